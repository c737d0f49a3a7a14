import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '../env.ts';
import { disk, isRemote, named } from './disk.ts';

/** The folder of a photo in a store that is a folder of this machine. */
export function photoFolder(key: string): string {
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, checked(key));
}

/** Makes a folder beside the store for a photo on its way in; nothing there is served. What stands around it stays until `settle`. */
export async function makeIncoming(key: string): Promise<string> {
  const folder = path.join(incomingFolder(), checked(key), 'files');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Says that a photo's way in has ended, with its row or with its refusal. */
export async function settle(key: string): Promise<void> {
  await rm(path.join(incomingFolder(), checked(key)), { recursive: true, force: true });
}

/** Moves a complete photo into the store so that it survives a power cut: files synced, then the folder renamed, then its parent synced. A bucket gets file after file. */
export async function keep(incoming: string, key: string): Promise<void> {
  if (isRemote()) {
    for (const name of await readdir(incoming)) await send(path.join(incoming, name), named(checked(key), name));
    return;
  }
  for (const name of await readdir(incoming)) await sync(path.join(incoming, name));
  await rename(incoming, photoFolder(key));
  await sync(path.resolve(env.PHOTOS_DIR));
}

/** Puts one file beside the others of a photo, whole or not at all; `name` may lie in a folder below. A local file is moved, bytes are written. */
export async function putFile(key: string, name: string, from: string | Uint8Array): Promise<void> {
  await withWorkFolder(async (work) => {
    const whole = path.join(work, 'whole');
    if (typeof from === 'string') await rename(from, whole).catch(() => copyFile(from, whole));
    else await writeFile(whole, from);
    if (isRemote()) return send(whole, fileOf(key, name));
    const target = path.join(photoFolder(key), name);
    fileOf(key, name);
    await sync(whole);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(whole, target);
    await sync(path.dirname(target));
  });
}

/** Opens one file of a photo, with its size in bytes; undefined when it is not there. `name` may lie in a folder below. */
export async function openRendition(key: string, name: string): Promise<{ bytes: number; stream: Readable } | undefined> {
  const [store, file] = [await disk(), fileOf(key, name)];
  try {
    const { contentLength } = await store.getMetaData(file);
    return { bytes: contentLength, stream: await store.getStream(file) };
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}

/** Lends the original as a local file, and an empty folder to work in that goes afterwards. */
export async function withOriginal<T>(key: string, use: (original: string, work: string) => Promise<T>): Promise<T> {
  return withWorkFolder(async (work) => {
    if (!isRemote()) return use(path.join(photoFolder(key), 'original'), work);
    const found = await openRendition(key, 'original');
    if (!found) throw new Error(`The original of photo ${key} is missing`);
    const copy = path.join(work, 'original');
    await pipeline(found.stream, createWriteStream(copy, { mode: 0o600 }));
    return use(copy, work);
  });
}

/** Removes a photo's files from the store. */
export async function discard(key: string): Promise<void> {
  if (isRemote()) await (await disk()).deleteAll(named(checked(key)));
  else await rm(photoFolder(key), { recursive: true, force: true });
}

/** Removes one file of a photo, or a folder below it; nothing where there is none. */
export async function removeFile(key: string, name: string): Promise<void> {
  const file = fileOf(key, name);
  if (isRemote()) await (await disk()).deleteAll(file);
  else await rm(path.join(photoFolder(key), name), { recursive: true, force: true });
}

/** Every file of the store, by the photo's folder: names as seen from there. Folders that hold nothing are named too. */
export async function listStored(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const name of isRemote() ? remoteNames() : localNames()) {
    const [folder = '', ...rest] = name.split('/');
    const files = found.get(folder) ?? new Set();
    found.set(folder, rest.length > 0 ? files.add(rest.join('/')) : files);
  }
  return found;
}

/** Ends what a crash interrupted: photos that were on their way in and have no row leave no file. */
export async function clearIncoming(hasRow: (key: string) => Promise<boolean>): Promise<void> {
  await rm(workFolder(), { recursive: true, force: true });
  for (const key of await readdir(incomingFolder()).catch(() => [])) {
    if (!(await hasRow(key))) await discard(key);
    await settle(key);
  }
}

async function* remoteNames(): AsyncGenerator<string> {
  const [store, start] = [await disk(), named('')];
  let paginationToken: string | undefined;
  do {
    const { objects, paginationToken: next } = await store.listAll(start && `${start}/`, { recursive: true, paginationToken });
    for (const each of objects) if (each.isFile && each.key.startsWith(start && `${start}/`)) yield start ? each.key.slice(start.length + 1) : each.key;
    paginationToken = next;
  } while (paginationToken);
}

async function* localNames(below = ''): AsyncGenerator<string> {
  const folder = path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, below);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (name.startsWith('.')) continue;
    if (!below || !entry.isDirectory()) yield name;
    if (entry.isDirectory()) yield* localNames(name);
  }
}

async function send(file: string, name: string): Promise<void> {
  const { size } = await stat(file);
  await (await disk()).putStream(name, createReadStream(file), { contentLength: size });
}

async function withWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = path.join(workFolder(), randomBytes(8).toString('hex'));
  await mkdir(folder, { recursive: true });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isAbsent(fault: unknown): boolean {
  for (let each = fault; each instanceof Error; each = each.cause) {
    const { code, name } = each as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || name === 'NotFound' || name === 'NoSuchKey') return true;
  }
  return false;
}

/** The place of a photo's file, which no name can leave. */
function fileOf(key: string, name: string): string {
  if (!/^[\w][\w.-]*(\/[\w][\w.-]*)?$/.test(name)) throw new Error('Not a file of a photo');
  return named(checked(key), name);
}

function checked(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not a photo key');
  return key;
}

function incomingFolder(): string {
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, '.incoming');
}

/** Where what has arrived of each upload lies until it is a photo. */
export function uploadsFolder(): string {
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, '.uploads');
}

function workFolder(): string {
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, '.work');
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
