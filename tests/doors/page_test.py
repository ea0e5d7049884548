# SPDX-License-Identifier: Apache-2.0
"""The page in Debian's Chromium, way by way: page/page.mjs has them."""
import os, re, shutil, subprocess, unittest

from served import ROOT, Served

WAYS = re.findall(r"^  async '([^']+)'\(", (ROOT / 'tests/doors/page/page.mjs').read_text(), re.M)


@unittest.skipUnless(os.path.exists('/usr/bin/chromium') and shutil.which('node') and (ROOT / 'web/node_modules').exists(), 'no Chromium: tools/setup.sh installs it')
class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served()

    @classmethod
    def tearDownClass(cls):
        cls.served.close()


def way(name):
    def test(self):
        done = subprocess.run(['node', str(ROOT / 'tests/doors/page/page.mjs'), self.served.url, name, self.served.write], capture_output=True, text=True, timeout=240)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
    return test


for _name in WAYS:
    setattr(Page, 'test_' + _name.replace(' ', '_'), way(_name))
