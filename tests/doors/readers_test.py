# SPDX-License-Identifier: Apache-2.0
"""Pages, feeds, languages and gold from outside: what the built program reads, refuses and scores."""
import gzip, json, os, pathlib, subprocess, sys, tempfile, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get('DEPESCHE', str(ROOT / 'build/release/depesche'))
CORPORA = pathlib.Path(os.environ.get('DEPESCHE_CORPORA', ROOT / '../shared/corpora'))
RSS = '''<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tagesbote</title><language>de</language>
<item><guid>1</guid><title>Nordland droht</title><pubDate>Tue, 07 May 2024 10:00:00 +0200</pubDate><description>&lt;p&gt;Russland forderte am Montag den Abzug der Truppen.&lt;/p&gt;</description></item>
<item><guid>2</guid><title>Talks</title><description>The government said on Monday that the talks with the rebels would resume next week in Geneva.</description></item>
</channel></rss>'''
PAGE = '''<!DOCTYPE html><html lang="de"><head><title>Abzug verlangt</title><meta property="article:published_time" content="2024-05-07T10:00:00Z"></head><body><nav><a href="/">Start</a></nav>
<article><h1>Abzug verlangt</h1><p>Russland forderte am Montag den Abzug der Truppen. Die Nato wies die Forderung zur&uuml;ck, wie ein Sprecher in Br&uuml;ssel mitteilte.</p></article><footer>Impressum</footer></body></html>'''


def run(*arguments, data=None):
    done = subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def records(out): return [json.loads(line) for line in out.splitlines()]


class Readers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, data):
        path = pathlib.Path(self.folder.name) / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def test_a_page_becomes_a_record_with_its_text_and_offsets_into_it(self):
        status, out, err = run('read', '--format', 'jsonl', self.file('a.html', PAGE))
        self.assertEqual((status, err), (0, ''))
        record, = records(out)
        self.assertEqual((record['title'], record['published'], record['language']), ('Abzug verlangt', '2024-05-07', 'de'))
        self.assertNotIn('Impressum', record['text'])
        self.assertTrue(record['events'])
        for event in record['events']:
            if event['in'] == 'text': self.assertEqual(record['text'][event['trigger']['begin']:event['trigger']['end']], event['trigger']['text'])

    def test_a_feed_is_read_item_by_item_and_another_language_refused(self):
        for name, data in (('f.xml', RSS.encode()), ('f.rss.gz', gzip.compress(RSS.encode())), ('f.txt.gz', gzip.compress(RSS.encode()))):
            with self.subTest(name):
                status, out, err = run('read', '--format', 'jsonl', self.file(name, data))
                self.assertEqual(status, 1)
                self.assertEqual([r['id'] for r in records(out)], ['1'])
                self.assertIn('the text is in English (en, ', err)
                self.assertIn('there are packs for: de', err)
        self.assertEqual(run('read', '--format', 'jsonl', '-', data=RSS.encode())[0], 1)

    def test_folders_hold_pages_and_feeds_too(self):
        self.file('b.html', PAGE)
        self.file('a.xml', RSS)
        status, out, _ = run('read', '--format', 'jsonl', self.folder.name)
        self.assertEqual([r['id'] for r in records(out)], ['1', 'b'])

    def test_a_named_language_is_not_doubted_and_a_missing_one_recognised(self):
        english = 'The government said on Monday that the talks with the rebels would resume next week in Geneva.'
        self.assertEqual(run('read', '--language', 'de', '--format', 'jsonl', '-', data=json.dumps({'id': 1, 'text': english}).encode())[0], 0)
        self.assertEqual(run('read', '--format', 'jsonl', '-', data=json.dumps({'id': 1, 'text': english}).encode())[0], 2)
        mixed = '\n'.join(json.dumps({'id': i, 'text': t}) for i, t in enumerate([english, 'Der Präsident hat am Montag den Abzug der Truppen aus dem Norden verlangt.', 'Le gouvernement a annoncé lundi de nouvelles sanctions contre la Russie et ses alliés.']))
        status, out, err = run('read', '--format', 'jsonl', '-', data=mixed.encode())
        self.assertEqual((status, [r['id'] for r in records(out)], err.count('the text is in')), (1, ['1'], 2))

    def test_hostile_markup_ends_with_a_message(self):
        for name, data, message in (('deep.html', '<div>' * 100000, 'elements lie more than 512 deep'), ('wide.html', '<p ' + ' '.join(f'a{i}' for i in range(100000)) + '>', 'an element with more than 1000 attributes'),
                                    ('map.xml', '<?xml version="1.0"?><urlset/>', 'XML that is neither a page nor a feed: its first element is <urlset>'), ('none.html', '<html><body></body></html>', 'no article on this page'),
                                    ('cut.html.gz', gzip.compress(PAGE.encode() * 9)[:-30], 'gzip: ends too early')):
            with self.subTest(name):
                status, _, err = run('read', self.file(name, data))
                self.assertEqual(status, 2)
                self.assertIn(f'{name}: {message}', err)

    def test_no_entity_is_fetched_or_expanded(self):
        feed = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><rss><channel><item><title>T</title><description>Vor &a; und &c; nach.</description></item></channel></rss>'
        record, = records(run('read', '--language', 'de', '--format', 'jsonl', self.file('x.xml', feed))[1])
        self.assertEqual(record['text'], 'Vor &a; und &c; nach.')


class Score(unittest.TestCase):
    gold = str(ROOT / 'tests/formats/gold')

    def test_own_gold_is_scored_with_and_without_a_file_alike(self):
        status, out, err = run('score', self.gold)
        self.assertEqual((status, err), (0, ''))
        self.assertIn('gold 6 system', out)
        self.assertNotIn('zwei', out, 'documents of blind.txt are never shown')
        self.assertEqual(run('score', '--figures', self.gold)[1], out.split('\n\n')[0] + ('\n' if '\n\n' in out else ''))

    def test_missing_records_and_wrong_gold_are_named(self):
        status, _, err = run('score', self.gold, '-', data=b'')
        self.assertEqual(status, 2)
        self.assertIn('no record of eins', err)
        self.assertEqual(run('score', '/nowhere')[0], 2)
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / 'a.json').write_text('{"events": [{"sent": 0, "type": "FIGHT", "trigger": "x", "actors": [], "recipients": []}]}')
            (pathlib.Path(folder) / 'a.txt').write_text('[0] Text.\n')
            status, _, err = run('score', folder)
        self.assertEqual(status, 2)
        self.assertIn("a.json: event 1: no type 'FIGHT'", err)

    def test_figures_are_those_of_the_scorer_of_the_corpora(self):
        scorer = CORPORA / '../tools/score_events.py'
        if not scorer.exists(): self.skipTest(f'{CORPORA}: the corpora are not here')
        for gold in (CORPORA / 'events-de/gold', CORPORA / 'events-de-modern'):
            with self.subTest(gold.name), tempfile.TemporaryDirectory() as folder:
                code = ('import json,os,sys; sys.path.insert(0, sys.argv[1]); import score_events as s; d = sys.argv[2]\n'
                        'for f in sorted(os.listdir(d)):\n'
                        '    if f.endswith(".json"): m = s.meta_of(f"{d}/{f[:-5]}.txt"); print(json.dumps({"id": f[:-5], "title": m["title"], "published": m["published"], "text": s.text_of(f"{d}/{f[:-5]}.txt"), "language": "de"}))')
                texts = subprocess.run([sys.executable, '-c', code, str(scorer.parent), str(gold)], capture_output=True).stdout
                system = pathlib.Path(folder) / 'system.jsonl'
                system.write_text(run('read', '--format', 'jsonl', '-', data=texts)[1])
                theirs = subprocess.run([sys.executable, str(scorer), str(gold), str(system)], capture_output=True, text=True).stdout
                self.assertEqual(run('score', '--figures', str(gold), str(system))[1], theirs)


if __name__ == '__main__':
    unittest.main()
