import { and, desc, eq, gt, lt, ne, notExists, or, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { releasePhoto } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { deskColumns } from './columns.ts';
import { REMOVED_KEPT } from './remove-rules.ts';
import { photo } from './schema.ts';

/** Photos removed in the last 30 days, last removed first; at most 200. */
export function listRemoved(_actor: Actor, now = Date.now()) {
  return db
    .select({ ...deskColumns, removedAt: photo.removedAt })
    .from(photo)
    .where(gt(photo.removedAt, now - REMOVED_KEPT))
    .orderBy(desc(photo.removedAt))
    .limit(200);
}

/** Up to 20 photos removed more than 30 days ago whose files are still there and that readers never saw. */
export function listPurgeable(_actor: Actor, now = Date.now()) {
  const seen = db
    .select({ one: sql`1` })
    .from(releasePhoto)
    .where(or(eq(releasePhoto.photoId, photo.id), eq(releasePhoto.fallbackId, photo.id)));
  return db
    .select({ photoId: photo.id })
    .from(photo)
    .where(and(lt(photo.removedAt, now - REMOVED_KEPT), ne(photo.renditions, sql`'[]'`), notExists(seen)))
    .limit(20);
}
