import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { closeStore } from '../../db/client.ts';
import { databaseFile, env, isPublicSite } from '../../db/env.ts';
import { takeLock } from '../../db/lock.ts';
import { claimPlaces } from '../../db/places.ts';
import { clearMark } from '../../db/seed/unfinished.ts';
import { loadDemo } from '../../db/seed.ts';
import { startDatabase } from '../../db/start.ts';

/** Moves the database and the photos aside and loads the demo newspaper. Throws on a database server and, without --yes, on a public site. */
export async function resetDemo(words: string[]): Promise<void> {
  const unknown = words.find((word) => word !== '--yes');
  if (unknown !== undefined) throw new Error(`Unknown argument "${unknown}". Usage: npm run demo:reset [-- --yes]`);
  if (!env.DATABASE_URL.startsWith('file:')) throw new Error('Only a database file can be reset, and DATABASE_URL names a server.');
  if (isPublicSite() && words.length === 0)
    throw new Error(`${env.SITE_URL} is a public site. To put the demo in its place all the same: npm run demo:reset -- --yes`);
  const release = takeLock();
  try {
    const moved = moveAside();
    clearMark();
    claimPlaces();
    await startDatabase();
    await loadDemo();
    console.log(['The demo newspaper is in place.', ...moved.map((place) => `What was there before is in ${place}.`)].join('\n'));
  } finally {
    closeStore();
    release();
  }
}

/** Renames, so that nothing is lost halfway; beside where each was, so that it stays on the same disk. */
function moveAside(): string[] {
  const name = `before-reset-${new Date().toISOString().replaceAll(':', '-')}`;
  const database = databaseFile(env.DATABASE_URL);
  const places = [env.PHOTOS_DIR, database, `${database}-wal`, `${database}-shm`].filter((place) => existsSync(place));
  const folders = places.map((place) => {
    const folder = path.join(path.dirname(place), name);
    mkdirSync(folder, { recursive: true });
    renameSync(place, path.join(folder, path.basename(place)));
    return folder;
  });
  return [...new Set(folders)];
}
