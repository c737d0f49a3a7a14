import { and, asc, desc, eq, inArray, isNull, like, lt, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import type { Actor } from '../user/rules.ts';
import { MOST_TRIES } from './rules.ts';
import { photo } from './schema.ts';

const columns = {
  id: photo.id,
  key: photo.key,
  filename: photo.filename,
  width: photo.width,
  height: photo.height,
  caption: photo.caption,
  credit: photo.credit,
  byline: photo.byline,
  alt: photo.alt,
  takenAt: photo.takenAt,
  renditions: photo.renditions,
  uploadedBy: photo.uploadedBy,
  uploadedAt: photo.uploadedAt,
};

/** Photos newest first, those whose words or file name contain the text; pages of `size` counted from 1. */
export async function listPhotos(_actor: Actor, { text = '', page = 1, size = 48 }: { text?: string; page?: number; size?: number } = {}) {
  const pattern = likePattern(text);
  const found = text.trim()
    ? or(like(photo.caption, pattern), like(photo.credit, pattern), like(photo.filename, pattern), like(photo.alt, pattern))
    : undefined;
  const rows = await db
    .select(columns)
    .from(photo)
    .where(found)
    .orderBy(desc(photo.uploadedAt))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { photos: rows.slice(0, size), hasMore: rows.length > size };
}

/** One photo, or undefined. */
export async function getPhoto(_actor: Actor, photoId: string) {
  const [found] = await db.select(columns).from(photo).where(eq(photo.id, photoId));
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
  return db.select(columns).from(photo).where(inArray(photo.id, ids));
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

/** One photo nobody has looked at yet for its hash, colour and focus, or none. */
export function listUninspected(_actor: Actor, most = 1) {
  return db.select({ id: photo.id, key: photo.key }).from(photo).where(isNull(photo.phash)).limit(most);
}

export type DeskPhoto = Awaited<ReturnType<typeof listPhotos>>['photos'][number];

/** Is there a photo with this key? For the start, before anybody is served. */
export async function hasPhoto(key: string): Promise<boolean> {
  return (await db.$count(photo, eq(photo.key, key))) > 0;
}
