#!/usr/bin/env python3
"""Runs the benchmarks and writes docs/speed.md: words and bytes a second a stage and for the whole way, start-up, peak memory.

speed.py --build build/release --out docs/speed.md
"""
import argparse, datetime, glob, json, os, platform, resource, subprocess, sys, tempfile, time

def peak(command, path):
    """Peak memory in MiB and seconds of `command` < path."""
    code = ('import resource, subprocess, sys, time; t = time.time(); subprocess.run(sys.argv[2:], stdin=open(sys.argv[1], "rb"), stdout=subprocess.DEVNULL, check=True); '
            'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, round(time.time() - t, 2))')
    return subprocess.run([sys.executable, '-c', code, path, *command], capture_output=True, text=True, check=True).stdout.split()

def main():
    p = argparse.ArgumentParser(); p.add_argument('--build', required=True); p.add_argument('--out', required=True); a = p.parse_args()
    done = subprocess.run([f'{a.build}/bench/bench_stages', '--benchmark_format=json', '--benchmark_repetitions=5', '--benchmark_report_aggregates_only=true', '--benchmark_min_time=0.3'],
                          capture_output=True, text=True)
    if done.returncode: sys.exit(done.stderr)
    result = json.loads(done.stdout)
    rows = [b for b in result['benchmarks'] if b.get('aggregate_name') == 'median']
    revision = subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True).stdout.strip()
    cpu = next((l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name')), platform.machine())
    out = ['# Speed', '', f'Written by `make bench` on {datetime.date.today()} at {revision}. {cpu}, {os.cpu_count()} cores, shared and noisy: compare lines of one table, not tables.',
           'One core; median of five runs over the articles in `examples/`. A word is a run without white space. Stages run alone, over what the stages before left.', '',
           '| stage | words a second | MB a second | µs a word |', '| --- | --- | --- | --- |']
    for b in rows: out.append(f'| {b["run_name"].replace("_", " ")} | {b["words"]:,.0f} | {b["bytes"] / 1e6:.1f} | {1e6 / b["words"]:.3f} |')
    examples = [open(f, encoding='utf8').read() for f in sorted(glob.glob('examples/*.txt'))]
    out += ['', '## Memory and start', '', '| dispatches | peak memory, MiB | seconds, one thread |', '| --- | --- | --- |']
    for n in (1, 1000, 10000):
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf8') as f:
            for i in range(n): f.write(json.dumps({'id': str(i), 'text': examples[i % len(examples)], 'language': 'de', 'published': '2020-06-15'}, ensure_ascii=False) + '\n')
            f.flush()
            memory, seconds = peak([f'{a.build}/depesche', 'read', '--threads', '1', '--format', 'jsonl', '-'], f.name)
        out.append(f'| {n:,} | {memory} | {seconds} |')
    open(a.out, 'w', encoding='utf8').write('\n'.join(out) + '\n')

if __name__ == '__main__': main()
