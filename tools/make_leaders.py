#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes languages/all/leaders.tsv: who held effective power in each state, from REIGN's leader list.

usage: make_leaders.py REIGN_CSV

REIGN gives surnames, days of entry and months of exit up to March 2021; tools/leader_names.tsv gives full
names, offices and later exits. A row is dropped where languages/all/people.tsv tells the same holding itself.
"""
import csv
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIRST_YEAR = 1990
COLUMNS = "id name names country office body sector code from to source".split()
SPECIAL = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "a", "þ": "th",
                         "ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae"})


def person_id(name):
    """Lower-case ascii with hyphens, umlauts written out."""
    text = unicodedata.normalize("NFD", name.lower().translate(SPECIAL)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def read_table(path):
    lines = [l for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, l.split("\t"))) for l in lines[1:]]


def read_names(path):
    """(state, REIGN's name) -> rows, the one with the latest `since` first."""
    names = {}
    for row in read_table(path):
        names.setdefault((row["state"], row["leader"]), []).append(row)
    for rows in names.values():
        rows.sort(key=lambda r: r["since"], reverse=True)
    return names


def read_reign(path):
    with open(path, encoding="cp1252", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if row["stateabb"] and (not row["eyear"] or int(row["eyear"]) >= FIRST_YEAR):
                yield row


def start(row):
    return "%04d-%02d-%02d" % (int(row["syear"]), int(row["smonth"]), int(row["sdate"]))


def end(row):
    return "%04d-%02d" % (int(row["eyear"]), int(row["emonth"])) if row["eyear"] else ""


def holdings(reign, names):
    """One entry for each holding, several REIGN rows in succession joined."""
    out = []
    for row in reign:
        for known in names.get((row["stateabb"], row["leader"]), []):
            if row["syear"] >= known["since"]:
                begin, to = start(row), end(row)
                to = to or known["to"]
                last = out[-1] if out else None
                if last and last["name"] == known["name"] and last["office"] == known["office"] and begin[:7] <= last["to"][:7]:
                    last["to"] = to
                else:
                    out.append({"name": known["name"], "country": known["country"], "office": known["office"],
                                "from": begin, "to": to})
                break
    for one, after in zip(out, out[1:]):  # a month of exit becomes the day on which the next one enters
        if one["country"] == after["country"] and one["office"] == after["office"] and after["from"].startswith(one["to"] or "-"):
            one["to"] = after["from"]
    return out


def overlaps(a, b):
    return a["from"] <= (b["to"] or "9999") and b["from"] <= (a["to"] or "9999")


def main():
    offices = {r["office"]: r["sector"] for r in read_table(ROOT / "languages/all/offices.tsv")}
    people = {}
    for row in read_table(ROOT / "languages/all/people.tsv"):
        people.setdefault((row["id"], row["office"]), []).append(row)
    lines = ["# Leaders of states after REIGN (1990 to March 2021, exits carried on); written by tools/make_leaders.py",
             "\t".join(COLUMNS)]
    for row in holdings(read_reign(sys.argv[1]), read_names(ROOT / "tools/leader_names.tsv")):
        row["id"] = person_id(row["name"])
        if any(overlaps(row, other) for other in people.get((row["id"], row["office"]), [])):
            continue
        row["sector"] = offices[row["office"]]
        row["code"] = row["country"] + " " + row["sector"]
        row["source"] = "REIGN"
        lines.append("\t".join(row.get(c, "") for c in COLUMNS))
    (ROOT / "languages/all/leaders.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
