#!/usr/bin/env python3
"""Runs the benchmarks and writes docs/speed.md: words and bytes a second a stage and for the whole way, start-up, peak memory.

speed.py --build build/release --out docs/speed.md [--corpora ../shared/corpora]
With the corpora at hand, the stages also run over the 700 articles of quotes-de/train: much text that is not read twice.
"""
import argparse, datetime, glob, gzip, json, os, platform, resource, subprocess, sys, tempfile, time

def peak(command, path):
    """Peak memory in MiB and seconds of `command` < path."""
    code = ('import resource, subprocess, sys, time; t = time.time(); subprocess.run(sys.argv[2:], stdin=open(sys.argv[1], "rb"), stdout=subprocess.DEVNULL, check=True); '
            'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, round(time.time() - t, 2))')
    return subprocess.run([sys.executable, '-c', code, path, *command], capture_output=True, text=True, check=True).stdout.split()

def table(build, text=None):
    """Rows of a table: the median of five runs of each benchmark."""
    done = subprocess.run([f'{build}/bench/bench_stages', '--benchmark_format=json', '--benchmark_repetitions=5', '--benchmark_report_aggregates_only=true', '--benchmark_min_time=0.3'],
                          capture_output=True, text=True, env={**os.environ, **({'DEPESCHE_BENCH_TEXT': text} if text else {})})
    if done.returncode: sys.exit(done.stderr)
    rows = [b for b in json.loads(done.stdout)['benchmarks'] if b.get('aggregate_name') == 'median']
    return ['| stage | words a second | MB a second | µs a word |', '| --- | --- | --- | --- |'] + \
           [f'| {b["run_name"].replace("_", " ")} | {b["words"]:,.0f} | {b["bytes"] / 1e6:.1f} | {1e6 / b["words"]:.3f} |' for b in rows]

def articles(corpora, path):
    with open(path, 'w', encoding='utf8') as out:
        for line in gzip.open(f'{corpora}/quotes-de/train.jsonl.gz', 'rt', encoding='utf8'):
            d = json.loads(line); out.write(json.dumps({'id': d['id'], 'text': d['text'], 'language': 'de'}, ensure_ascii=False) + '\n')

def main():
    p = argparse.ArgumentParser(); p.add_argument('--build', required=True); p.add_argument('--out', required=True)
    p.add_argument('--corpora', default='../shared/corpora'); a = p.parse_args()
    revision = subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True).stdout.strip()
    cpu = next((l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name')), platform.machine())
    out = ['# Speed', '', f'Written by `make bench` on {datetime.date.today()} at {revision}. {cpu}, {os.cpu_count()} cores, shared and noisy: compare lines of one table, not tables.',
           'One core; median of five runs. A word is a run without white space. Stages run alone, over what the stages before left.', '',
           '## Over the articles in examples/', '', 'So short that every word was seen before: the best case.', '', *table(a.build)]
    if os.path.exists(f'{a.corpora}/quotes-de/train.jsonl.gz'):
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl') as f:
            articles(a.corpora, f.name)
            out += ['', '## Over 700 articles of WikiNews', '', 'quotes-de/train, 152,000 words; not in this repository.', '', *table(a.build, f.name)]
    examples = [open(f, encoding='utf8').read() for f in sorted(glob.glob('examples/*.txt'))]
    out += ['', '## Memory and start', '', '| dispatches | peak memory, MiB | seconds, one thread |', '| --- | --- | --- |']
    for n in (1, 1000, 10000):
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf8') as f:
            for i in range(n): f.write(json.dumps({'id': str(i), 'text': examples[i % len(examples)], 'language': 'de', 'published': '2020-06-15'}, ensure_ascii=False) + '\n')
            f.flush()
            memory, seconds = peak([f'{a.build}/depesche', 'read', '--threads', '1', '--format', 'jsonl', '-'], f.name)
        out.append(f'| {n:,} | {memory} | {seconds} |')
    if os.path.exists(f'{a.build}/tools/fill_register'):
        sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
        import register_speed
        out += ['', *register_speed.section(f'{a.build}/tools/fill_register', a.corpora, 100000, 1000000)]
    open(a.out, 'w', encoding='utf8').write('\n'.join(out) + '\n')

if __name__ == '__main__': main()
