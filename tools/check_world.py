#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the world as data: languages/all/*.tsv and the German names that go with them.

usage: check_world.py [LANGUAGES_FOLDER]     prints `file:line: what is wrong`; exit 1 if anything is, 2 for wrong usage.
A table that is not there yet is passed over."""
import calendar
import re
import sys
from pathlib import Path

PEOPLE = "id name names country office body sector code from to source"
STATES = "code names adjective inhabitants note"
COLUMNS = {
    "all/countries.tsv": "code alpha2 numeric cow fips cameo name names capital from to",
    "all/organisations.tsv": "id code kind name names country sector from to source",
    "all/groups.tsv": "id code kind name names country from to source",
    "all/people.tsv": PEOPLE, "all/leaders.tsv": PEOPLE, "all/offices.tsv": "office sector rank",
    "de/countries.tsv": STATES, "de/peoples.tsv": STATES, "de/names.tsv": "id names", "de/names_people.tsv": "id names",
    "de/seats.tsv": "name code entity kind note", "de/regions.tsv": "name code kind note",
}
KINDS = {
    "all/organisations.tsv": "igo body ngo company media union agency church club", "all/groups.tsv": "armed party movement",
    "de/seats.tsv": "capital building parliament ministry court agency army", "de/regions.tsv": "region city sea other",
}
SECTORS = set("GOV MIL COP SPY LEG JUD PTY REB CVL LAB BUS JRN EDU REL NGO CRM MED".split())
OWN_CODES = set("EU UN NATO OSCE IAEA IMF WB WHO WTO G8 G20 AU ARL ASEAN OPEC ICC ICTY SCO".split())
KIN = set("DEU AUT CHE ITA LUX".split())  # states with parties and bodies of German names; see the home_prefix of de/name_context.tsv
# One holder at a time. `rival` in the source excuses a row; so does a state that shares the office.
SINGLE = set("president prime_minister chancellor monarch foreign_minister defence_minister interior_minister finance_minister "
             "secretary_general supreme_leader pope".split())
SHARED = {"SMR", "AND", "BIH", "CHE", "INT"}
OF_PARTS = {("DEU", "interior_minister"), ("DEU", "finance_minister")}  # the ministers of the Länder hold them too
errors = []


def wrong(row, what):
    errors.append(f"{row['file']}:{row['line']}: {what}")


def read(folder, name):
    path, rows, columns = folder / name, [], None
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells, where = line.split("\t"), {"file": name, "line": number}
        if columns is None:
            columns = COLUMNS[name].split()
            if cells != columns:
                wrong(where, f"columns {' '.join(cells)}, expected {COLUMNS[name]}")
                return rows
            continue
        if len(cells) != len(columns):
            wrong(where, f"{len(cells)} cells, expected {len(columns)}")
            continue
        for column, cell in zip(columns, cells):
            values = cell.split("|")
            if cell != cell.strip() or "  " in cell or (cell and "" in values):
                wrong(where, f"stray blanks or bars in '{cell}'")
            if column != "inhabitants" and len(set(values)) != len(values):
                wrong(where, f"a value stands twice in '{cell}'")
        rows.append(dict(zip(columns, cells)) | where)
    return rows


def bounds(cell):
    """The first and the last day that an EDTF-like date can mean, or None."""
    match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", cell)
    if not match:
        return None
    year, month, day = (int(x) if x else 0 for x in match.groups())
    days = calendar.monthrange(year, month)[1] if month else 31
    return None if day > days else ((year, month or 1, day or 1), (year, month or 12, day or days))


def period(row):
    """((first, last day of the beginning), (first, last day of the end)) of a row; open ends reach for ever."""
    begin, end = bounds(row["from"] or "0001-01-01"), bounds(row["to"] or "9999-12-31")
    if begin is None or end is None:
        wrong(row, f"'{row['from']}' or '{row['to']}' is no date")
        return bounds("0001-01-01"), bounds("9999-12-31")
    if begin[0] > end[1]:
        wrong(row, f"from {row['from']} is after to {row['to']}")
    return begin, end


def check_code(row, code, states, own):
    parts = code.split(" ")
    if len(parts) == 1 and (code in own or (row["file"] == "de/regions.tsv" and code in states)):
        return
    if len(parts) != 2 or parts[0] not in states | {"INT", "UNK"} or parts[1] not in SECTORS:
        wrong(row, f"'{code}' is no code")


def check_states(states, german):
    for column, pattern in (("code", "[A-Z]{3}"), ("alpha2", "[A-Z]{2}"), ("numeric", r"\d{3}"), ("fips", "[A-Z]{2}"), ("cow", r"\d{1,3}")):
        seen = {}
        for row in states:
            for value in filter(None, row[column].split("|")):
                if not re.fullmatch(pattern, value):
                    wrong(row, f"'{value}' in {column}")
                elif value in seen and (column == "code" or not row["to"]):
                    wrong(row, f"{column} {value} stands in line {seen[value]} too")
                seen[value] = row["line"]
    known = {row["code"] for row in states}
    for row in german:
        if row["code"] and row["code"] not in known:
            wrong(row, f"unknown state {row['code']}")
        if row["inhabitants"] and len(row["inhabitants"].split("|")) % 4:
            wrong(row, "inhabitants do not come in sets of four")
    for row in states:
        period(row)
        if german and row["code"] not in {other["code"] for other in german if other["file"] == "de/countries.tsv"}:
            wrong(row, f"{row['code']} has no German name")


def check_overlap(rows, key, what):
    """Rows of one key must not certainly hold at once: the later may begin on the day the earlier ends."""
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append((period(row), row))
    for held in groups.values():
        held.sort(key=lambda item: item[0][0])
        for i, (before, earlier) in enumerate(held):
            for after, later in held[i + 1:]:
                if before[1][0] > after[0][1] and after[1][0] > before[0][1]:
                    wrong(later, f"{what(later)} overlaps with {earlier['file']}:{earlier['line']}")


def check_bodies_and_people(bodies, people, offices, states, own):
    ids, names = {}, {}
    for row in bodies + people:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
            wrong(row, f"'{row['id']}' is no id")
        holder = "people" if "office" in row else f"{row['file']}:{row['line']}"  # only people have several rows
        if ids.setdefault(row["id"], holder) != holder:
            wrong(row, f"id {row['id']} stands in {ids[row['id']]} too")
        check_code(row, row["code"], states, own)
        if row.get("sector") and " " in row["code"] and row["sector"] != row["code"].split(" ")[1]:
            wrong(row, f"sector {row['sector']}, but code {row['code']}")
        if row["country"] and row["country"] not in states | {"INT"}:
            wrong(row, f"unknown state {row['country']}")
        period(row)
    for row in people:
        if row["office"] not in offices:
            wrong(row, f"unknown office {row['office']}")
        if row["body"] and ids.get(row["body"], "people") == "people":
            wrong(row, f"unknown body {row['body']}")
        if names.setdefault(row["id"], row["name"]) != row["name"]:
            wrong(row, f"{row['id']} was called {names[row['id']]} before")
    single = [row for row in people if row["office"] in SINGLE and row["country"] not in SHARED and "rival" not in row["source"]
              and (row["country"], row["office"]) not in OF_PARTS]
    check_overlap(single, lambda row: (row["country"], row["office"], row["body"], row["code"].split(" ")[0]),
                  lambda row: f"{row['office']} {row['name']} of {row['country'] or row['body']}")
    check_overlap(people, lambda row: (row["id"], row["office"], row["body"], row["country"]), lambda row: f"{row['office']} {row['name']}")


def check_german(tables, bodies, people, states, own):
    past = {row["code"] for row in tables["all/countries.tsv"] if row["to"]}
    for row in tables["de/seats.tsv"] + tables["de/regions.tsv"]:
        if row["code"] or row["kind"] not in ("sea", "other"):
            check_code(row, row["code"], states, own)
        if row.get("entity") and row["entity"] not in {body["id"] for body in bodies}:
            wrong(row, f"unknown entity {row['entity']}")
    for table, known in (("de/names.tsv", {row["id"] for row in bodies}), ("de/names_people.tsv", {row["id"] for row in people})):
        for row in tables[table]:
            if row["id"] not in known:
                wrong(row, f"unknown id {row['id']}")
    for table, column in (("de/names.tsv", "names"), ("de/names.tsv", "id"), ("de/seats.tsv", "name"), ("de/regions.tsv", "name"),
                          ("de/countries.tsv", "names"), ("de/countries.tsv", "code")):
        seen = {}
        country = {body["id"]: body["country"] for body in bodies}
        period = {body["id"]: (body["from"] or "0", body["to"] or "9") for body in bodies}
        for row in tables[table]:
            at = row["code"][:3] if table in ("de/seats.tsv", "de/regions.tsv") else country.get(row.get("id"), "")
            for value in row[column].split("|"):
                # A body of that name in each of the countries that share the language: the dispatch tells whose.
                first, where, when = seen.setdefault(value, (row["line"], at, row.get("id")))
                succeeds = table in ("de/seats.tsv", "de/regions.tsv") and {where, at} & past  # Moskau, of the Soviet Union
                follows = succeeds or when in period and row.get("id") in period and period[when][1] < period[row["id"]][0]  # rebels, then a government
                if first != row["line"] and not follows and (where == at or not {where, at} <= KIN):
                    wrong(row, f"'{value}' stands in line {first} too")


def main():
    if len(sys.argv) > 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    folder = Path(sys.argv[1]) if len(sys.argv) == 2 else Path(__file__).resolve().parent.parent / "languages"
    tables = {name: read(folder, name) for name in COLUMNS}
    for name, kinds in KINDS.items():
        for row in tables[name]:
            if row["kind"] not in kinds.split():
                wrong(row, f"unknown kind '{row['kind']}'")
    countries = tables["all/countries.tsv"]
    bodies, people = tables["all/organisations.tsv"] + tables["all/groups.tsv"], tables["all/people.tsv"] + tables["all/leaders.tsv"]
    states = {row["code"] for row in countries}
    own = OWN_CODES | {row["code"] for row in bodies if row["kind"] == "igo" and " " not in row["code"]}
    check_states(countries, tables["de/countries.tsv"] + tables["de/peoples.tsv"])
    check_bodies_and_people(bodies, people, {row["office"] for row in tables["all/offices.tsv"]}, states, own)
    check_german(tables, bodies, people, states, own)
    print("\n".join(dict.fromkeys(errors)) or f"{sum(map(len, tables.values()))} rows are right")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
