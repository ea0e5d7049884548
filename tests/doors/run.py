# SPDX-License-Identifier: Apache-2.0
"""Runs the tests of this folder and the checks of tools/, and leaves a report beside those of the other test programs ($GTEST_OUTPUT)."""
import os, pathlib, sys, unittest
import xml.etree.ElementTree as tree

HERE = pathlib.Path(__file__).resolve().parent


class Report(unittest.TextTestResult):
    def startTest(self, test):
        super().startTest(test)
        self.names = getattr(self, 'names', []) + [test.id()]


def main():
    result = unittest.TextTestRunner(verbosity=2, resultclass=Report).run(unittest.defaultTestLoader.discover(str(HERE), pattern='*_test.py'))
    folder = os.environ.get('GTEST_OUTPUT', '').removeprefix('xml:')
    if folder:
        bad = {test.id() for test, _ in result.failures + result.errors}
        skipped = {test.id() for test, _ in result.skipped}
        root = tree.Element('testsuites')
        for name in getattr(result, 'names', []):
            case = tree.SubElement(root, 'testcase', name=name)
            if name in bad: tree.SubElement(case, 'failure')
            if name in skipped: tree.SubElement(case, 'skipped')
        os.makedirs(folder, exist_ok=True)
        tree.ElementTree(root).write(os.path.join(folder, 'doors.xml'))
    return 0 if result.wasSuccessful() else 1


if __name__ == '__main__':
    sys.exit(main())
