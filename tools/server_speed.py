#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The section of docs/speed.md on the server: what the page asks for, one request at a time, and wrk with 64 connections for a minute.

server_speed.py --program build/release/depesche --register FILE      (wrk: Debian's package; left out where it is not there)
"""
import argparse, shutil, subprocess, time, urllib.request

ASKED = [('the chronicle, latest first', 'timeline?limit=50&backward=1'), ('events by month', 'periods'), ('who acts on whom', 'pairs'), ('places', 'places'),
         ('who acts on whom, of one country', 'pairs?actor=RUS'), ('the chronicle of a word', 'timeline?text=Sanktionen&limit=50'), ('threats', 'threats?limit=50&backward=1'),
         ('demands with answers', 'demands?limit=50&backward=1'), ('accounts', 'accounts?limit=50&backward=1'), ('calendar', 'calendar?limit=100&backward=1'), ('dispatches', 'articles?limit=100'),
         ('actors', 'actors?limit=50')]


def memory(process):
    """Resident memory in MiB."""
    line = next(line for line in open(f'/proc/{process.pid}/status') if line.startswith('VmRSS'))
    return int(line.split()[1]) // 1024


def section(program, register):
    process = subprocess.Popen([program, 'serve', register, '--port', '0'], stdout=subprocess.PIPE, text=True)
    try:
        url = process.stdout.readline().strip() + 'api/v1/'
        out = ['## The server', '', 'Over the same register, loopback. One request at a time, the second of two:', '', '| what | ms | bytes |', '| --- | --- | --- |']
        for name, path in ASKED:
            for _ in range(2):
                began = time.monotonic()
                with urllib.request.urlopen(url + path, timeout=60) as reply: body = reply.read()
                took = time.monotonic() - began
            out.append(f'| {name} | {1000 * took:.1f} | {len(body):,} |')
        if shutil.which('wrk'):
            subprocess.run(['wrk', '-t1', '-c64', '-d5s', url + ASKED[0][1]], check=True, capture_output=True)
            before = memory(process)
            done = subprocess.run(['wrk', '-t1', '-c64', '-d60s', '--latency', url + ASKED[0][1]], check=True, capture_output=True, text=True).stdout
            shown = [line.strip() for line in done.splitlines() if any(word in line for word in ('Requests/sec', '50%', '99%', 'requests in', 'Socket errors', 'Non-2xx'))]
            out += ['', f'`wrk`, 64 connections for 60 seconds asking for the chronicle, on the same two cores; memory before {before} MiB, after {memory(process)} MiB:', '', '```', *shown, '```']
        return out
    finally:
        process.terminate()
        process.wait()


if __name__ == '__main__':
    p = argparse.ArgumentParser(); p.add_argument('--program', required=True); p.add_argument('--register', required=True); a = p.parse_args()
    print('\n'.join(section(a.program, a.register)))
