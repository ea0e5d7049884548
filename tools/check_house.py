#!/usr/bin/env python3
"""Checks the house: who includes whom (src/rooms.txt), sizes, licence lines, one name a type, no language in code.

check_house.py [ROOT]     prints one line a breach, `src/text/tokens.cpp:1: may not include time/`, and ends with 1 if there is any.
"""
import os, re, subprocess, sys

MOST_LINES = 400

def rooms_of(path):
    rooms = {}
    for line in open(path, encoding='utf8'):
        words = line.split('#')[0].split()
        if words: rooms[words[0]] = set(words[1:])
    return rooms

def check_file(path, rooms, say):
    text = open(path, encoding='utf8').read(); lines = text.split('\n')
    if not lines[0].startswith('// SPDX-License-Identifier: Apache-2.0'): say(path, 1, 'no SPDX line')
    if len(lines) > MOST_LINES + 1: say(path, len(lines), f'{len(lines)} lines, at most {MOST_LINES}')
    parts = path.split('/')
    room = parts[1] if parts[0] == 'src' else None
    for n, line in enumerate(lines, 1):
        m = re.match(r'#include "([^"]+)"', line)
        if m and room and '/' in m[1]:
            target = m[1].split('/')[0]; target = 'door' if target == 'depesche' else target
            if target != room and target not in rooms.get(room, set()): say(path, n, f'may not include {target}/')
        if 'using namespace' in line and not line.startswith(' '): say(path, n, 'using namespace at file level')
        if room:
            code = re.sub(r'//.*', '', line)
            if not code.isascii(): say(path, n, 'a letter beyond ASCII in code: words of a language belong into languages/')
            if re.search(r'language\s*==\s*"', code): say(path, n, 'a language told apart in code')

def types_of(path):
    """Types that a file defines in namespace depesche: not those in a namespace without a name, in another one or inside a type."""
    hidden = False
    for n, line in enumerate(open(path, encoding='utf8'), 1):
        if line.startswith('namespace {'): hidden = True
        if line.rstrip() == '}  // namespace': hidden = False
        m = re.match(r'(?:struct|class|enum class) (\w+)(?!\w|::)[^;]*(?:\{|$)', line)
        if m and not hidden: yield m[1], n

def check_types(files, say):
    """One name for one type: two of one name in one program are undefined behaviour that no compiler tells of."""
    seen = {}
    for path in files:
        if path.startswith(('src/', 'include/', 'apps/')):
            for name, line in types_of(path):
                if name in seen: say(path, line, f'{name} is a type of {seen[name]} too')
                else: seen[name] = path

def main(root):
    os.chdir(root)
    rooms = rooms_of('src/rooms.txt'); found = []
    say = lambda path, line, what: found.append(f'{path}:{line}: {what}')
    files = subprocess.run(['git', 'ls-files', '-co', '--exclude-standard', '--', '*.h', '*.cpp'], capture_output=True, text=True).stdout.split()
    if not files: files = [os.path.join(d, f)[2:] for d, _, names in os.walk('.') for f in names if f.endswith(('.h', '.cpp')) and not d.startswith('./build')]
    for path in sorted(files):
        if os.path.exists(path): check_file(path, rooms, say)
    check_types([path for path in sorted(files) if os.path.exists(path)], say)
    for room in sorted(os.listdir('src')):
        if os.path.isdir(f'src/{room}') and room not in rooms: found.append(f'src/rooms.txt:1: room {room} is not listed')
    print('\n'.join(found) if found else f'{len(files)} files in order')
    return 1 if found else 0

if __name__ == '__main__':
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
