#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a C++ file that holds the files of a folder as bytes: embed.py FOLDER OUT.cpp [PATH=FILE]... Run by src/server/CMakeLists.txt over build/web."""
import pathlib
import sys

TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2'}


def main():
    folder, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    files = [(f'/{p.relative_to(folder).as_posix()}', p) for p in sorted(folder.rglob('*')) if p.is_file()]
    files += [(name, pathlib.Path(path).resolve()) for name, path in (each.split('=', 1) for each in sys.argv[3:])]
    if not any(name == '/index.html' for name, _ in files):
        sys.exit(f'{folder}: no page; tools/make_web.sh builds it')
    unknown = [p for _, p in files if p.suffix not in TYPES]
    if unknown:
        sys.exit(f'{unknown[0]}: no content type is known for it')
    lines = ['// Made by tools/embed.py.', '#include "server/page_files.h"', '']
    for i, (_, path) in enumerate(files):
        lines.append(f'__asm__(".section .rodata\\n.globl depesche_page_{i}\\n.globl depesche_page_{i}_end\\ndepesche_page_{i}:\\n.incbin \\"{path}\\"\\ndepesche_page_{i}_end:\\n.byte 0\\n.text\\n");')
        lines.append(f'extern "C" const char depesche_page_{i}[], depesche_page_{i}_end[];')
    lines += ['', 'namespace depesche {', '', 'std::span<const PageFile> page_files() {', '  static const PageFile files[] = {']
    for i, (name, path) in enumerate(files):
        kept = 'true' if name.startswith('/assets/') else 'false'
        lines.append(f'      {{"{"/" if name == "/index.html" else name}", "{TYPES[path.suffix]}", {{depesche_page_{i}, static_cast<std::size_t>(depesche_page_{i}_end - depesche_page_{i})}}, {kept}}},')
    lines += ['  };', '  return files;', '}', '', '}  // namespace depesche', '']
    text = '\n'.join(lines)
    if not out.exists() or out.read_text() != text:
        out.write_text(text)


main()
