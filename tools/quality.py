#!/usr/bin/env python3
"""Runs the scorers over all corpora and writes docs/quality.md.

quality.py --corpora ../shared/corpora --program build/release/depesche --out docs/quality.md
The scorers lie in CORPORA/../tools. A corpus whose folder is missing is named in the report as not measured.
"""
import argparse, datetime, os, subprocess, sys, tempfile

def run(command, data=None):
    done = subprocess.run(command, input=data, capture_output=True)
    if done.returncode not in (0, 1): sys.exit(f'{" ".join(command)}: {done.stderr.decode()[-500:]}')
    return done.stdout

def events_text(scorers, folder):
    code = ('import json,os,sys; sys.path.insert(0, sys.argv[1]); import score_events as s; d = sys.argv[2]\n'
            'for f in sorted(os.listdir(d)):\n'
            '    if f.endswith(".json"):\n'
            '        m = s.meta_of(f"{d}/{f[:-5]}.txt"); print(json.dumps({"id": f[:-5], "title": m["title"], "published": m["published"], "text": s.text_of(f"{d}/{f[:-5]}.txt"), "language": "de"}))')
    return run([sys.executable, '-c', code, scorers, folder])

class Measure:
    def __init__(self, corpora, program):
        self.corpora, self.program, self.scorers = corpora, program, os.path.join(corpora, '..', 'tools')
        self.folder = tempfile.mkdtemp()
    def text(self, scorer, gold): return run([sys.executable, f'{self.scorers}/{scorer}', '--text', gold])
    def score(self, scorer, gold, data, *flags):
        path = os.path.join(self.folder, 'system.jsonl')
        open(path, 'wb').write(run([self.program, 'read', '--no-progress', '--format', 'jsonl', *flags, '-'], data))
        return run([sys.executable, f'{self.scorers}/{scorer}', gold, path]).decode()
    def names(self, gold):
        """GermEval knows names alone: mentions whose form is a description or a pronoun are none, whatever letter they begin with.
        What a stroke joins (Linz/Graz) is one word there, and one name."""
        import json
        sentences = self.text('score_names.py', gold)
        texts = {d['id']: d['text'] for d in map(json.loads, sentences.decode().splitlines())}
        out = run([self.program, 'read', '--no-progress', '--format', 'jsonl', '-'], sentences).decode()
        path = os.path.join(self.folder, 'system.jsonl')
        with open(path, 'w', encoding='utf8') as file:
            for line in out.splitlines():
                d, names = json.loads(line), []
                for n in d['names']:
                    if n['form'] != 'name': continue
                    if names and names[-1]['kind'] == n['kind'] and n['begin'] == names[-1]['end'] + 1 and texts[d['id']][names[-1]['end']] == '/': names[-1]['end'] = n['end']
                    else: names.append({k: n[k] for k in ('begin', 'end', 'kind', 'text')})
                file.write(json.dumps({'id': d['id'], 'names': names}) + '\n')
        return run([sys.executable, f'{self.scorers}/score_names.py', gold, path]).decode()
    def seed(self, gold):
        path = os.path.join(self.folder, 'system.jsonl')
        open(path, 'wb').write(run([self.program, 'read', '--format', 'jsonl', f'{gold}/article.txt']))
        return run([sys.executable, f'{self.scorers}/score_seed.py', gold, path]).decode()
    def constraints(self, gold):
        """Core arguments with each constraint of the grammar switched off."""
        import gzip
        tool = os.path.join(os.path.dirname(self.program), 'tools', 'clauses_jsonl')
        if not os.path.exists(tool): return 'not measured: ' + tool + ' is not built\n'
        rows = ['switched off     ' + '  '.join(f'{os.path.basename(g)[:-10]:>14}' for g in gold)]
        for off in ('', 'assign', 'case', 'agreement', 'one_subject', 'valency', 'brackets', 'particles', 'attach', 'speech', 'gaps', 'insertions', 'settle'):
            cells = []
            for g in gold:
                plain, path = os.path.join(self.folder, 'gold.conllu'), os.path.join(self.folder, 'system.jsonl')
                open(plain, 'wb').write(gzip.open(g).read())
                open(path, 'wb').write(run([tool, '--lexicon', 'build/packs/de.lexicon', '--pack', 'languages/de', '--weights', 'languages/de', *(['--off', off] if off else []), plain]))
                cells.append(run([sys.executable, f'{self.scorers}/score_arguments.py', g, path]).decode().split()[-1])
            rows.append(f'{off or "nothing":16} ' + '  '.join(f'{c:>14}' for c in cells))
        return '\n'.join(rows) + '\n'
    def quiet(self, gold):
        import gzip, json
        wanted = set(open(f'{gold}/quiet.txt').read().split()); lines = []
        for part in ('train', 'dev'):
            for line in gzip.open(f'{gold}/{part}.jsonl.gz', 'rt', encoding='utf8'):
                d = json.loads(line)
                if d['id'] in wanted: lines.append(json.dumps({'id': d['id'], 'text': d['text'], 'language': 'de'}))
        out = run([self.program, 'read', '--no-progress', '--format', 'jsonl', '-'], '\n'.join(lines).encode())
        n = sum(e['status'] in ('occurred', 'planned') for l in out.decode().splitlines() for e in json.loads(l)['events'])
        return f'{len(lines)} articles, {n} events, {n / max(len(lines), 1):.2f} an article\n'
    def calibration(self):
        """Of what the engine keeps: open articles by weights that have not seen them (five folds), blind ones by the shipped weights; then all by
        the shipped ones, which newer articles trained too."""
        sys.path.insert(0, os.path.dirname(os.path.abspath(__file__))); import train_events as t
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
        tool, header = os.path.join(os.path.dirname(self.program), 'tools', 'event_features'), os.path.join(root, 'src', 'events', 'score_weights.h')
        if not os.path.exists(tool): return 'not measured: ' + tool + ' is not built\n'
        args = (self.corpora, tool, os.path.join(root, 'languages'), os.path.join(root, 'build', 'packs'))
        opened, blind, kept, out = t.candidates(*args), t.candidates(*args, blind=True), t.thresholds(header), []
        both, shipped = [], []
        for kind in t.KINDS:
            guess = [(p, y) for p, y in t.cross_validated(opened[kind]) if p >= kept[kind]]
            weights = t.weights(header, kind)
            by_shipped = lambda rows: [(p, y) for p, y in ((t.sigmoid(t.dot(weights, f)), y) for _, f, y in rows) if p >= kept[kind]]
            guess += by_shipped(blind[kind]); shipped += by_shipped(opened[kind] + blind[kind])
            both += guess
            out.append(f'{kind}s: expected calibration error {t.calibration(guess)[1]:.3f} over {len(guess)} events')
        table, error = t.calibration(both)
        return '\n'.join(out) + f'\n{table}\nexpected calibration error {error:.3f}, cross-validated; all by the shipped weights {t.calibration(shipped)[1]:.3f}\n'

    def languages(self, corpora):
        """How many texts, headlines and short texts get the right language, or are refused. German where the text is; a wrong refusal and a wrong acceptance are errors."""
        import gzip, json, lzma, random
        rows = []
        def measure(name, texts, german):
            lines = '\n'.join(json.dumps({'id': i, 'text': t}) for i, t in enumerate(texts))
            done = subprocess.run([self.program, 'read', '--no-progress', '--format', 'csv', '-'], input=lines.encode(), capture_output=True)
            refused = [l for l in done.stderr.decode().splitlines() if ' language of the text is not clear' in l or ' the text is in ' in l or ' the text seems to be in ' in l]
            wrong = len(refused) if german else len(texts) - len(refused)
            rows.append(f'{name:44} {len(texts):6}  {"refused" if german else "accepted"} {wrong:4}  {wrong / max(len(texts), 1):.4f}')
        news = [json.loads(l) for l in lzma.open(f'{corpora}/silver-de/news.jsonl.xz', 'rt', encoding='utf8')][:2000]
        measure('silver-de, texts', [d['text'] for d in news], True)
        measure('silver-de, headlines', [d['title'] for d in news if d.get('title')], True)
        measure('silver-de, headlines in capitals', [d['title'].upper() for d in news if d.get('title')], True)
        measure('silver-de, first paragraphs', [next((p for p in d['text'].split('\n') if p), '') for d in news], True)
        measure('silver-de, ss for sz', [d['text'].replace('\u00df', 'ss') for d in news[:500]], True)
        quotes = [json.loads(l) for l in gzip.open(f'{corpora}/quotes-de/train.jsonl.gz', 'rt', encoding='utf8')]
        measure('quotes-de, texts', [d['text'] for d in quotes], True)
        english = [json.loads(l)['text'] for l in open(f'{corpora}/events-en/gsr-dev.jsonl', encoding='utf8')]
        measure('events-en, texts', english, False)
        measure('events-en, first 8 words', [' '.join(t.split()[:8]) for t in english], False)
        return '\n'.join(rows) + '\nsome of the refused texts of silver-de are English, Russian and Turkish\n'

def main():
    p = argparse.ArgumentParser(); p.add_argument('--corpora', required=True); p.add_argument('--program', required=True); p.add_argument('--out', required=True)
    a = p.parse_args(); c = a.corpora
    if not os.path.isdir(c): sys.exit(f'{c}: no such folder; the corpora are not part of this repository')
    m = Measure(c, a.program)
    parts = [
        ('Seed article', 'the article the project grew from, against a careful reader\'s record', f'{c}/seed', lambda g: m.seed(g)),
        ('Events, WikiNews', 'events-de/gold', f'{c}/events-de/gold', lambda g: m.score('score_events.py', g, events_text(m.scorers, g))),
        ('Events, newspapers of 2020 and 2021', 'events-de-modern', f'{c}/events-de-modern', lambda g: m.score('score_events.py', g, events_text(m.scorers, g))),
        ('Confidence', 'how often an event of a given confidence is right, (sentence, type); open articles by weights that have not seen them, blind ones by the shipped weights', f'{c}/events-de/gold', lambda g: m.calibration()),
        ('Articles with nearly no events', 'quotes-de/quiet.txt: sport, weather, culture, science, business', f'{c}/quotes-de', lambda g: m.quiet(g)),
        ('Times', 'times-de', f'{c}/times-de/gold', lambda g: m.score('score_times.py', g, m.text('score_times.py', g))),
        ('Quotations and speakers', 'quotes-de/dev', f'{c}/quotes-de/dev.jsonl.gz', lambda g: m.score('score_quotes.py', g, m.text('score_quotes.py', g))),
        ('Core arguments', 'arguments-de/dev; the shipped model has not seen it (languages/de/provenance.txt)', f'{c}/arguments-de/dev.conllu.gz', lambda g: m.score('score_arguments.py', g, m.text('score_arguments.py', g), '--clauses')),
        ('Core arguments, UD German-GSD dev', 'the shipped model has not seen it', f'{c}/syntax-de/gsd-dev.conllu.gz', lambda g: m.score('score_arguments.py', g, m.text('score_arguments.py', g), '--clauses')),
        ('Core arguments, UD German-GSD test', 'the shipped model has not seen it', f'{c}/syntax-de/gsd-test.conllu.gz', lambda g: m.score('score_arguments.py', g, m.text('score_arguments.py', g), '--clauses')),
        ('Core arguments without a constraint', 'F1 of core arguments; a constraint earns its place by what is lost without it', f'{c}/syntax-de',
         lambda g: m.constraints([f'{c}/arguments-de/dev.conllu.gz', f'{g}/gsd-dev.conllu.gz', f'{g}/gsd-test.conllu.gz'])),
        ('Language', 'texts that name none; an error is a German text refused, or another accepted', f'{c}/silver-de', lambda g: m.languages(c)),
        ('Names', 'GermEval 2014 development set; mentions whose form is `name`', f'{c}/names-de/germeval2014-dev.tsv.gz', m.names),
        ('Who is meant', 'actors-de', f'{c}/actors-de', lambda g: m.score('score_actors.py', g, m.text('score_actors.py', g))),
    ]
    revision = subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True).stdout.strip()
    out = ['# Quality', '', f'Written by `make quality` on {datetime.date.today()} at {revision}. Each block is what the scorer printed.', '']
    for title, what, gold, measure in parts:
        out += [f'## {title}', '', what, '']
        if not os.path.exists(gold): out += ['not measured: the corpus is not here', '']; continue
        print(title, flush=True)
        out += ['```', measure(gold).rstrip('\n'), '```', '']
    extra = os.path.join(os.path.dirname(a.out), 'quality_notes.md')
    if os.path.exists(extra): out += [open(extra, encoding='utf8').read()]
    open(a.out, 'w', encoding='utf8').write('\n'.join(out))

if __name__ == '__main__': main()
