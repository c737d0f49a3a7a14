import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeStore } from './client.ts';
import { env } from './env.ts';
import { startDatabase } from './start.ts';

/** An empty, migrated database in a new temporary folder, for the tests of one file. */
export async function openTestDatabase(): Promise<string> {
  closeStore();
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'));
  env.DATABASE_URL = `file:${path.join(folder, 'test.db')}`;
  env.PHOTOS_DIR = path.join(folder, 'photos');
  await startDatabase();
  return folder;
}
