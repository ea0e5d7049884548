# SPDX-License-Identifier: Apache-2.0
"""A server over a register of examples/ and a hostile article, for tests: started once, ended when the tests are done."""
import json, os, pathlib, subprocess, tempfile, urllib.error, urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get('DEPESCHE', str(ROOT / 'build/release/depesche'))
HOSTILE = {'id': 'hostile', 'published': '2022-01-20', 'language': 'de', 'url': 'javascript:alert(1)', 'source': '"><script>alert(2)</script>',
           'title': '<script>alert(3)</script> Russland droht der Nato',
           'text': '<img src=x onerror=alert(1)> Russland drohte der Nato am Montag mit Sanktionen. </script><script>alert(4)</script> '
                   'Die Nato wies die Drohung zurück. {{constructor.constructor("alert(5)")()}} \u202egnp.exe\u202c "\'`${alert(6)}'}


class Served:
    """Ends with `close`. `write` is a token for adding."""

    def __init__(self, *arguments):
        self.folder = tempfile.TemporaryDirectory()
        self.register = os.path.join(self.folder.name, 'crisis.register')
        hostile = os.path.join(self.folder.name, 'hostile.jsonl')
        pathlib.Path(hostile).write_text(json.dumps(HOSTILE) + '\n')
        subprocess.run([PROGRAM, 'add', self.register, str(ROOT / 'examples'), hostile], check=True, capture_output=True, timeout=300)
        made = subprocess.run([PROGRAM, 'token', 'write', 'tests'], check=True, capture_output=True, text=True)
        self.write = made.stderr.strip()
        tokens = os.path.join(self.folder.name, 'tokens')
        pathlib.Path(tokens).write_text(made.stdout)
        self.process = subprocess.Popen([PROGRAM, 'serve', self.register, '--port', '0', '--tokens', tokens, *arguments], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def close(self):
        """The status with which the server ended."""
        self.process.terminate()
        status = self.process.wait(timeout=60)
        self.process.stdout.close()
        self.folder.cleanup()
        return status

    def ask(self, path, data=None, **fields):
        """Status, fields and body of a reply."""
        request = urllib.request.Request(self.url + path.lstrip('/'), data=data, headers={name.replace('_', '-'): value for name, value in fields.items()})
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                return reply.status, reply.headers, reply.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()
