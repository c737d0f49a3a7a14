import { and, gt, lte, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { page } from '../pages.ts';
import { photo } from '../photo/schema.ts';
import { isLogo } from './uses.ts';

/** The names of pages that show a photo whose rights began or ended after `since` and up to `until` (UTC milliseconds). */
export async function listTurnedPhotos(since: number, until: number): Promise<string[]> {
  const began = and(gt(photo.usableFrom, since), lte(photo.usableFrom, until));
  const ended = and(gt(photo.usableUntil, since), lte(photo.usableUntil, until));
  const rows = await db.select({ id: photo.id, key: photo.key }).from(photo).where(or(began, ended));
  const names = rows.map(({ key }) => page.photo(key));
  for (const { id } of rows) if (await isLogo(db, id)) names.push(page.themeSet);
  return names;
}
