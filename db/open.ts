import { closeStore, store } from './client.ts';
import { authSecret, env, isPublicSite } from './env.ts';
import { takeLock } from './lock.ts';
import { claimBucket } from './photo/disk.ts';
import { hasPhoto } from './photo/queries.ts';
import { clearIncoming } from './photo/store.ts';
import { clearUploads } from './photo/upload-commands.ts';
import { listStaleUploads } from './photo/upload-queries.ts';
import { claimPlaces } from './places.ts';
import { indexReleases } from './search/commands.ts';
import { listSections } from './section/queries.ts';
import { isShadowed } from './section/rules.ts';
import { isUnfinished } from './seed/unfinished.ts';
import { loadDemo } from './seed.ts';
import { startDatabase } from './start.ts';
import { indexStories } from './story/search-commands.ts';
import { followTheme } from './theme/follow.ts';
import { offerSetup } from './user/commands.ts';
import { SYSTEM } from './user/rules.ts';

const MOVED =
  'SITE_LIVE_URL and SITE_AUDIO_URL are not read any more: channels are kept in the dashboard, under Live. Enter them there and take the two settings out.';

const UNFINISHED =
  'The demo newspaper is there only in part: its loading was interrupted. To load it anew, stop this and run: npm run demo:reset. What is there is moved aside, not deleted.';

export type Opened = { lines: string[] };

/** Makes the newsroom ready to serve: lock, database, demo newspaper where it is empty, set-up link where nobody can sign in. Returns what to tell the person at the terminal. */
export async function openNewsroom(): Promise<Opened> {
  claimPlaces();
  authSecret();
  await claimBucket();
  takeLock();
  const { sqliteVersion, settings } = await startDatabase();
  const pragmas = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  const lines = [`Database ${env.DATABASE_URL}, SQLite ${[sqliteVersion, ...pragmas].join(', ')}`];
  await clearIncoming(hasPhoto);
  await clearUploads(SYSTEM, await listStaleUploads(SYSTEM));
  if (env.DEMO === 'on' && !isPublicSite() && (await loadDemo())) lines.push('The demo newspaper was loaded into the empty database.');
  if (isUnfinished()) lines.push(UNFINISHED);
  await followTheme();
  lines.push(...(await shadowedSections()));
  if (env.SITE_LIVE_URL || env.SITE_AUDIO_URL) lines.push(MOVED);
  while ((await indexReleases(SYSTEM)) > 0);
  while ((await indexStories(SYSTEM)) > 0);
  const token = await offerSetup();
  if (token) lines.push(`Set up the first administrator, once: ${env.SITE_URL}/sign-in/link?token=${token}`);
  return { lines };
}

/** A line for each section whose page cannot be reached since the site took its address, with the way out. */
export async function shadowedSections(): Promise<string[]> {
  const sections = await listSections(SYSTEM);
  return sections
    .filter(isShadowed)
    .map(
      ({ name, slug }) =>
        `The page of the section “${name}” cannot be reached: the site itself uses /${slug} now. Give the section another address in the dashboard, under Sections.`,
    );
}

/** Puts what the last writes left beside the database file into it, and lets go of it. */
export async function closeNewsroom(): Promise<void> {
  const { client } = store();
  if (client.protocol === 'file') await client.execute('pragma wal_checkpoint(truncate)');
  closeStore();
}
