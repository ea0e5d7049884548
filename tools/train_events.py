#!/usr/bin/env python3
"""Trains the scorer of event nouns (src/events/score_weights.h) on the open articles of the event gold.

train_events.py CORPORA PROGRAM LANGUAGES PACKS [OUT]

CORPORA    folder with events-de/gold and events-de-modern; articles named in blind.txt are left out.
PROGRAM    event_features, built from tools/.
Features know no words. Logistic regression with an L2 penalty, deterministic; prints the cross-validated F1 of accepted nouns.
"""
import json, math, os, re, subprocess, sys

def articles(folder):
    blind = set(open(f'{folder}/blind.txt').read().split())
    for f in sorted(os.listdir(folder)):
        if not f.endswith('.json') or f[:-5] in blind: continue
        s = open(f'{folder}/{f[:-5]}.txt', encoding='utf8').read()
        sentences = [(int(i), t) for i, t in re.findall(r'^\[(\d+)\] (.*)$', s, re.M)]
        date = re.search(r'^article date: (.*)$', s, re.M)[1]
        yield f[:-5], date, sentences, json.load(open(f'{folder}/{f}', encoding='utf8'))['events']

def dot(w, f): return sum(a * b for a, b in zip(w, f))
def sigmoid(x): return 1 / (1 + math.exp(-max(-30, min(30, x))))

def train(rows, n, rounds=300, rate=0.5, penalty=0.01):
    w = [0.0] * n
    for _ in range(rounds):
        g = [penalty * x for x in w]; g[0] = 0
        for f, y in rows:
            d = sigmoid(dot(w, f)) - y
            for i, x in enumerate(f):
                if x: g[i] += d * x / len(rows)
        w = [a - rate * b for a, b in zip(w, g)]
    return w

def main(corpora, program, languages, packs, out=None):
    lines, gold, starts = [], {}, {}
    for folder in ('events-de/gold', 'events-de-modern'):
        for doc, date, sentences, events in articles(f'{corpora}/{folder}'):
            lines.append(f"{doc}\t{date}\t{' '.join(t for _, t in sentences)}")
            p = 0; starts[doc] = []
            for i, t in sentences: starts[doc].append((p, p + len(t), i)); p += len(t) + 1
            gold[doc] = events
    text = subprocess.run([program, languages, packs], input='\n'.join(lines) + '\n', capture_output=True, text=True, check=True).stdout
    rows, used, docs = [], {}, []
    verbs = set()
    parsed = [l.split('\t') for l in text.splitlines()]
    where = lambda doc, at: next((i for b, e, i in starts[doc] if b <= at <= e), None)
    for doc, at, kind, status, f in parsed:  # verbs take the gold first, as they do when scored
        if not f.strip() and status in ('occurred', 'planned'):
            s = where(doc, int(at))
            for k, g in enumerate(gold[doc]):
                if g['sent'] == s and g['type'] == kind and (doc, k) not in used: used[doc, k] = 1; break
    for doc, at, kind, status, f in parsed:
        if not f.strip() or status not in ('occurred', 'planned'): continue
        s = where(doc, int(at)); y = 0
        for k, g in enumerate(gold[doc]):
            if g['sent'] == s and g['type'] == kind and (doc, k) not in used: used[doc, k] = 1; y = 1; break
        rows.append(([float(x) for x in f.split()], y)); docs.append(doc)
    n = len(rows[0][0])
    print(len(rows), 'nouns,', sum(y for _, y in rows), 'told in the gold')
    names = sorted(set(docs)); guess = []
    for fold in range(5):
        held = set(names[fold::5])
        w = train([r for r, d in zip(rows, docs) if d not in held], n)
        guess += [(sigmoid(dot(w, f)), y) for (f, y), d in zip(rows, docs) if d in held]
    for threshold in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        tp = sum(y for p, y in guess if p >= threshold); sys_n = sum(p >= threshold for p, _ in guess)
        print(f'threshold {threshold}: precision {tp / max(1, sys_n):.3f} recall {tp / sum(y for _, y in guess):.3f} accepted {sys_n}')
    w = train(rows, n)
    body = ', '.join(f'{x:.3f}' for x in w)
    if out:
        old = open(out, encoding='utf8').read()
        new = re.sub(r'std::array<double, \d+> kNounWeights = \{[^}]*\}', f'std::array<double, {n}> kNounWeights = {{\n    {body}}}', old)
        open(out, 'w', encoding='utf8').write(new)
    print(body)

if __name__ == '__main__':
    if len(sys.argv) not in (5, 6): sys.exit(__doc__)
    main(*sys.argv[1:])
