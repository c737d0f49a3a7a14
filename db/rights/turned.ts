import { and, gt, lte, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { page } from '../pages.ts';
import { photo } from '../photo/schema.ts';
import { logoIdOf } from '../photo/uses.ts';

/** The names of pages that show a photo whose rights began or ended after `since` and up to `until` (UTC milliseconds). */
export async function listTurnedPhotos(since: number, until: number): Promise<string[]> {
  const began = and(gt(photo.usableFrom, since), lte(photo.usableFrom, until));
  const ended = and(gt(photo.usableUntil, since), lte(photo.usableUntil, until));
  const rows = await db.select({ id: photo.id, key: photo.key }).from(photo).where(or(began, ended));
  if (rows.length === 0) return [];
  const logoId = await logoIdOf(db);
  return [...rows.map(({ key }) => page.photo(key)), ...(rows.some(({ id }) => id === logoId) ? [page.themeSet] : [])];
}
