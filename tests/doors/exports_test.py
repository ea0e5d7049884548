# SPDX-License-Identifier: Apache-2.0
"""Exports of the built program, read back as the programs read them that people use: icalendar, networkx, csv with the columns of the layouts."""
import csv, io, json, os, pathlib, subprocess, tempfile, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get('DEPESCHE', str(ROOT / 'build/release/depesche'))
NEWS = ('Bundeskanzlerin Angela Merkel traf am 7. Februar 2020 in Moskau den russischen Präsidenten Wladimir Putin. '
        'Am 12. März 2020 wollen Angela Merkel und Emmanuel Macron in Paris zusammenkommen. Im Mai 2020 kommen Vertreter der USA und Russlands in Genf zu Gesprächen zusammen. '
        'Die Polizei nahm am 6. Februar 2020 in Minsk zwei Demonstranten fest. Russland forderte den Abzug der Truppen.')


def export(form, *arguments, news=NEWS):
    line = json.dumps({'id': 'a"1', 'text': news, 'published': '2020-02-08', 'source': 'Beispielblatt', 'title': 'Merkel "in" Moskau', 'url': 'https://example.org/1', 'language': 'de'})
    done = subprocess.run([PROGRAM, 'read', '--format', form, *arguments, '-'], input=line.encode(), capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def rows(out, header):
    read = list(csv.reader(io.StringIO(out), delimiter='\t', quoting=csv.QUOTE_NONE))
    return read[1:] if header else read


class Exports(unittest.TestCase):
    def test_each_table_has_its_columns_and_events(self):
        for form, width, header in (('polecat', 40, True), ('gdelt', 61, False), ('gdelt-mentions', 16, False), ('icews', 20, True), ('phoenix', 26, False)):
            with self.subTest(form):
                status, out, _ = export(form)
                self.assertEqual(status, 0)
                lines = rows(out, header)
                self.assertGreaterEqual(len(lines), 3)
                self.assertEqual({len(r) for r in lines}, {width})
                self.assertNotIn('"', out)

    def test_events_without_a_day_are_counted_or_get_the_day_of_publication(self):
        status, out, err = export('polecat')
        self.assertEqual(status, 0)
        self.assertRegex(err, r'depesche: \d+ events? left out: no exact day')
        more, _, err_more = out, None, export('polecat', '--undated', 'published')
        self.assertGreater(len(rows(err_more[1], True)), len(rows(more, True)))
        self.assertIn('2020-02-08', [r[1] for r in rows(err_more[1], True)])

    def test_gdelt_mentions_name_the_events(self):
        events = {r[0] for r in rows(export('gdelt')[1], False)}
        self.assertEqual({r[0] for r in rows(export('gdelt-mentions')[1], False)}, events)

    def test_plover_lines_have_what_the_manual_requires(self):
        for line in export('plover')[1].splitlines():
            event = json.loads(line)
            self.assertTrue(event['id'] and event['date'] and event['event'] and isinstance(event['actor'], list))
            info = event['text_info']
            self.assertEqual(NEWS[info['start']:info['end']], event['text'])

    def test_icalendar_reads_the_meetings(self):
        try: import icalendar
        except ImportError: self.skipTest('python3-icalendar is not here')
        status, out, _ = export('ical')
        self.assertEqual(status, 0)
        events = icalendar.Calendar.from_ical(out).walk('VEVENT')
        starts = {str(e['DTSTART'].dt): e for e in events}
        self.assertIn('2020-02-07', starts)
        self.assertIn('2020-03-12', starts)
        self.assertEqual(str(starts['2020-03-12']['STATUS']), 'TENTATIVE')
        self.assertEqual(len({str(e['UID']) for e in events}), len(events))
        for event in events: self.assertTrue(str(event['SUMMARY']) and str(event['DTSTAMP'].dt))

    def test_networkx_reads_the_network(self):
        try: import networkx
        except ImportError: self.skipTest('python3-networkx is not here')
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'actors.graphml'
            path.write_text(export('graphml')[1])
            graph = networkx.read_graphml(path)
        self.assertTrue(graph.has_edge('angela-merkel', 'vladimir-putin') or graph.has_edge('vladimir-putin', 'angela-merkel'))
        self.assertTrue(all('weight' in data for _, _, data in graph.edges(data=True)))

    def test_an_export_of_nothing_is_still_a_file_of_its_kind(self):
        self.assertEqual(export('ical', news='')[1].splitlines()[-1], 'END:VCALENDAR')
        self.assertTrue(export('graphml', news='')[1].rstrip().endswith('</graphml>'))
        self.assertEqual(len(export('polecat', news='')[1].splitlines()), 1)


if __name__ == '__main__':
    unittest.main()
