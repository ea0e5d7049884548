#!/usr/bin/env python3
"""The section of docs/speed.md on the register: adding beside a bare SQLite insert of the same rows, memory, happenings, queries.

register_speed.py --fill build/release/tools/fill_register --corpora ../shared/corpora [--dispatches 100000] [--events 1000000]
Records are those of quotes-de/train (else of examples/) again and again, with other ids and dates moved.
"""
import argparse, glob, gzip, json, os, sqlite3, subprocess, sys, tempfile, time

import server_speed

def articles(corpora, path):
    source = f'{corpora}/quotes-de/train.jsonl.gz'
    texts = [json.loads(line)['text'] for line in gzip.open(source, 'rt', encoding='utf8')] if os.path.exists(source) else [open(f, encoding='utf8').read() for f in sorted(glob.glob('examples/*.txt'))]
    with open(path, 'w', encoding='utf8') as out:
        for i, text in enumerate(texts): out.write(json.dumps({'id': f'a{i:03d}', 'text': text}, ensure_ascii=False) + '\n')
    return len(texts)

def bare(register, path):
    """Seconds to insert the register's rows of dispatches and events into two tables with no index, in transactions as large as ours."""
    source = sqlite3.connect(register); target = sqlite3.connect(path)
    target.execute('PRAGMA journal_mode = WAL'); target.execute('PRAGMA synchronous = FULL')
    seconds = rows = 0
    for table, at_once in (('dispatches', 200), ('events', 800)):
        columns = [c[1] for c in source.execute(f'PRAGMA table_info({table})')]
        target.execute(f'CREATE TABLE {table} ({", ".join(columns)})')
        cursor = source.execute(f'SELECT * FROM {table}')
        while batch := cursor.fetchmany(at_once):
            began = time.time()
            target.executemany(f'INSERT INTO {table} VALUES ({", ".join("?" * len(columns))})', batch); target.commit()
            seconds += time.time() - began; rows += len(batch)
    return seconds, rows

def section(fill, corpora, dispatches, events, folder=None):
    with tempfile.TemporaryDirectory(dir=folder) as at:
        texts = articles(corpora, at + '/articles.jsonl')
        said = subprocess.run([fill, at + '/speed.register', at + '/articles.jsonl', str(dispatches), str(events)], capture_output=True, text=True)
        if said.returncode: sys.exit(said.stderr)
        seconds, rows = bare(at + '/speed.register', at + '/bare.db')
        size = os.path.getsize(at + '/speed.register') / 1e6
        served = server_speed.section(fill.removesuffix('tools/fill_register') + 'depesche', at + '/speed.register')
    return ['## The register', '', f'Records of {texts} articles again and again with other ids and dates, SQLite, one thread; reading the articles is not in it. A register of this size takes {size:,.0f} MB.',
            f'A bare insert of the same {rows:,} rows of dispatches and events into two SQLite tables without index or full text takes {seconds:.1f} s.', '', *said.stdout.rstrip('\n').split('\n'), '', *served]

if __name__ == '__main__':
    p = argparse.ArgumentParser(); p.add_argument('--fill', required=True); p.add_argument('--corpora', default='../shared/corpora')
    p.add_argument('--dispatches', type=int, default=100000); p.add_argument('--events', type=int, default=1000000); a = p.parse_args()
    print('\n'.join(section(a.fill, a.corpora, a.dispatches, a.events)))
