import { and, asc, gt, lte, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { burnt, type End, page } from '../pages.ts';
import { photo } from '../photo/schema.ts';
import { logoIdOf } from '../photo/uses.ts';
import { isUsable } from './window-rules.ts';

const MOST_ENDS = 500;

/** The names of pages that show a photo whose rights began or ended after `since` and up to `until` (UTC milliseconds). */
export async function listTurnedPhotos(since: number, until: number): Promise<string[]> {
  const began = and(gt(photo.usableFrom, since), lte(photo.usableFrom, until));
  const ended = and(gt(photo.usableUntil, since), lte(photo.usableUntil, until));
  const rows = await db
    .select({ id: photo.id, key: photo.key, usableFrom: photo.usableFrom, usableUntil: photo.usableUntil })
    .from(photo)
    .where(or(began, ended));
  if (rows.length === 0) return [];
  const logoId = await logoIdOf(db);
  const names = rows.map((row) => (isUsable(row, until) ? page.photo(row.key) : burnt(page.photo(row.key))));
  return [...names, ...(rows.some(({ id }) => id === logoId) ? [page.themeSet] : [])];
}

/** The photos whose rights end between these two moments (UTC milliseconds), as it is known now; the soonest 500. */
export async function listPhotoEnds(since: number, until: number): Promise<End[]> {
  const rows = await db
    .select({ key: photo.key, at: photo.usableUntil })
    .from(photo)
    .where(and(gt(photo.usableUntil, since), lte(photo.usableUntil, until)))
    .orderBy(asc(photo.usableUntil))
    .limit(MOST_ENDS);
  return rows.map(({ key, at }) => ({ at, names: [burnt(page.photo(key))] }));
}
