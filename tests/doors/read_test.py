# SPDX-License-Identifier: Apache-2.0
"""The built program from outside: what it prints, what it returns, what bad input gets."""
import gzip, json, os, pathlib, subprocess, tempfile, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get('DEPESCHE', str(ROOT / 'build/release/depesche'))
NEWS = 'Russland forderte am Montag den Abzug der Truppen. Die Nato wies die Forderung zurück.'


def read(*arguments, data=None):
    done = subprocess.run([PROGRAM, 'read', *arguments], input=data, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


def records(out):
    return [json.loads(line) for line in out.decode().splitlines()]


class Read(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, data):
        path = pathlib.Path(self.folder.name) / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def test_text_file_becomes_a_record_with_offsets_into_it(self):
        path = self.file('talks.txt', 'date 2022-01-10\n' + NEWS)
        status, out, err = read(path)
        self.assertEqual((status, err), (0, ''))
        record, = records(out)
        self.assertEqual((record['id'], record['published'], record['language']), ('talks', '2022-01-10', 'de'))
        text = pathlib.Path(path).read_text()
        self.assertTrue(record['events'])
        for event in record['events']:
            trigger = event['trigger']
            self.assertEqual(text[trigger['begin']:trigger['end']], trigger['text'])
        for name in record['names']:
            self.assertEqual(text[name['begin']:name['end']], name['text'])

    def test_offsets_count_code_points_not_bytes(self):
        text = '„Äußerst schöne Grüße 😀“, sagte der Präsident. ' + NEWS
        status, out, _ = read('-', data=json.dumps({'id': 'x', 'text': text}).encode())
        self.assertEqual(status, 0)
        for name in records(out)[0]['names']:
            self.assertEqual(text[name['begin']:name['end']], name['text'])

    def test_output_keeps_the_order_of_the_input_with_many_threads(self):
        lines = '\n'.join(json.dumps({'id': i, 'text': NEWS * (i % 7)}) for i in range(200))
        status, out, _ = read('--threads', '4', '-', data=lines.encode())
        self.assertEqual(status, 0)
        self.assertEqual([r['id'] for r in records(out)], [str(i) for i in range(200)])

    def test_the_same_input_gives_the_same_bytes_with_one_thread_and_with_four(self):
        lines = '\n'.join(json.dumps({'id': i, 'text': NEWS, 'published': '2022-01-10'}) for i in range(50)).encode()
        self.assertEqual(read('--threads', '1', '-', data=lines)[1], read('--threads', '4', '-', data=lines)[1])

    def test_bad_lines_are_named_and_the_others_are_done(self):
        lines = ['{"id": "1", "text": "Gut."}', '{"id": "2"}', 'no json', '{"text": "x"}', '{"id": "5", "text": 7}',
                 '{"id": "6", "text": "x", "published": "yesterday"}', '{"id": "7", "text": "x", "language": "xx"}', '', '{"id": "9", "text": ""}']
        path = self.file('news.jsonl', '\n'.join(lines))
        status, out, err = read(path)
        self.assertEqual(status, 1)
        self.assertEqual([r['id'] for r in records(out)], ['1', '9'])
        for needle in ("news.jsonl:2: field 'text' is missing", 'news.jsonl:3: no JSON', "news.jsonl:4: field 'id' is missing",
                       "news.jsonl:5: field 'text' is no string", 'news.jsonl:6: ', "news.jsonl:7: no pack 'xx' is loaded; there are: de"):
            self.assertIn(needle, err)

    def test_invalid_utf8_in_json_names_the_byte_and_reading_goes_on(self):
        path = self.file('news.jsonl', b'{"id": "1", "text": "M\xfcnchen"}\n{"id": "2", "text": "Gut."}\n')
        status, out, err = read(path)
        self.assertEqual((status, [r['id'] for r in records(out)]), (1, ['2']))
        self.assertIn('news.jsonl:1: no UTF-8 at byte 22', err)

    def test_windows_1252_text_is_recognised_and_the_record_carries_the_text(self):
        path = self.file('old.txt', 'Der Präsident kündigte „Maßnahmen“ an.'.encode('cp1252'))
        status, out, _ = read(path)
        self.assertEqual(status, 0)
        self.assertEqual(records(out)[0]['text'], 'Der Präsident kündigte „Maßnahmen“ an.')

    def test_binary_rubbish_is_refused_with_its_byte(self):
        status, _, err = read(self.file('rubbish.txt', bytes([0x41, 0x81, 0x00, 0xFF, 0xFE])))
        self.assertEqual(status, 2)
        self.assertIn('no UTF-8 at byte 1', err)

    def test_packed_files_are_read_and_damaged_ones_named(self):
        line = json.dumps({'id': 'z', 'text': NEWS}).encode()
        self.assertEqual(records(read(self.file('a.jsonl.gz', gzip.compress(line)))[1])[0]['id'], 'z')
        status, _, err = read(self.file('b.jsonl.gz', gzip.compress(line * 50)[:-20]))
        self.assertEqual(status, 2)
        self.assertIn('b.jsonl.gz', err)

    def test_folders_are_walked_in_order(self):
        self.file('b.txt', NEWS)
        self.file('a.txt', NEWS)
        self.file('ignored.bin', b'\x00')
        self.assertEqual([r['id'] for r in records(read(self.folder.name)[1])], ['a', 'b'])

    def test_missing_files_and_wrong_usage_end_with_2(self):
        status, _, err = read(self.folder.name + '/missing.txt')
        self.assertEqual(status, 2)
        self.assertIn('missing.txt: no such file or folder', err)
        self.assertEqual(read('--format', 'xml', '-', data=b'')[0], 2)
        self.assertEqual(subprocess.run([PROGRAM], capture_output=True).returncode, 2)

    def test_help_has_examples(self):
        done = subprocess.run([PROGRAM, 'read', '--help'], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0)
        self.assertIn('depesche read --explain article.txt', done.stdout)

    def test_csv_is_read_back_by_a_csv_reader(self):
        import csv, io
        _, out, _ = read('--format', 'csv', '--published', '2022-01-10', '-', data=json.dumps({'id': 'a,"b', 'text': NEWS}).encode())
        rows = list(csv.DictReader(io.StringIO(out.decode())))
        self.assertTrue(rows)
        self.assertEqual(rows[0]['dispatch'], 'a,"b')
        self.assertIn(rows[0]['trigger'], rows[0]['sentence'])

    def test_table_shows_no_control_characters_of_the_article(self):
        _, out, _ = read('--format', 'table', '-', data=json.dumps({'id': 'x', 'text': NEWS.replace('am Montag', 'am \x1b[31mMontag\x07')}).encode())
        self.assertNotIn(b'\x1b', out)
        self.assertNotIn(b'\x07', out)

    def test_explain_names_the_rows(self):
        _, out, _ = read('--explain', '-', data=json.dumps({'id': 'x', 'text': NEWS}).encode())
        self.assertRegex(out.decode(), r'because languages/de/[a-z_]+\.tsv:\d+')

    def test_conllu_has_one_root_a_sentence_and_heads_inside_it(self):
        _, out, _ = read('--format', 'conllu', '-', data=json.dumps({'id': 'x', 'text': NEWS}).encode())
        blocks = [b for b in out.decode().split('\n\n') if b.strip()]
        self.assertEqual(len(blocks), 2)
        for block in blocks:
            rows = [line.split('\t') for line in block.split('\n') if not line.startswith('#')]
            self.assertTrue(all(len(r) == 10 for r in rows))
            self.assertEqual(sum(r[6] == '0' for r in rows), 1)
            self.assertTrue(all(0 <= int(r[6]) <= len(rows) for r in rows))

    def test_hostile_texts_give_a_record(self):
        texts = ['"' * 10000, '(' * 5000, 'a' * 100000, 'wort ' * 10000, '\u202e\u0000\ufeff', '„' * 3000 + 'Er sagte', '. ' * 5000, '😀' * 1000, 'Am 99. 99. 9999 um 99:99 Uhr.']
        lines = '\n'.join(json.dumps({'id': i, 'text': t, 'language': 'de'}) for i, t in enumerate(texts)).encode()
        status, out, err = read('-', data=lines)
        self.assertEqual((status, err), (0, ''))
        self.assertEqual(len(records(out)), len(texts))


if __name__ == '__main__':
    unittest.main()
