import { accessSync, chmodSync, closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { databaseFile, env } from './env.ts';

const OTHERS = 0o077;
const HEADER = 'SQLite format 3\0';
const WHY: Record<string, string> = {
  EACCES: 'may not be written to by this account',
  EPERM: 'may not be written to by this account',
  EROFS: 'is on a disk that cannot be written to',
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'lies below a file, not a folder',
  EISDIR: 'is a folder, not a file',
  ENOSPC: 'is on a full disk',
};

/** Sees, before anything is created, that all that is kept can be kept, and by this account alone: files 0600, folders 0700. Throws, in one line, what cannot, why, and the fix. */
export function claimPlaces(): void {
  if (isMainThread) process.umask(OTHERS);
  claimPhotos(path.resolve(/*turbopackIgnore: true*/ env.PHOTOS_DIR));
  if (!env.DATABASE_URL.startsWith('file:')) return;
  const file = path.resolve(/*turbopackIgnore: true*/ databaseFile(env.DATABASE_URL));
  claimFolder(path.dirname(file), 'DATABASE_URL');
  claimDatabase(file);
}

/** The line for a database file that cannot be read as one. */
export function damaged(why: string): string {
  return `The database file ${path.resolve(/*turbopackIgnore: true*/ databaseFile(env.DATABASE_URL))} is damaged (${why}): restore a backup, or move it away to begin anew.`;
}

function claimFolder(folder: string, setting: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw unusable(folder, setting, fault);
  }
}

/** The way into an open store leads through its own folder, which is therefore closed last. */
function claimPhotos(folder: string): void {
  claimFolder(folder, 'PHOTOS_DIR');
  if (!isOpenToOthers(folder)) return;
  for (const name of readdirSync(folder, { recursive: true })) {
    const place = path.join(folder, String(name));
    const found = lstatSync(place);
    if (!found.isSymbolicLink()) close(place, found.isDirectory() ? 0o700 : 0o600);
  }
  close(folder, 0o700);
}

/** SQLite gives the files beside a database the mode of the database itself. */
function claimDatabase(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`].filter((name) => name === file || existsSync(name))) {
    try {
      closeSync(openSync(each, 'a', 0o600));
    } catch (fault) {
      throw unusable(each, 'DATABASE_URL', fault);
    }
    if (isOpenToOthers(each)) close(each, 0o600);
  }
  if (statSync(file).size > 0 && firstOf(file) !== HEADER) throw new Error(damaged('it is not a database'));
}

function firstOf(file: string): string {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(HEADER.length);
  readSync(handle, bytes);
  closeSync(handle);
  return bytes.toString('latin1');
}

function isOpenToOthers(place: string): boolean {
  return process.platform !== 'win32' && (statSync(place).mode & OTHERS) !== 0;
}

function close(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch {
    console.error(`${place} can be read by other accounts of this machine, and only its owner can change that: chmod ${mode.toString(8)} ${place}`);
  }
}

function unusable(place: string, setting: string, fault: unknown): Error {
  const { code = '', message } = fault as NodeJS.ErrnoException;
  return new Error(`${place} ${WHY[code] ?? `cannot be used (${message})`}: make it yours (chown, chmod u+w), or choose another place with ${setting}.`);
}
