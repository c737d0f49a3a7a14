import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { cutColumns, withCuts } from '../photo/cuts.ts';
import { photo } from '../photo/schema.ts';
import type { PublicPhoto } from './rules.ts';
import { releasePhoto } from './schema.ts';

/** The photos placed on these releases, the first `most` of each, with the renditions made so far. */
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
    })
    .from(releasePhoto)
    .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
    .where(and(inArray(releasePhoto.releaseId, releaseIds), lte(releasePhoto.position, most - 1)))
    .orderBy(asc(releasePhoto.position));
  const byRelease = new Map<number, PublicPhoto[]>();
  for (const placed of await withCuts(rows.map((row) => ({ ...row, isFirst: row.position === 0 })))) {
    const { releaseId, photoId, key, caption, credit, alt, width, height, renditions, cuts } = placed;
    note(page.photo(key));
    byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), { photoId, key, caption, credit, alt, width, height, renditions, cuts }]);
  }
  return byRelease;
}
