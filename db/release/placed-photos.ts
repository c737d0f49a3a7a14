import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { cutColumns, withCuts } from '../photo/cuts.ts';
import { publicRightsOf } from '../photo/rights-rules.ts';
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
      position: releasePhoto.position,
      crop: releasePhoto.crop,
      ...cutColumns,
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
      byline: photo.byline,
      fields: photo.fields,
    })
    .from(releasePhoto)
    .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
    .where(and(inArray(releasePhoto.releaseId, releaseIds), lte(releasePhoto.position, most - 1)))
    .orderBy(asc(releasePhoto.position));
  const now = Date.now();
  const standIns = await standInsOf(rows.flatMap((row) => (isUsable(row, now) ? [] : (row.fallbackId ?? []))));
  const shown = rows.flatMap((row) => {
    note(page.photo(row.key));
    const placed = { ...row, isFirst: row.position === 0, placedId: row.photoId };
    if (isUsable(row, now)) return [placed];
    const isPlaced = rows.some((each) => each.releaseId === row.releaseId && each.photoId === row.fallbackId);
    const standIn = isPlaced ? undefined : standIns.get(row.fallbackId ?? '');
    return standIn ? [{ ...placed, ...standIn, crop: null }] : [];
  });
  const byRelease = new Map<number, PublicPhoto[]>();
  for (const { releaseId, placedId, photoId, key, caption, credit, alt, width, height, renditions, cuts, byline, fields } of await withCuts(shown)) {
    const before = byRelease.get(releaseId) ?? [];
    if (before.some((each) => each.key === key)) continue;
    const isStandIn = photoId !== placedId && { isStandIn: true as const };
    const said = publicRightsOf({ byline, fields });
    byRelease.set(releaseId, [...before, { photoId: placedId, key, caption, credit, alt, width, height, renditions, cuts, ...said, ...isStandIn }]);
  }
  return byRelease;
}

/** The photos that stand in for others whose rights have ended, by their ids, with their own words; those that may not be shown themselves or lack a word are left out. */
async function standInsOf(ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const { id: photoId, key, caption, credit, byline, alt, fields, width, height, renditions, usableFrom, usableUntil } = photo;
  const rows = await db
    .select({ photoId, key, caption, credit, byline, alt, fields, width, height, renditions, usableFrom, usableUntil, ...cutColumns })
    .from(photo)
    .where(and(inArray(photo.id, ids), isNull(photo.removedAt)));
  note(...rows.map((row) => page.photo(row.key)));
  return new Map(rows.filter((row) => isUsable(row, Date.now()) && missingWords(row, '').length === 0).map((row) => [row.photoId, row]));
}
