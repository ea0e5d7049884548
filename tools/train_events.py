#!/usr/bin/env python3
"""Trains the scorers of what nouns and what verbs tell (src/events/score_weights.h) on the open articles of the event gold.

train_events.py CORPORA PROGRAM LANGUAGES PACKS [OUT [MORE...]]

CORPORA    folder with events-de/gold and events-de-modern; articles named in blind.txt are left out.
MORE       further folders of the same layout (ID.txt, ID.json), of articles that were coded before any row was written for them: where the rows
           were written by reading the gold, only these say how often an event of a new article is right.
PROGRAM    event_features, built from tools/.
Features know no words. Logistic regression with an L2 penalty by Newton's method; prints, cross-validated over five folds of articles, precision
and recall for several thresholds and the calibration of the probability. tools/quality.py uses `calibration` for its table. A noun is scored
after what the verbs of its dispatch told, so weights of verbs that change much ask for a second run.
"""
import json, math, os, re, subprocess, sys

KINDS = ('noun', 'verb')

def articles(folder, blind_too=False):
    blind = set(open(f'{folder}/blind.txt').read().split()) if os.path.exists(f'{folder}/blind.txt') else set()
    for f in sorted(os.listdir(folder)):
        if not f.endswith('.json') or (f[:-5] in blind) != blind_too: continue
        s = open(f'{folder}/{f[:-5]}.txt', encoding='utf8').read()
        sentences = [(int(i), t) for i, t in re.findall(r'^\[(\d+)\] (.*)$', s, re.M)]
        date = re.search(r'^article date: (.*)$', s, re.M)[1]
        yield f[:-5], date, sentences, json.load(open(f'{folder}/{f}', encoding='utf8'))['events']

def dot(w, f): return sum(a * b for a, b in zip(w, f))
def sigmoid(x): return 1 / (1 + math.exp(-max(-30, min(30, x))))

def solve(a, b):
    """x of a x = b, by elimination; a is symmetric and positive."""
    n = len(b); a = [row + [y] for row, y in zip(a, b)]
    for i in range(n):
        for j in range(i + 1, n):
            q = a[j][i] / a[i][i]
            if q: a[j] = [x - q * y for x, y in zip(a[j], a[i])]
    x = [0.0] * n
    for i in reversed(range(n)): x[i] = (a[i][n] - sum(a[i][j] * x[j] for j in range(i + 1, n))) / a[i][i]
    return x

def train(rows, penalty=3.0, rounds=8):
    n = len(rows[0][0]); w = [0.0] * n
    for _ in range(rounds):
        g = [penalty * x for x in w]; g[0] = 0
        h = [[penalty * (i == j) for j in range(n)] for i in range(n)]; h[0][0] = 1e-6
        for f, y in rows:
            p = sigmoid(dot(w, f)); on = [i for i, x in enumerate(f) if x]
            for i in on:
                g[i] += (p - y) * f[i]
                for j in on: h[i][j] += p * (1 - p) * f[i] * f[j]
        w = [a - b for a, b in zip(w, solve(h, g))]
    return w

def candidates(corpora, program, languages, packs, blind=False, more=()):
    """For each kind: [(document, features, told in the gold)]."""
    lines, gold, starts = [], {}, {}
    for folder in (f'{corpora}/events-de/gold', f'{corpora}/events-de-modern', *more):
        for doc, date, sentences, events in articles(folder, blind):
            lines.append(f"{doc}\t{date}\t{' '.join(t for _, t in sentences)}")
            p = 0; starts[doc] = []
            for i, t in sentences: starts[doc].append((p, p + len(t), i)); p += len(t) + 1
            gold[doc] = events
    text = subprocess.run([program, languages, packs], input='\n'.join(lines) + '\n', capture_output=True, text=True, check=True).stdout
    parsed = [l.split('\t') for l in text.splitlines()]
    used, out = set(), {k: [] for k in KINDS}
    for wanted in ('verb', 'noun'):  # verbs take the gold first, as they do when scored
        for doc, kind, at, type_, status, f in parsed:
            if kind != wanted or status not in ('occurred', 'planned'): continue
            s = next((i for b, e, i in starts[doc] if b <= int(at) <= e), None); y = 0
            for k, g in enumerate(gold[doc]):
                if g['sent'] == s and g['type'] == type_ and (doc, k) not in used: used.add((doc, k)); y = 1; break
            out[kind].append((doc, [float(x) for x in f.split()], y))
    return out

def cross_validated(rows):
    """[(probability, told)] of each row, by weights that have not seen its article."""
    names = sorted({d for d, _, _ in rows}); guess = []
    for fold in range(5):
        held = set(names[fold::5])
        w = train([(f, y) for d, f, y in rows if d not in held])
        guess += [(sigmoid(dot(w, f)), y) for d, f, y in rows if d in held]
    return guess

def calibration(guess):
    bins = [[0, 0, 0.0] for _ in range(10)]
    for p, y in guess:
        b = bins[min(int(p * 10), 9)]; b[0] += 1; b[1] += y; b[2] += p
    rows = [f'{i / 10:.1f}-{(i + 1) / 10:.1f}  events {b[0]:5}  mean confidence {b[2] / b[0]:.2f}  right {b[1] / b[0]:.2f}' for i, b in enumerate(bins) if b[0]]
    return '\n'.join(rows), sum(abs(b[1] - b[2]) for b in bins) / max(1, len(guess))

def thresholds(header):
    """What the engine keeps, by kind."""
    s = open(header, encoding='utf8').read()
    return {k: float(re.search(rf'k{k.capitalize()}Threshold = ([\d.]+)F', s)[1]) for k in KINDS}

def weights(header, kind):
    s = open(header, encoding='utf8').read()
    return [float(x) for x in re.search(rf'k{kind.capitalize()}Weights = \{{([^}}]*)\}}', s)[1].split(',')]

def main(corpora, program, languages, packs, out=None, *more):
    for kind, rows in candidates(corpora, program, languages, packs, more=more).items():
        print(kind, len(rows), 'candidates,', sum(y for _, _, y in rows), 'told in the gold')
        guess = cross_validated(rows)
        for threshold in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
            tp = sum(y for p, y in guess if p >= threshold); n = sum(p >= threshold for p, _ in guess)
            print(f'threshold {threshold}: precision {tp / max(1, n):.3f} recall {tp / sum(y for _, y in guess):.3f} accepted {n}')
        table, error = calibration(guess); print(table); print(f'calibration error {error:.3f}')
        w = train([(f, y) for _, f, y in rows])
        body = ', '.join(f'{x:.3f}' for x in w)
        if out:
            name = f'k{kind.capitalize()}Weights'
            old = open(out, encoding='utf8').read()
            new = re.sub(rf'std::array<double, \d+> {name} = \{{[^}}]*\}}', f'std::array<double, {len(w)}> {name} = {{\n    {body}}}', old)
            open(out, 'w', encoding='utf8').write(new)
        print(body)

if __name__ == '__main__':
    if len(sys.argv) < 5: sys.exit(__doc__)
    main(*sys.argv[1:])
