import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { env } from './env.ts';
import { takeLock } from './lock.ts';

let lock: string;
const before = env.DATABASE_URL;

test.beforeEach(() => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'broadsheet-lock-')), 'data', 'test.db');
  env.DATABASE_URL = `file:${file}`;
  lock = `${file}.lock`;
});

test.afterAll(() => {
  env.DATABASE_URL = before;
});

test('holds the file until it is given back', () => {
  const release = takeLock();
  expect(readFileSync(lock, 'utf8')).toContain(String(process.pid));
  expect(takeLock).toThrow(`The newsroom's database is in use by process ${process.pid}. Stop it first, or use the dashboard.`);
  release();
  expect(existsSync(lock)).toBe(false);
  takeLock()();
});

test('refuses while another process lives, and takes over once it is gone', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  takeLock()();
  writeFileSync(lock, String(other.pid));
  expect(takeLock).toThrow(`in use by process ${other.pid}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  takeLock()();
});

test('takes over from a process that is gone, and from one whose number was given to another', () => {
  takeLock()();
  writeFileSync(lock, String(spawnSync(process.execPath, ['-e', '']).pid));
  takeLock()();
  test.skip(!existsSync('/proc/self/stat'), 'only where the system tells when a process began');
  writeFileSync(lock, `${process.pid} 1`);
  takeLock()();
});

test('takes over from a process that has ended though its parent does not know it yet', async () => {
  test.skip(!existsSync('/proc/self/stat'), 'only where the system tells the state of a process');
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const ended = Number(String(said));
  await expect.poll(() => readFileSync(`/proc/${ended}/stat`, 'utf8')).toContain(') Z ');
  takeLock()();
  writeFileSync(lock, String(ended));
  takeLock()();
  parent.kill('SIGKILL');
});

test('does not take away a lock that is being written', () => {
  takeLock()();
  writeFileSync(lock, '');
  expect(takeLock).toThrow('in use by process unknown');
});

test('a database on a server needs no lock', () => {
  env.DATABASE_URL = 'libsql://example.test';
  takeLock()();
  expect(existsSync(lock)).toBe(false);
});
