#!/usr/bin/env python3
"""Which of the words that political news uses most have a row in the tables of acts.

coverage.py --news ../shared/corpora/silver-de/news.jsonl.xz --program build/release/depesche --tables languages/de [--missing N] [--trees FILE]
Counts the lemmas of the 2,500 commonest verbs, of 600 pairs of a verb and its noun, and of the 1,500 commonest nouns that may report an
act (deverbal, or one in eight with an attribute with gegen, auf, durch, zwischen ...), in political articles. A row is a frame in events.tsv, event_phrases.tsv,
event_nouns.tsv; words that were considered and tell no act stand in event_none.tsv. Prints the shares, and with --missing the commonest N of each that are in neither.
Only lemmas and pairs of lemmas of at least five articles are counted, nothing of a text is printed. --trees keeps the parses (CoNLL-U) for a further run.
"""
import argparse, collections, json, lzma, math, os, re, subprocess, sys, tempfile

# An article is political where it has at least five of these, and at least one word in a hundred is one.
POLITICAL = re.compile(r'\b(?:\w*(?:regierung|minister|präsident|parlament|bundestag|opposition|partei|koalition|sanktion|protest|demonstr|polizei|militär|truppen|außenpoliti|botschaft|diploma|'
                       r'verhandl|gericht|staatsanwalt|abgeordnet|kanzler|premier|senat|kongress|aktivist|wahlen|terror|angriff|rebell|migrant|flüchtling|staatschef|justiz|putsch)\w*|'
                       r'EU|Nato|UN|USA|CDU|CSU|SPD|AfD|FDP|Grünen|Linke|Kreml|Moskau|Washington|Peking|Kiew|Brüssel|Weiße[sn]? Haus)\b', re.I)
VERBS, PAIRS, NOUNS, ARTICLES = 2500, 600, 1500, 5
LIGHT = ('ung', 'tion', 'nahme', 'sion', 'nis', 'kritik', 'griff', 'schlag', 'ruf', 'spruch', 'tritt', 'zug', 'satz', 'zess', 'gabe', 'gang', 'wurf', 'ieren', 'handel', 'enz', 'anz', 'ierung', 'bruch', 'stoß', 'schuss',
         'streit', 'mord', 'sage', 'klage', 'frage', 'hilfe', 'fahrt', 'reise', 'flucht', 'wahl', 'kauf', 'lauf', 'schritt', 'verbot', 'gebot', 'dienst', 'test', 'druck', 'tausch', 'fall', 'entzug', 'stand', 'kampf')

def cells(path):
    rows = [l.rstrip('\n').split('\t') for l in open(path, encoding='utf8') if l.strip() and not l.startswith('#')]
    return [dict(zip([c.rstrip('?') for c in rows[0]], r + [''] * 9)) for r in rows[1:]]

class Tables:
    def __init__(self, folder):
        t = lambda name: cells(os.path.join(folder, name)) if os.path.exists(os.path.join(folder, name)) else []
        self.verbs = collections.defaultdict(list)
        for r in t('events.tsv'): self.verbs[r['lemma'].split(' ')[-1]].append(r)
        self.nouns = {r['noun'] for r in t('event_nouns.tsv')}
        self.families = {r['family']: r for r in t('event_families.tsv')}
        self.classes = collections.defaultdict(set)
        for r in t('event_words.tsv'): self.classes[r['class']] |= set(r['words'].split('|'))
        self.phrases, self.phrase_verbs = set(), set()
        for r in t('event_phrases.tsv'):
            for v in r['verb'].split('|'):
                self.phrase_verbs.add(v.split(' ')[-1])
                for n in r['noun'].split('|'):
                    for p in r['prep'].split('|'): self.phrases.add((v.split(' ')[-1], p.split('+')[0], n))
        self.none = collections.defaultdict(set)
        for r in t('event_none.tsv'): self.none[r['kind']] |= set(r['words'].split('|'))
    def tail(self, noun, words):
        return any(noun[i:].lstrip('-').capitalize() in words for i in range(0, max(1, len(noun) - 3)) if i == 0 or len(noun) - i >= 4)
    def verb(self, v): return v in self.verbs or v in self.phrase_verbs
    def noun(self, n): return self.tail(n, self.nouns)
    def pair(self, v, p, n):
        if (v, p, n) in self.phrases: return True
        if any((v, p, n[i:].capitalize()) in self.phrases for i in range(1, len(n) - 3)): return True
        slot = p or 'obj'
        for r in self.verbs.get(v, ()):
            for need in r['needs'].split():
                name, _, classes = need.partition(':')
                if name.split('+')[0] == slot and any(self.tail(n, self.classes[c]) for c in classes.split(',')): return True
            # a verb that supports, demands, refuses ... takes any noun that reports an act
            f = self.families.get(r['family'], {})
            if not r['needs'] and f.get('type') != 'none': return True  # whatever its object
            if self.tail(n, self.nouns) and any(c.split('+')[0].lstrip('~') == slot for c in f.get('content', '').split('|')): return True
        return False
    def no_act(self, kind, k): return (' '.join(x for x in k if x) if kind == 'pair' else k) in self.none[kind]

def political(news):
    for line in lzma.open(news, 'rt', encoding='utf8'):
        d = json.loads(line); n = len(POLITICAL.findall(d['text']))
        if n >= 5 and n * 100 >= len(d['text'].split()): yield json.dumps({'id': d['id'], 'text': d['text'], 'language': 'de'})

def read_trees(news, program, keep):
    if keep and os.path.exists(keep): return keep
    folder = tempfile.mkdtemp(); source = os.path.join(folder, 'in.jsonl')
    with open(source, 'w', encoding='utf8') as f:
        for line in political(news): f.write(line + '\n')
    out = keep or os.path.join(folder, 'out.conllu')
    with open(out, 'wb') as f: subprocess.run([program, 'read', '--no-progress', '--format', 'conllu', source], stdout=f, check=True)
    return out

def sentences(path):
    article, rows = '', []
    for line in open(path, encoding='utf8'):
        if line.startswith('# sent_id'): article = line.split('=')[1].strip().rsplit('.', 1)[0]
        elif line == '\n': yield article, rows; rows = []
        elif line[0].isdigit():
            c = line.split('\t'); rows.append((c[2], c[3], int(c[6]), c[7], c[5]))

class Counter:
    def __init__(self): self.n, self.articles, self.last = collections.Counter(), collections.Counter(), {}
    def add(self, key, article):
        self.n[key] += 1
        if self.last.get(key) != article: self.articles[key] += 1; self.last[key] = article
    def common(self): return [(k, n) for k, n in self.n.most_common() if self.articles[k] >= ARTICLES]

def count(path):
    verbs, pairs, nouns, takes = Counter(), Counter(), Counter(), collections.Counter()
    for article, rows in sentences(path):
        under = collections.defaultdict(list)
        for i, r in enumerate(rows): under[r[2] - 1].append(i)
        lemma = {}
        for i, (word, pos, head, rel, morph) in enumerate(rows):
            if pos == 'VERB' and word.isalpha() and word.islower():
                particle = [rows[k][0] for k in under[i] if rows[k][3] == 'compound:prt']
                lemma[i] = (particle[0] if particle and not word.startswith(particle[0]) else '') + word
                verbs.add(lemma[i], article)
        for i, (word, pos, head, rel, morph) in enumerate(rows):
            if pos != 'NOUN' or not word[:1].isupper() or not word.replace('-', '').isalpha(): continue
            nouns.add(word, article)
            marks = {rows[k][0] for k in under[i] if rows[k][1] == 'ADP'}
            for k in under[i]:
                if rows[k][3] in ('nmod', 'nmod:poss'):
                    case = [rows[j][0] for j in under[k] if rows[j][1] == 'ADP']
                    if case and case[0] in ('gegen', 'auf', 'durch', 'zwischen', 'an', 'über', 'mit', 'vor', 'zu'): takes[word] += 1; break
            if head - 1 in lemma and rel in ('obj', 'obl', 'obl:arg', 'xcomp'):
                if rel == 'obj' and not marks: pairs.add((lemma[head - 1], '', word), article)
                elif marks and rel != 'obj': pairs.add((lemma[head - 1], sorted(marks)[0], word), article)
    return verbs, pairs, nouns, takes

def deverbal(noun, verbs):
    low = noun.lower()
    return low.endswith(LIGHT) or low in verbs or low + 'en' in verbs or low[:-1] + 'en' in verbs or low + 'n' in verbs

def strongest(pairs, verbs, nouns):
    """Pairs that stand together more than chance: frequency times pointwise mutual information."""
    total = sum(verbs.n.values())
    score = lambda k, n: n * math.log(n * total / (verbs.n[k[0]] * nouns.n[k[2]]))
    return sorted(((k, n) for k, n in pairs.common()), key=lambda kn: -score(*kn))

def report(name, wanted, has, none, missing):
    without = [(k, n) for k, n in wanted if not has(k) and not none(k)]
    framed = [(k, n) for k, n in wanted if has(k)]
    share = lambda part: f'{100 * len(part) / max(len(wanted), 1):.1f} % ({100 * sum(n for _, n in part) / max(sum(n for _, n in wanted), 1):.1f} % of their uses)'
    print(f'{name:6} {len(wanted):5} wanted; with a row of the engine {share(framed)}, considered and none {share([x for x in wanted if not has(x[0]) and none(x[0])])}, without {share(without)}')
    for k, n in without[:missing]: print(f'  {n}\t{k if isinstance(k, str) else " ".join(x for x in k if x)}')

def main():
    p = argparse.ArgumentParser()
    for name in ('news', 'program', 'tables'): p.add_argument('--' + name, required=True)
    p.add_argument('--missing', type=int, default=0); p.add_argument('--trees')
    a = p.parse_args(); tables = Tables(a.tables)
    verbs, pairs, nouns, takes = count(read_trees(a.news, a.program, a.trees))
    common = {v for v, n in verbs.common()}
    eventful = [(k, n) for k, n in nouns.common() if deverbal(k, common) or takes[k] * 8 >= n][:NOUNS]
    report('verbs', verbs.common()[:VERBS], tables.verb, lambda k: tables.no_act('verb', k), a.missing)
    report('pairs', strongest(pairs, verbs, nouns)[:PAIRS], lambda k: tables.pair(*k), lambda k: tables.no_act('pair', k), a.missing)
    report('nouns', eventful, tables.noun, lambda k: tables.no_act('noun', k), a.missing)

if __name__ == '__main__': main()
