#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the words of silver parses with their tags, as tools/train_names/main.cpp reads them.

silver.py PARSES.conllu[.xz] > TAGGED     `NER=PER|LOC|ORG` in MISC; contractions and hyphenated compounds become one word, as our own tokens are
"""
import lzma
import sys


def joined(rows, ranges):
    """Words as [form, upos, tags of the parts]."""
    words, covered_to, glued = [], 0, False
    for number, form, upos, tag, no_space in rows:
        if number <= covered_to:
            continue
        if number in ranges:
            covered_to, form, no_space = ranges[number]
            upos, tag = "ADP", None
        if glued and words and words[-1][0][-1:].isalnum() and form == "-" or (glued and words and words[-1][0].endswith("-") and form[0].isalnum()):
            words[-1][0] += form
            words[-1][1] = upos
            words[-1][2].append(tag)
        else:
            words.append([form, upos, [tag]])
        glued = no_space
    return words


def tag_of(form, tags):
    if len(set(tags)) == 1:
        return tags[0] or "O"
    if "-" in form and all(tags[::2]):
        return tags[0]
    return "part" if any(tags) else "O"


def show(ident, rows, ranges):
    print("#", ident)
    for form, upos, tags in joined(rows, ranges):
        print(form, upos, tag_of(form, tags), sep="\t")
    print()


def main(path):
    rows, ranges, ident = [], {}, ""
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                ident = line.split("= ")[1]
            elif not line:
                if rows:
                    show(ident, rows, ranges)
                rows, ranges = [], {}
            elif not line.startswith("#"):
                cells = line.split("\t")
                misc = dict(m.split("=", 1) for m in cells[9].split("|") if "=" in m)
                no_space = misc.get("SpaceAfter") == "No"
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    ranges[first] = (last, cells[1], no_space)
                else:
                    rows.append((int(cells[0]), cells[1], cells[3], misc.get("NER"), no_space))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
