# SPDX-License-Identifier: Apache-2.0
"""The HTTP interface of the built program, against docs/openapi.json and against bad clients."""
import gzip, http.client, json, os, re, socket, subprocess, tempfile, threading, time, unittest, urllib.parse

from served import HOSTILE, PROGRAM, ROOT, Served

DESCRIPTION = json.loads((ROOT / 'docs/openapi.json').read_text())
EXAMPLES = {'from': '2007', 'to': '2023-12', 'actor': 'RUS', 'between': 'RUS,USA', 'type': 'THREATEN', 'status': 'occurred', 'place': 'Genf', 'text': 'Sanktionen', 'language': 'de', 'dispatch': 'genf-2022',
            'planned': '1', 'disputed': '1', 'limit': '5', 'backward': '1', 'format': 'json'}
KINDS = {'object': dict, 'array': list, 'string': str, 'integer': int, 'number': (int, float), 'boolean': bool, 'null': type(None)}


def resolve(schema):
    while '$ref' in schema:
        at = DESCRIPTION
        for part in schema['$ref'].removeprefix('#/').split('/'):
            at = at[part]
        schema = at
    return schema


def faults(value, schema, where='reply'):
    """Where `value` is not what the schema says: types, required, enum, pattern, properties and items."""
    schema = resolve(schema)
    kinds = schema.get('type', [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, KINDS[kind]) and not (kind in ('integer', 'number') and isinstance(value, bool)) for kind in kinds):
        return [f'{where}: {value!r} is no {kinds}']
    out = []
    if 'enum' in schema and value not in schema['enum']: out.append(f'{where}: {value!r} is none of {schema["enum"]}')
    if 'pattern' in schema and isinstance(value, str) and not re.search(schema['pattern'], value): out.append(f'{where}: {value!r} does not match {schema["pattern"]}')
    if isinstance(value, dict):
        out += [f'{where}: lacks {name}' for name in schema.get('required', []) if name not in value]
        for name, inner in schema.get('properties', {}).items():
            if name in value: out += faults(value[name], inner, f'{where}.{name}')
    if isinstance(value, list) and 'items' in schema:
        for i, item in enumerate(value): out += faults(item, schema['items'], f'{where}[{i}]')
    return out


class Server(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served()
        cls.ask = staticmethod(cls.served.ask)

    @classmethod
    def tearDownClass(cls):
        cls.served.close()

    def json(self, path, **fields):
        status, headers, body = self.ask(path, **fields)
        self.assertEqual(status, 200, body)
        return json.loads(body)

    def test_every_path_of_the_description_answers_as_described(self):
        happening = self.json('api/v1/timeline?limit=1')['items'][0]['happening']
        for path, operations in DESCRIPTION['paths'].items():
            if 'get' not in operations or 'stream' in path: continue
            operation = operations['get']
            names = [resolve(p) for p in operation.get('parameters', [])]
            at = path.replace('{id}', happening if 'happenings' in path else 'genf-2022')
            queries = [{}] + [{p['name']: EXAMPLES[p['name']]} for p in names if p['name'] in EXAMPLES]
            if 'search' in path: queries = [{'text': 'Sanktionen', **query} for query in queries]
            for query in queries:
                with self.subTest(path=path, query=query):
                    status, headers, body = self.ask(at + ('?' + urllib.parse.urlencode(query) if query else ''))
                    self.assertEqual(status, 200, body[:300])
                    kind = headers['Content-Type'].split(';')[0]
                    described = operation['responses']['200']['content']
                    self.assertIn(kind, described)
                    if kind == 'application/json': self.assertEqual(faults(json.loads(body), described[kind]['schema']), [])

    def test_wrong_parameters_are_named_as_problem_details(self):
        for query in ['limit=0', 'limit=x', 'limit=1001', 'type=NOTHING', 'status=maybe', 'from=gestern', 'between=RUS', 'strange=1', 'after=zzz', 'text=' + '+'.join(['Wort'] * 17)]:
            status, headers, body = self.ask('api/v1/events?' + query)
            self.assertEqual((status, headers['Content-Type']), (422, 'application/problem+json'), query)
            self.assertEqual(faults(json.loads(body), {'$ref': '#/components/schemas/Problem'}), [])
            self.assertIn('cursor' if query.startswith('after') else query.split('=')[0], json.loads(body)['detail'])

    def test_what_is_not_there_is_404(self):
        for path in ['api/v1/nothing', 'api/v1/articles/none', 'api/v1/happenings/0000000000000000', 'api/v1/happenings/x', '../etc/passwd', 'assets/../index.html', '%2e%2e/%2e%2e/etc/passwd']:
            self.assertEqual(self.ask(path)[0], 404, path)

    def test_parameters_never_reach_the_database_as_sql(self):
        everything = len(self.json('api/v1/events?limit=1000')['items'])
        for evil in ["' OR '1'='1", '"; DROP TABLE events; --', "RUS') OR 1=1 --", '*', 'NEAR(', '"', "a\x00b", '%', '_']:
            for name in ['actor', 'place', 'text', 'dispatch', 'after']:
                status, _, body = self.ask('api/v1/events?' + urllib.parse.urlencode({name: evil}))
                self.assertIn(status, (200, 422), (name, evil, body))
                if status == 200 and name != 'text' and evil not in ('%', '_', '*'): self.assertLess(len(json.loads(body)['items']), everything, (name, evil))
        self.assertEqual(len(self.json('api/v1/events?limit=1000')['items']), everything)

    def test_pages_follow_one_another_without_gap_or_double(self):
        whole = [row['event'] for row in self.json('api/v1/events?limit=1000')['items']]
        for backward in ['', '&backward=1']:
            seen, after = [], ''
            while True:
                page = self.json('api/v1/events?limit=7' + backward + (('&after=' + urllib.parse.quote(after)) if after else ''))
                seen += [row['event'] for row in page['items']]
                after = page['next']
                if not after: break
            self.assertEqual(sorted(seen), sorted(whole))
            self.assertEqual(len(set(seen)), len(seen))

    def test_etag_spares_the_second_answer(self):
        status, headers, body = self.ask('api/v1/timeline')
        self.assertEqual(self.ask('api/v1/timeline', If_None_Match=headers['ETag'])[0], 304)

    def test_gzip_and_csv(self):
        status, headers, body = self.ask('api/v1/events', Accept_Encoding='gzip')
        self.assertEqual(headers['Content-Encoding'], 'gzip')
        self.assertEqual(json.loads(gzip.decompress(body)), self.json('api/v1/events'))
        status, headers, body = self.ask('api/v1/events', Accept='text/csv')
        self.assertTrue(headers['Content-Type'].startswith('text/csv'))
        self.assertEqual(len(body.decode().split('\r\n')[0].split(',')), len(self.json('api/v1/events')['items'][0]))

    def test_reading_a_text_gives_its_record(self):
        text = 'Die Nato wies die Forderung Russlands am Montag zurück.'
        status, _, body = self.ask('api/v1/read', json.dumps({'id': 'x', 'text': text, 'published': '2022-01-12'}).encode(), Content_Type='application/json')
        self.assertEqual(status, 200, body)
        record = json.loads(body)
        self.assertIn(('REJECT', '2022-01-10'), [(e['type'], e['date']) for e in record['events']])
        self.assertEqual(self.ask('api/v1/read', b'{"id": 1, "text": 7}', Content_Type='application/json')[0], 422)
        self.assertEqual(self.ask('api/v1/read', b'\xff\xfe\x00', Content_Type='text/plain')[0], 422)

    def test_adding_needs_a_token_and_is_idempotent(self):
        line = json.dumps({'id': 'neu', 'text': 'Polen drohte Belarus am Montag mit Sanktionen.', 'published': '2022-01-12'}).encode()
        bad = b'{"id": "schlecht"}'
        self.assertEqual(self.ask('api/v1/dispatches', line, Content_Type='application/json')[0], 401)
        self.assertEqual(self.ask('api/v1/dispatches', line, Content_Type='application/json', Authorization='Bearer wrong')[0], 401)
        fields = {'Content_Type': 'application/jsonl', 'Authorization': 'Bearer ' + self.served.write}
        status, _, body = self.ask('api/v1/dispatches', line + b'\n' + bad + b'\n', **fields)
        reply = json.loads(body)
        self.assertEqual((status, reply['added'], [each['where'] for each in reply['failed']]), (207, 1, ['body:2']))
        status, _, body = self.ask('api/v1/dispatches', line, **fields)
        self.assertEqual((status, json.loads(body)['same']), (200, 1))
        self.assertEqual(self.json('api/v1/articles/neu')['record']['events'][0]['type'], 'THREATEN')

    def test_hostile_text_comes_back_as_it_was(self):
        self.assertEqual(self.json('api/v1/articles/hostile')['text'], HOSTILE['text'])

    def test_a_thousand_slow_clients_do_not_keep_others_out(self):
        port = urllib.parse.urlsplit(self.served.url).port
        slow = []
        try:
            for _ in range(1000):
                one = socket.create_connection(('127.0.0.1', port), timeout=10)
                one.sendall(b'GET /api/v1/events HTTP/1.1\r\nHost: loc')
                slow.append(one)
            for _ in range(20): self.assertEqual(self.ask('api/v1/counts')[0], 200)
            self.assertIn(b'depesche_connections 10', self.ask('metrics')[2])
        finally:
            for one in slow: one.close()

    def test_strange_requests_get_a_4xx_or_a_closed_line(self):
        address = urllib.parse.urlsplit(self.served.url)
        for raw in [b'\x16\x03\x01\x02\x00', b'GET\r\n\r\n', b'GET / HTTP/9.9\r\n\r\n', b'POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
                    b'POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', b'GET /' + b'a' * 20000 + b' HTTP/1.1\r\n\r\n',
                    b'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n', b'GET /api/v1/articles/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', b'DELETE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n']:
            with socket.create_connection((address.hostname, address.port), timeout=20) as one:
                reply = b''
                try:
                    one.sendall(raw)
                    one.shutdown(socket.SHUT_WR)
                    while part := one.recv(65536): reply += part
                except OSError:  # closed by the other side already
                    pass
            if reply: self.assertRegex(reply[:12], rb'^HTTP/1\.1 (4..|200)', raw)

    def test_many_clients_at_once_get_right_answers(self):
        wanted = self.json('api/v1/timeline')
        wrong = []

        def client():
            for _ in range(5):
                if json.loads(self.ask('api/v1/timeline')[2]) != wanted: wrong.append(1)
        threads = [threading.Thread(target=client) for _ in range(16)]
        for each in threads: each.start()
        for each in threads: each.join()
        self.assertEqual(wrong, [])


class Ending(unittest.TestCase):
    def test_a_signal_ends_the_server_in_order_with_a_stream_open(self):
        served = Served()
        address = urllib.parse.urlsplit(served.url)
        stream = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
        stream.request('GET', '/api/v1/stream')
        self.assertEqual(stream.getresponse().status, 200)
        begun = time.monotonic()
        self.assertEqual(served.close(), 0)
        self.assertLess(time.monotonic() - begun, 9)
        stream.close()

    def test_another_address_is_refused_without_a_token_for_reading(self):
        with tempfile.TemporaryDirectory() as folder:
            register = os.path.join(folder, 'r')
            subprocess.run([PROGRAM, 'add', register, str(ROOT / 'examples/minsk-2020.txt')], check=True, capture_output=True)
            done = subprocess.run([PROGRAM, 'serve', register, '--address', '0.0.0.0', '--port', '0'], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn('token', done.stderr)
