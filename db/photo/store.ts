import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env.ts';

/** The folder of a photo in the store. */
export function photoFolder(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not a photo key');
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, key);
}

/** Makes a folder beside the store for a photo on its way in; nothing there is served. What stands around it stays until `settle`. */
export async function makeIncoming(key: string): Promise<string> {
  const folder = path.join(incomingFolder(), key, 'files');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Says that a photo's way in has ended, with its row or with its refusal. */
export async function settle(key: string): Promise<void> {
  await rm(path.join(incomingFolder(), key), { recursive: true, force: true });
}

/** Moves a complete photo into the store so that it survives a power cut: files synced, then the folder renamed, then its parent synced. */
export async function keep(incoming: string, key: string): Promise<void> {
  for (const name of await readdir(incoming)) await sync(path.join(incoming, name));
  await rename(incoming, photoFolder(key));
  await sync(path.resolve(env.PHOTOS_DIR));
}

/** Removes a photo's files from the store. */
export async function discard(key: string): Promise<void> {
  await rm(photoFolder(key), { recursive: true, force: true });
}

/** Opens one file of a photo, with its size in bytes; undefined when it is not there. */
export async function openRendition(key: string, name: string) {
  const file = path.join(photoFolder(key), name);
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { bytes: found.size, stream: createReadStream(file) } : undefined;
}

/** Ends what a crash interrupted: photos that were on their way in and have no row leave no file. */
export async function clearIncoming(hasRow: (key: string) => Promise<boolean>): Promise<void> {
  for (const key of await readdir(incomingFolder()).catch(() => [])) {
    if (!(await hasRow(key))) await discard(key);
    await settle(key);
  }
}

function incomingFolder(): string {
  return path.join(/*turbopackIgnore: true*/ env.PHOTOS_DIR, '.incoming');
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
