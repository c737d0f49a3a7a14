import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { photo, photoBand } from './schema.ts';
import { bandsOf, distance, MOST_DISTANCE } from './similar-rules.ts';

export const MOST_SIMILAR = 500;

/** The photos that look like this one, nearest first, at most 500, each with the number of bits its perceptual hash differs in (0–10). Candidates share a byte of the hash, so all that differ in up to seven bits are found. */
export async function listSimilar(_actor: Actor, photoId: string): Promise<{ photoId: string; distance: number }[]> {
  const [own] = await db.select({ phash: photo.phash }).from(photo).where(eq(photo.id, photoId));
  const phash = own?.phash;
  if (!phash) return [];
  const shared = bandsOf(phash).map((value, band) => and(eq(photoBand.band, band), eq(photoBand.value, value)));
  const rows = await db
    .select({ photoId: photo.id, phash: photo.phash })
    .from(photo)
    .where(and(inArray(photo.id, sql`(select ${photoBand.photoId} from ${photoBand} where ${or(...shared)})`), ne(photo.id, photoId), isNull(photo.removedAt)));
  return rows
    .map((row) => ({ photoId: row.photoId, distance: row.phash ? distance(phash, row.phash) : 64 }))
    .filter((row) => row.distance <= MOST_DISTANCE)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_SIMILAR);
}
