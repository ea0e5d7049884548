# SPDX-License-Identifier: Apache-2.0
"""The register from outside: add, show, export; and what is left of it when the program is killed while it adds."""
import csv, io, json, os, pathlib, random, subprocess, sys, tempfile, time, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get('DEPESCHE', str(ROOT / 'build/release/depesche'))
sys.path.insert(0, str(ROOT / 'tests/store'))
import postgres

# Moments at which the program is killed: few here, 200 with DEPESCHE_KILLS=200.
KILLS = int(os.environ.get('DEPESCHE_KILLS', '12'))
TEXTS = ['Russland hat am {d}. März 2022 die Stadt Charkiw beschossen.', 'Olaf Scholz traf am {d}. März 2022 in Berlin den französischen Präsidenten Emmanuel Macron.',
         'Die Ukraine forderte Russland am Freitag zum Abzug der Truppen auf. Moskau wies die Forderung zurück.', 'Die USA drohten Russland mit Sanktionen, falls Truppen einmarschieren.']


def program(*arguments, data=None):
    done = subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def dispatches(n, first=0):
    return [{'id': f'd{i:04d}', 'published': f'2022-03-{5 + i % 20:02d}', 'language': 'de', 'text': TEXTS[i % 4].format(d=1 + i % 5)} for i in range(first, first + n)]


def lines(items):
    return '\n'.join(json.dumps(d, ensure_ascii=False) for d in items).encode()


def chronicle(register):
    """All that a register says, in bytes."""
    return program('export', register)[1], program('show', register, 'events', '--format', 'csv')[1], program('show', register, 'timeline')[1]


class Register(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def register(self, name='r'):
        return str(self.folder / f'{name}.register')

    def test_adding_tells_what_became_of_each_dispatch(self):
        status, out, err = program('add', self.register(), '-', data=lines(dispatches(3)))
        self.assertEqual((status, err), (0, ''))
        self.assertEqual(out, 'new\td0000\nnew\td0001\nnew\td0002\n')
        changed = dispatches(3)
        changed[1]['text'] = 'Olaf Scholz traf in Berlin niemanden.'
        self.assertEqual(program('add', self.register(), '-', data=lines(changed))[1], 'same\td0000\nreplaced\td0001\nsame\td0002\n')

    def test_bad_dispatches_are_named_and_the_others_are_added(self):
        status, out, err = program('add', self.register(), '-', data=lines(dispatches(1)) + b'\nno json\n')
        self.assertEqual((status, out), (1, 'new\td0000\n'))
        self.assertIn('no JSON', err)

    def test_every_line_leads_to_article_and_characters(self):
        items = dispatches(8)
        program('add', self.register(), '-', data=lines(items))
        texts = {d['id']: d['text'] for d in items}
        rows = [json.loads(line) for line in program('show', self.register(), 'events')[1].splitlines()]
        self.assertGreaterEqual(len(rows), 8)
        for row in rows:
            begin, end = map(int, row['characters'].split('-'))
            marked = program('show', self.register(), 'source', row['event'])[1]
            self.assertIn('**' + texts[row['dispatch']][begin:end] + '**', marked.replace('[', '').replace(']', '').replace('{', '').replace('}', '').replace('\n    ', ' '))

    def test_each_view_is_json_and_csv(self):
        program('add', self.register(), '-', data=lines(dispatches(40)))
        for view in ('events', 'timeline', 'threats', 'demands', 'accounts', 'calendar', 'actors', 'positions'):
            with self.subTest(view):
                status, out, err = program('show', self.register(), view)
                self.assertEqual((status, err), (0, ''))
                rows = [json.loads(line) for line in out.splitlines()]
                table = list(csv.DictReader(io.StringIO(program('show', self.register(), view, '--format', 'csv')[1])))
                self.assertEqual(len(rows), len(table))
                if rows: self.assertEqual(list(rows[0]), list(table[0]))

    def test_filters_choose(self):
        program('add', self.register(), '-', data=lines(dispatches(40)))
        def passages(*arguments): return [json.loads(line)['passage'] for line in program('show', self.register(), 'events', *arguments)[1].splitlines()]
        self.assertTrue(all('Macron' in p for p in passages('--between', 'DEU,FRA')))
        self.assertTrue(passages('--between', 'DEU,FRA'))
        self.assertTrue(all('Sanktionen' in p for p in passages('--type', 'threaten')))
        self.assertTrue(all('Charkiw' in p for p in passages('--text', 'Charkiw beschießen')))
        self.assertTrue(passages('--text', 'Charkiw beschießen'))
        self.assertTrue(passages('--place', 'Berlin', '--from', '2022-03-02', '--to', '2022-03-02'))
        self.assertEqual(passages('--actor', 'Nobody'), [])

    def test_wrong_usage_ends_with_2_and_says_why(self):
        for arguments, needle in ((('show', self.register()), 'no such register'), (('show', self.register(), 'nonsense'), 'VIEW'), (('export', self.register()), 'no such register'),
                                  (('show', 'postgresql:///nowhere?host=/nonexistent'), 'PostgreSQL')):
            status, out, err = program(*arguments)
            self.assertEqual((status, out), (2, ''))
            self.assertIn(needle, err)
        program('add', self.register(), '-', data=lines(dispatches(1)))
        self.assertIn("no date: 'gestern'", program('show', self.register(), '--from', 'gestern')[2])
        self.assertIn('there are: ', program('show', self.register(), '--type', 'fight')[2])
        self.assertIn("has the id 'x'", program('show', self.register(), 'source', 'x')[2])

    def test_exports_write_what_the_records_hold(self):
        program('add', self.register(), '-', data=lines(dispatches(20)))
        records = [json.loads(line) for line in program('export', self.register())[1].splitlines()]
        self.assertEqual([r['id'] for r in records], [d['id'] for d in dispatches(20)])
        self.assertEqual([r['text'] for r in records], [d['text'] for d in dispatches(20)])
        for name in ('polecat', 'icews', 'gdelt', 'phoenix', 'plover', 'ical', 'graphml', 'csv'):
            with self.subTest(name):
                status, out, _ = program('export', self.register(), '--format', name)
                self.assertEqual(status, 0)
                self.assertTrue(out)

    def test_what_is_there_does_not_depend_on_the_order_of_adding(self):
        items = dispatches(60)
        program('add', self.register('a'), '-', data=lines(items))
        random.Random(5).shuffle(items)
        program('add', self.register('b'), '--batch', '7', '-', data=lines(items[:30]))
        program('add', self.register('b'), '-', data=lines(items[30:]))
        self.assertEqual(chronicle(self.register('a')), chronicle(self.register('b')))

    def killed(self, register, whole, items):
        """Adds, is killed at a random moment, and adds the rest."""
        path = self.folder / 'items.jsonl'
        path.write_bytes(lines(items))
        began = time.monotonic()
        if self.took is None:
            program('add', self.register('warm'), str(path), '--batch', '5')
            self.took = time.monotonic() - began
        child = subprocess.Popen([PROGRAM, 'add', register, '--batch', '5', '--threads', '1', str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(self.random.uniform(0.0, self.took * 1.2))
        child.kill()
        told = child.communicate()[0].decode()
        acknowledged = {line.split('\t')[1] for line in told.splitlines() if '\t' in line and told.endswith('\n')}
        status, out, err = program('export', register)
        if status == 2 and not acknowledged: out = ''  # killed before there was a register
        else: self.assertEqual(status, 0, err)
        held = {json.loads(line)['id'] for line in out.splitlines()}
        self.assertTrue(acknowledged <= held, acknowledged - held)
        self.assertLessEqual(len(held - acknowledged), 5)      # at most the batch that was safe and not told yet
        self.assertEqual(len(held) % 5, 0)                      # and no batch is half there
        self.assertEqual(program('add', register, str(path))[0], 0)
        self.assertEqual(chronicle(register), whole)

    def test_a_killed_program_loses_nothing_and_leaves_nothing_half(self):
        self.random, self.took = random.Random(11), None
        items = dispatches(100)
        program('add', self.register('whole'), '-', data=lines(items))
        whole = chronicle(self.register('whole'))
        for i in range(KILLS): self.killed(self.register(f'k{i}'), whole, items)

    @unittest.skipIf(postgres.programs() is None, 'PostgreSQL is not installed')
    def test_a_killed_program_leaves_nothing_half_in_postgres_either(self):
        self.random, self.took = random.Random(13), None
        items = dispatches(60)
        program('add', self.register('whole'), '-', data=lines(items))
        whole = chronicle(self.register('whole'))
        with postgres.Cluster() as cluster:
            for i in range(max(KILLS // 4, 2)): self.killed(cluster.database(f'k{i}'), whole, items)


if __name__ == '__main__':
    unittest.main()
