#!/usr/bin/env python3
"""Fills a register with many dispatches and measures: adding beside a bare SQLite insert of the same rows, memory, queries.

register_speed.py --program build/release/depesche --corpora ../shared/corpora [--dispatches 100000] [--events 1000000] [--keep FILE]
Dispatches are the texts of quotes-de/train (else those of examples/) again and again, each time with another id and other dates. Prints
the section of docs/speed.md that it makes. The register grows to --events where that is more.
"""
import argparse, datetime, glob, gzip, json, os, re, resource, sqlite3, subprocess, sys, tempfile, time

QUERIES = [('happenings of two countries in a month', ['timeline', '--between', 'RUS,UKR', '--from', '2012-03', '--to', '2012-03', '--limit', '100']),
           ('events of one country, first page', ['events', '--actor', 'USA', '--limit', '100']),
           ('events of one person', ['events', '--actor', 'Putin', '--limit', '100']),
           ('demands with their answers', ['demands', '--actor', 'DEU', '--limit', '20']),
           ('one type in a year, latest first', ['events', '--type', 'threaten', '--from', '2014', '--to', '2014', '--latest', '--limit', '100']),
           ('at one place', ['events', '--place', 'Moskau', '--limit', '100'])]

def texts(corpora):
    path = f'{corpora}/quotes-de/train.jsonl.gz'
    if os.path.exists(path): return [json.loads(line)['text'] for line in gzip.open(path, 'rt', encoding='utf8')]
    return [open(f, encoding='utf8').read() for f in sorted(glob.glob('examples/*.txt'))]

def write(path, found, first, n):
    """Dispatches first to first + n: a text every day of many years, so that each copy is news of another day."""
    day = datetime.date(2005, 1, 1)
    with open(path, 'w', encoding='utf8') as out:
        for i in range(first, first + n):
            shift = i // len(found)
            years = re.sub(r'\b(19|20)\d\d\b', lambda m: str(2000 + (int(m[0]) + shift) % 25), found[i % len(found)])
            out.write(json.dumps({'id': f's{i:07d}', 'published': str(day + datetime.timedelta(i * 37 % 7000)), 'language': 'de', 'text': years}, ensure_ascii=False) + '\n')

def run(command):
    code = ('import resource, subprocess, sys, time; t = time.time(); subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); '
            'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, time.time() - t)')
    memory, seconds = subprocess.run([sys.executable, '-c', code, *command], capture_output=True, text=True, check=True).stdout.split()
    return int(memory), float(seconds)

def bare(register, path):
    """Seconds to insert the register's rows of dispatches and events into two tables with no index, in transactions as large as ours."""
    source = sqlite3.connect(register); target = sqlite3.connect(path)
    target.execute('PRAGMA journal_mode = WAL'); target.execute('PRAGMA synchronous = FULL')
    seconds, rows = 0.0, 0
    for table, at_once in (('dispatches', 200), ('events', 1500)):
        columns = [c[1] for c in source.execute(f'PRAGMA table_info({table})')]
        target.execute(f'CREATE TABLE {table} ({", ".join(columns)})')
        cursor = source.execute(f'SELECT * FROM {table}')
        while batch := cursor.fetchmany(at_once):
            began = time.time()
            target.executemany(f'INSERT INTO {table} VALUES ({", ".join("?" * len(columns))})', batch); target.commit()
            seconds += time.time() - began; rows += len(batch)
    return seconds, rows

def main():
    p = argparse.ArgumentParser(); p.add_argument('--program', required=True); p.add_argument('--corpora', default='../shared/corpora')
    p.add_argument('--dispatches', type=int, default=100000); p.add_argument('--events', type=int, default=1000000); p.add_argument('--keep'); a = p.parse_args()
    found = texts(a.corpora); out = []
    with tempfile.TemporaryDirectory(dir=os.path.dirname(a.keep) if a.keep else None) as folder:
        register, lines = a.keep or folder + '/speed.register', folder + '/lines.jsonl'
        out += ['## The register', '', f'{len(found)} texts again and again with other ids and dates; SQLite, one program.', '',
                '| dispatches | adding, s | of that finding happenings, s | peak memory, MiB | dispatches a second |', '| --- | --- | --- | --- | --- |']
        done = 0
        for upto in (a.dispatches // 10, a.dispatches):
            write(lines, found, done, upto - done)
            memory, adding = run([a.program, 'add', register, lines, '--no-settle', '--no-progress'])
            settling_memory, settling = run([a.program, 'add', register, '--no-progress', '/dev/null'])
            out.append(f'| {done:,} to {upto:,} | {adding + settling:.1f} | {settling:.1f} | {max(memory, settling_memory)} | {(upto - done) / (adding + settling):,.0f} |')
            print(out[-1], file=sys.stderr, flush=True)
            done = upto
        db = sqlite3.connect(register); count = lambda t: db.execute(f'SELECT count(*) FROM {t}').fetchone()[0]
        events, happenings = count('events'), count('happenings'); db.close()
        seconds, rows = bare(register, folder + '/bare.db')
        out += ['', f'{events:,} events, {happenings:,} happenings; {os.path.getsize(register) / 1e6:,.0f} MB. A bare insert of the same {rows:,} rows into two SQLite tables without an index takes {seconds:.1f} s.']
        while events < a.events:
            more = min(int((a.events - events) * done / events) + 1000, 100000)
            write(lines, found, done, more); run([a.program, 'add', register, lines, '--no-progress']); done += more
            db = sqlite3.connect(register); events = db.execute('SELECT count(*) FROM events').fetchone()[0]; db.close()
            print(f'{events:,} events', file=sys.stderr, flush=True)
        start = min(run([a.program, 'show', register, '--actor', 'NOBODY'])[1] for _ in range(3))
        out += ['', f'Queries over {events:,} events, the whole program with its start ({start * 1000:.0f} ms with an answer of nothing); the second of two runs.', '', '| query | ms |', '| --- | --- |']
        for name, arguments in QUERIES:
            run([a.program, 'show', register, *arguments])
            out.append(f'| {name} | {run([a.program, "show", register, *arguments])[1] * 1000:.0f} |')
    print('\n'.join(out))

if __name__ == '__main__': main()
