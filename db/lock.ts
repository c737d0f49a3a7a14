import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { databaseFile, env } from './env.ts';

const NAMING_TIME = 1000;

/** Takes the database file for this process alone and returns how to give it back, which also happens at exit. Throws, naming the process, while another has it; a database on a server needs none. */
export function takeLock(): () => void {
  if (!env.DATABASE_URL.startsWith('file:')) return () => {};
  const lock = `${databaseFile(env.DATABASE_URL)}.lock`;
  mkdirSync(path.dirname(lock), { recursive: true });
  const mine = identify(process.pid);
  while (!create(lock, mine)) clearOrRefuse(lock);
  const release = () => {
    process.off('exit', release);
    if (read(lock) === mine) rmSync(lock, { force: true });
  };
  process.on('exit', release);
  return release;
}

function create(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Moves a dead process's lock away; by renaming, so that of two that try only one gets the lock that was found dead. */
function clearOrRefuse(lock: string): void {
  const found = read(lock);
  if (found === undefined) return;
  if (isHeld(lock, found)) {
    throw new Error(`The newsroom's database is in use by process ${found.split(' ')[0] || 'unknown'}. Stop it first, or use the dashboard.`);
  }
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) === found) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function isHeld(lock: string, found: string): boolean {
  if (found === '') return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < NAMING_TIME;
  const [pid = '', started] = found.split(' ');
  return isAlive(Number(pid)) && (!started || startOf(Number(pid)) === started);
}

/** One that has ended and that its parent has not taken notice of (proc(5): state Z or X) is not. */
function isAlive(pid: number): boolean {
  if (/^[ZX]$/.test(statOf(pid)[0] ?? '')) return false;
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identify(pid: number): string {
  return `${pid} ${startOf(pid)}`.trim();
}

/** When a process began, in clock ticks since boot, where the system tells: a restarted container gives the same pid to another process. */
function startOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

/** What proc(5) says of a process from its state on; nothing where the system does not tell. */
function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ') : [];
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
