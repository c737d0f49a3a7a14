import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeStore } from './client.ts';
import { env } from './env.ts';
import { startDatabase } from './start.ts';

/** An empty, migrated database in a new temporary folder, for the tests of one file. */
export async function openTestDatabase(): Promise<string> {
  return openIn(newFolder());
}

/** A copy of such a database and its photos as they were when last closed, in a folder of its own. */
export function openCopyOf(folder: string): Promise<string> {
  closeStore();
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return openIn(copy);
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'));
}

async function openIn(folder: string): Promise<string> {
  closeStore();
  env.DATABASE_URL = `file:${path.join(folder, 'test.db')}`;
  env.PHOTOS_DIR = path.join(folder, 'photos');
  await startDatabase();
  return folder;
}
