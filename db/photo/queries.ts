import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { deskColumns } from './columns.ts';
import { findPhotos } from './find-queries.ts';
import { MOST_TRIES } from './rules.ts';
import { photo, photoCrop } from './schema.ts';

/** Photos of the desk that fit a search, newest first; pages of `size` counted from 1. */
export async function listPhotos(actor: Actor, { text = '', page = 1, size = 48 }: { text?: string; page?: number; size?: number } = {}) {
  const { photos, count } = await findPhotos(actor, { text, offset: (page - 1) * size, size });
  return { photos, hasMore: count > page * size };
}

/** One photo, or undefined. */
export async function getPhoto(_actor: Actor, photoId: string) {
  const [found] = await db.select(deskColumns).from(photo).where(eq(photo.id, photoId));
  return found;
}

/** The oldest photo of the desk made of exactly these bytes (their SHA-256 in hex), or undefined. */
export async function findSamePhoto(_actor: Actor, sha256: string) {
  const there = and(eq(photo.sha256, sha256), isNull(photo.removedAt));
  const [found] = await db.select({ id: photo.id }).from(photo).where(there).orderBy(asc(photo.uploadedAt)).limit(1);
  return found;
}

/** The photos with these ids, in no order. */
export function getPhotos(_actor: Actor, ids: string[]) {
  return db.select(deskColumns).from(photo).where(inArray(photo.id, ids));
}

/** Up to `most` photos whose slow renditions are not made yet, oldest first; those that failed come after the others, and not at all once given up. */
export function listUnrendered(_actor: Actor, most = 1) {
  return db
    .select({ id: photo.id, key: photo.key, width: photo.width })
    .from(photo)
    .where(and(isNull(photo.renderedAt), lt(photo.renderTries, MOST_TRIES)))
    .orderBy(asc(photo.renderTries), asc(photo.uploadedAt))
    .limit(most);
}

/** The rectangle that waits longest for its renditions, or undefined; one that failed comes after the others, and not at all once given up. */
export async function nextCut(_actor: Actor) {
  const [found] = await db
    .select({ photoId: photoCrop.photoId, key: photo.key, name: photoCrop.name, rectangle: photoCrop.rectangle })
    .from(photoCrop)
    .innerJoin(photo, eq(photo.id, photoCrop.photoId))
    .where(and(isNull(photoCrop.renderedAt), lt(photoCrop.tries, MOST_TRIES)))
    .orderBy(asc(photoCrop.tries), asc(photoCrop.askedAt))
    .limit(1);
  return found;
}

/** One photo nobody has looked at yet for its hash, colour and focus, or none. */
export function listUninspected(_actor: Actor, most = 1) {
  return db.select({ id: photo.id, key: photo.key }).from(photo).where(isNull(photo.phash)).limit(most);
}

export type DeskPhoto = Awaited<ReturnType<typeof getPhotos>>[number];

/** Is there a photo with this key? For the start, before anybody is served. */
export async function hasPhoto(key: string): Promise<boolean> {
  return (await db.$count(photo, eq(photo.key, key))) > 0;
}
