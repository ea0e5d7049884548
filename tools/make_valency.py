#!/usr/bin/env python3
"""Candidates for languages/de/valency.tsv: what a parser found at each verb.

make_valency.py PARSES.conllu[.gz|.xz]... --lemmas FORMS.tsv [--known languages/de/valency.tsv] [--least 20] [--articles 5]

FORMS.tsv: form, tab, lemma (a line each; from the verbs of the lexicon's sources). Prints, commonest first, verbs that the table does not have
or whose commonest frame it does not have: lemma, count, frames with their share, clauses, auxiliary of the perfect. What is printed is to be
judged by a person: only what is certain goes into the table, and only of verbs seen in at least --articles articles.
"""
import argparse, collections, gzip, lzma

ROLE = {'nsubj': 'nom', 'nsubj:pass': 'nom', 'obj': 'akk', 'iobj': 'dat', 'obl:arg': 'dat'}


def opened(path):
    if path.endswith('.xz'): return lzma.open(path, 'rt', encoding='utf8')
    return gzip.open(path, 'rt', encoding='utf8') if path.endswith('.gz') else open(path, encoding='utf8')


def sentences(path):
    article, rows = '', []
    for line in opened(path):
        line = line.rstrip('\n')
        if line.startswith('# sent_id ='): article = line.split('=', 1)[1].strip().rsplit('.', 1)[0]
        elif not line:
            if rows: yield article, rows
            rows = []
        elif line[0] != '#':
            cells = line.split('\t')
            if cells[0].isdigit(): rows.append((int(cells[0]), cells[1], cells[3], int(cells[6]), cells[7]))
    if rows: yield article, rows


def frame_of(rows, verb):
    """(frame, clauses, auxiliary, particle, passive) of the verb's children."""
    parts, clauses, auxiliary, particle, passive = set(), set(), '', '', False
    case = {head: form.lower() for _, form, _, head, rel in rows if rel == 'case'}
    mark = {head: form.lower() for _, form, _, head, rel in rows if rel == 'mark'}
    for number, form, _, head, rel in rows:
        if head != verb: continue
        if form.lower() == 'sich': parts.add('sich')
        elif rel in ROLE: parts.add(ROLE[rel])
        elif rel == 'obl' and number in case: parts.add('pp:' + case[number])
        elif rel in ('ccomp', 'xcomp'): clauses.add(mark.get(number, 'dass'))
        elif rel == 'compound:prt': particle = form.lower()
        elif rel == 'aux:pass': passive = True
        elif rel == 'aux': auxiliary = form.lower()
    return parts, clauses, auxiliary, particle, passive


def core(parts): return ' '.join(p for p in ('nom', 'sich', 'dat', 'akk') if p in parts)


def known_verbs(path):
    out = {}
    for line in open(path, encoding='utf8'):
        if line[0] == '#' or line.startswith('lemma\t'): continue
        lemma, frames = line.rstrip('\n').split('\t')[:2]
        out[lemma] = [core(set(f.replace('es', 'nom', 1).split())) for f in frames.split('|')]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('parses', nargs='+')
    parser.add_argument('--lemmas', required=True)
    parser.add_argument('--known')
    parser.add_argument('--least', type=int, default=20)
    parser.add_argument('--articles', type=int, default=5)
    args = parser.parse_args()
    lemma = dict(line.rstrip('\n').split('\t')[:2] for line in open(args.lemmas, encoding='utf8') if '\t' in line)
    count, frames, clauses, perfect = collections.Counter(), collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    articles, prepositions = collections.defaultdict(set), collections.defaultdict(collections.Counter)
    for path in args.parses:
        for article, rows in sentences(path):
            for number, form, upos, _, rel in rows:
                if upos != 'VERB' or form.lower() not in lemma or rel in ('amod', 'aux'): continue
                parts, subs, auxiliary, particle, passive = frame_of(rows, number)
                name = particle + lemma[form.lower()]
                count[name] += 1
                articles[name].add(article)
                clauses[name].update(subs)
                prepositions[name].update(p for p in parts if p.startswith('pp:'))
                if not passive and 'nom' in parts: frames[name][core(parts)] += 1
                if lemma[form.lower()] != form.lower() and auxiliary in ('ist', 'sind', 'war', 'waren', 'sei', 'hat', 'haben', 'hatte', 'hatten', 'habe'):
                    perfect[name]['haben' if auxiliary[0] == 'h' else 'sein'] += 1
    known = known_verbs(args.known) if args.known else {}
    for name, n in count.most_common():
        if n < args.least: break
        if len(articles[name]) < args.articles or not frames[name]: continue
        first = frames[name].most_common(1)[0][0]
        if name in known and first in known[name]: continue
        total = sum(frames[name].values())
        shown = '|'.join(f'{f} {k / total:.2f}' for f, k in frames[name].most_common(4))
        pps = '|'.join(f'{p[3:]} {k / n:.2f}' for p, k in prepositions[name].most_common(3))
        print(name, n, shown, pps, '|'.join(c for c, k in clauses[name].most_common(3) if k * 10 > n), dict(perfect[name]), 'known' if name in known else 'new', sep='\t')


if __name__ == '__main__':
    main()
