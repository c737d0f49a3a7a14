import { and, eq, gt, gte, lte, notExists, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { movedPaths } from './moved.ts';
import { release, takedown } from './schema.ts';

/** Where the story that was last seen at this path is now, or undefined when that is nowhere readers may look. */
export async function getMovedPath(path: string, at = Date.now()): Promise<string | undefined> {
  return (await movedPaths(db, [path], at)).get(path);
}

/** What readers are told at an address whose story was taken down, until something is seen there again; or undefined. */
export async function getTakedown(path: string, at = Date.now()): Promise<string | undefined> {
  note(page.story(path));
  const seenSince = db
    .select({ one: sql`1` })
    .from(release)
    .where(and(eq(release.path, takedown.path), gte(release.liveFrom, takedown.at), lte(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)));
  const [found] = await db
    .select({ notice: takedown.notice })
    .from(takedown)
    .where(and(eq(takedown.path, path), notExists(seenSince)));
  return found?.notice;
}
