# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of one's own for a command: a cluster in a temporary folder, on a Unix socket, gone afterwards.

postgres.py COMMAND...    runs the command with DEPESCHE_POSTGRES set to postgresql://... of it; without PostgreSQL's programs the variable
is left empty and stderr says so. As root the cluster runs as the user `postgres`, for initdb refuses root.
"""
import glob, os, pwd, shutil, subprocess, sys, tempfile


def programs():
    found = shutil.which('initdb')
    folders = ([os.path.dirname(found)] if found else []) + sorted(glob.glob('/usr/lib/postgresql/*/bin'), reverse=True)
    return next((f for f in folders if all(os.path.exists(f'{f}/{p}') for p in ('initdb', 'postgres', 'pg_isready', 'createdb'))), None)


class Cluster:
    """Threads: one. Ends only the server that it started."""

    def __init__(self):
        self.bin = programs()
        if self.bin is None: raise RuntimeError('PostgreSQL is not installed: initdb was not found')
        self.folder = tempfile.mkdtemp(prefix='depesche-pg-')
        self.user = None
        if os.geteuid() == 0:
            self.user = pwd.getpwnam('postgres')
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.server = None
        try:
            self.run('initdb', '-D', self.folder + '/data', '-U', 'depesche', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N')
            self.server = subprocess.Popen([self.bin + '/postgres', '-D', self.folder + '/data', '-k', self.folder, '-c', 'listen_addresses=', '-F', '-c', 'log_min_messages=fatal'],
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder, **self.as_user())
            for _ in range(300):
                if subprocess.run([self.bin + '/pg_isready', '-q', '-h', self.folder]).returncode == 0: break
                if self.server.poll() is not None: raise RuntimeError('PostgreSQL did not start')
                import time; time.sleep(0.1)
        except BaseException:
            self.close()
            raise

    def as_user(self):
        if self.user is None: return {}
        return {'user': self.user.pw_uid, 'group': self.user.pw_gid, 'extra_groups': [], 'env': {**os.environ, 'HOME': self.folder}}

    def run(self, program, *arguments):
        done = subprocess.run([f'{self.bin}/{program}', *arguments], capture_output=True, text=True, cwd=self.folder, **self.as_user())
        if done.returncode: raise RuntimeError(f'{program}: {done.stderr}')

    def database(self, name):
        """The address of a fresh database."""
        self.run('createdb', '-h', self.folder, '-U', 'depesche', name)
        return f'postgresql:///{name}?host={self.folder}&user=depesche'

    def close(self):
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(2)  # SIGINT: fast shutdown
            try: self.server.wait(20)
            except subprocess.TimeoutExpired: self.server.kill(); self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self): return self
    def __exit__(self, *_): self.close()


def main(command):
    try:
        with Cluster() as cluster:
            return subprocess.run(command, env={**os.environ, 'DEPESCHE_POSTGRES': f'postgresql:///postgres?host={cluster.folder}&user=depesche'}).returncode
    except RuntimeError as e:
        print(f'postgres.py: {e}; tests of PostgreSQL are skipped', file=sys.stderr)
        return subprocess.run(command).returncode


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
