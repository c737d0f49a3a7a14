import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { publicRightsOf } from '../photo/rights-rules.ts';
import { photo } from '../photo/schema.ts';
import type { PublicPhoto } from './rules.ts';
import { releasePhoto } from './schema.ts';

/** The photos placed on these releases, the first `most` of each, with the renditions made so far. */
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
      byline: photo.byline,
      fields: photo.fields,
    })
    .from(releasePhoto)
    .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
    .where(and(inArray(releasePhoto.releaseId, releaseIds), lte(releasePhoto.position, most - 1)))
    .orderBy(asc(releasePhoto.position));
  const byRelease = new Map<number, PublicPhoto[]>();
  for (const { releaseId, byline, fields, ...row } of rows) {
    note(page.photo(row.key));
    byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), { ...row, ...publicRightsOf({ byline, fields }) }]);
  }
  return byRelease;
}
