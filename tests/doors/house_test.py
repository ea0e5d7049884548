# SPDX-License-Identifier: Apache-2.0
"""The house and the world's tables are in order, and their checks find what is not."""
import pathlib, shutil, subprocess, sys, tempfile, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(*command):
    return subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, cwd=ROOT)


class House(unittest.TestCase):
    def test_house_is_in_order(self):
        done = run('tools/check_house.py')
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_tables_of_the_world_are_right(self):
        done = run('tools/check_world.py')
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_breach_is_named_with_file_and_line(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / 'src/text').mkdir(parents=True)
            (pathlib.Path(folder) / 'src/time').mkdir()
            shutil.copy(ROOT / 'src/rooms.txt', folder + '/src/rooms.txt')
            (pathlib.Path(folder) / 'src/text/a.cpp').write_text('// SPDX-License-Identifier: Apache-2.0\n#include "time/times.h"\nconst char* x = "für";\n')
            done = run('tools/check_house.py', folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn('src/text/a.cpp:2: may not include time/', done.stdout)
        self.assertIn('src/text/a.cpp:3: a letter beyond ASCII', done.stdout)

    def test_example_articles_are_there(self):
        self.assertGreaterEqual(len(list((ROOT / 'examples').glob('*.txt'))), 6)


if __name__ == '__main__':
    unittest.main()
