import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { bandsOf, distance, NO_PATTERN, SIMILAR_WITHIN } from './look-rules.ts';
import { photo, photoBand } from './schema.ts';

export const MOST_SIMILAR = 500;

/** Photos that look like this one, the likest first, with in how many of 64 bits they differ: those within 10 of which a byte of the hash is the same, so all within 7 and most others. */
export async function listSimilar(_actor: Actor, photoId: string, most = MOST_SIMILAR) {
  const [own] = await db.select({ phash: photo.phash }).from(photo).where(eq(photo.id, photoId));
  if (!own?.phash || own.phash === NO_PATTERN) return [];
  const { phash } = own;
  const shared = bandsOf(phash).map(({ band, value }) => and(eq(photoBand.band, band), eq(photoBand.value, value)));
  const near = db
    .select({ id: photoBand.photoId })
    .from(photoBand)
    .where(or(...shared));
  const { id, key, filename, caption, credit, alt, renditions } = photo;
  const found = await db
    .select({ id, key, filename, caption, credit, alt, renditions, phash: photo.phash })
    .from(photo)
    .where(and(inArray(photo.id, near), ne(photo.id, photoId), isNull(photo.removedAt)));
  return found
    .map(({ phash: other, ...row }) => ({ ...row, distance: distance(phash, other ?? NO_PATTERN) }))
    .filter((each) => each.distance <= SIMILAR_WITHIN)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most);
}
