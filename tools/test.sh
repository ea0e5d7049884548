#!/usr/bin/env bash
# Builds with ASan and UBSan, runs all tests, and closes with a line that counts them.
# Usage: tools/test.sh [-L LABEL]      further arguments go to ctest
set -u
cd "$(dirname "$0")/.."
cmake --preset dev >build/configure.log || { cat build/configure.log; exit 1; }
cmake --build --preset dev -j "$(nproc)" || exit 1
reports=$PWD/build/dev/reports
rm -rf "$reports"
GTEST_OUTPUT="xml:$reports/" ctest --preset dev -j "$(nproc)" "$@"
status=$?
python3 - "$reports" $status <<'P'
import glob, sys, xml.etree.ElementTree as tree
total = bad = skipped = 0
for path in glob.glob(sys.argv[1] + '/*.xml'):
    root = tree.parse(path).getroot()
    cases = list(root.iter('testcase'))
    total += len(cases)
    bad += sum(1 for c in cases if c.find('failure') is not None or c.find('error') is not None)
    skipped += sum(1 for c in cases if c.find('skipped') is not None or c.get('result') == 'skipped')
status = int(sys.argv[2])
if status and not bad: bad = 1  # a program that crashed wrote no report
print(f'{total - bad - skipped} passed, {bad} failed' + (f', {skipped} skipped' if skipped else ''))
sys.exit(1 if bad or status or not total else 0)
P
