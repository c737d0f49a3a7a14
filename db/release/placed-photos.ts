import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { photo } from '../photo/schema.ts';
import { missingWords } from '../rights/validity-rules.ts';
import { isUsable } from '../rights/window-rules.ts';
import type { PublicPhoto } from './rules.ts';
import { releasePhoto } from './schema.ts';

/** The photos placed on these releases, the first `most` of each, with the renditions made so far. One whose rights have ended leaves its place to the photo chosen for that, or empty; whatever moment the page is of, only today's rights count. */
export async function photosOf(releaseIds: number[], most = 60): Promise<Map<number, PublicPhoto[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db
    .select({
      releaseId: releasePhoto.releaseId,
      photoId: releasePhoto.photoId,
      key: releasePhoto.key,
      caption: releasePhoto.caption,
      credit: releasePhoto.credit,
      alt: releasePhoto.alt,
      width: releasePhoto.width,
      height: releasePhoto.height,
      renditions: photo.renditions,
      fallbackId: releasePhoto.fallbackId,
      usableFrom: photo.usableFrom,
      usableUntil: photo.usableUntil,
    })
    .from(releasePhoto)
    .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
    .where(and(inArray(releasePhoto.releaseId, releaseIds), lte(releasePhoto.position, most - 1)))
    .orderBy(asc(releasePhoto.position));
  const now = Date.now();
  const standIns = await standInsOf(rows.flatMap((row) => (isUsable(row, now) ? [] : (row.fallbackId ?? []))));
  const byRelease = new Map<number, PublicPhoto[]>();
  for (const { releaseId, fallbackId, usableFrom, usableUntil, ...row } of rows) {
    note(page.photo(row.key));
    const isPlaced = rows.some((each) => each.releaseId === releaseId && each.photoId === fallbackId);
    const standIn = fallbackId && !isPlaced ? standIns.get(fallbackId) : undefined;
    const shown = isUsable({ usableFrom, usableUntil }, now) ? row : standIn && { ...row, ...standIn };
    const before = byRelease.get(releaseId) ?? [];
    if (shown && !before.some(({ key }) => key === shown.key)) byRelease.set(releaseId, [...before, shown]);
  }
  return byRelease;
}

/** The photos that stand in for others whose rights have ended, with their own words; those that may not be shown themselves or lack a word are left out. */
async function standInsOf(ids: string[]): Promise<Map<string, Omit<PublicPhoto, 'photoId'>>> {
  if (ids.length === 0) return new Map();
  const { id, key, caption, credit, alt, width, height, renditions, usableFrom, usableUntil } = photo;
  const rows = await db.select({ id, key, caption, credit, alt, width, height, renditions, usableFrom, usableUntil }).from(photo).where(inArray(id, ids));
  note(...rows.map((row) => page.photo(row.key)));
  const fit = rows.filter((row) => isUsable(row, Date.now()) && missingWords(row, '').length === 0);
  return new Map(fit.map(({ id, usableFrom: _, usableUntil: __, ...row }) => [id, row]));
}
