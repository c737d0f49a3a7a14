import { and, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { redirect, release, takedown } from './schema.ts';
import { visible } from './window.ts';

/** Where the story that once was at this path is now, or undefined when that is nowhere readers may look. */
export async function getMovedPath(path: string, at = Date.now()): Promise<string | undefined> {
  const [moved] = await db
    .select({ path: redirect.toPath })
    .from(redirect)
    .innerJoin(release, eq(release.path, redirect.toPath))
    .where(and(eq(redirect.fromPath, path), visible(at)))
    .limit(1);
  return moved?.path;
}

/** What readers are told at an address whose story was taken down, or undefined. */
export async function getTakedown(path: string): Promise<string | undefined> {
  note(page.story(path));
  const [found] = await db.select({ notice: takedown.notice }).from(takedown).where(eq(takedown.path, path));
  return found?.notice;
}
