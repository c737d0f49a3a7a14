import { and, desc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { deskColumns } from './columns.ts';
import { conditionsFor } from './find-conditions.ts';
import { parsePhotoSearch } from './find-rules.ts';
import { photoFind } from './find-schema.ts';
import { photo } from './schema.ts';
import { listSimilar } from './similar-queries.ts';

type Asked = {
  text?: string;
  /** How many of those found are passed over. */
  offset?: number;
  size?: number;
  /** Nothing that came after this number, so that pages stay in step while photos arrive. */
  top?: number;
  now?: number;
};

/** Photos of the desk that fit a search, the last to come first, or the most alike first for `like:`; with how many there are, the number of the newest, and what of the search was not understood. */
export async function findPhotos(actor: Actor, { text = '', offset = 0, size = 100, top, now = Date.now() }: Asked = {}) {
  const search = parsePhotoSearch(text);
  const { match, where, number } = await conditionsFor(actor, search.conditions, now);
  const like = search.conditions.find((each) => each.kind === 'like' && !each.isNot);
  const found = { match, where: top === undefined ? where : [...where, lte(number, top)] };
  const page = like?.kind === 'like' ? await mostAlike(actor, like.photoId, found, { offset, size }) : await newest(found, { offset, size });
  const count = page.count ?? (await countFound(found));
  return { photos: await photosInOrder(page.ids), count, top: top ?? page.top ?? 0, said: search.said };
}

type Found = { match: string; where: SQL[] };
type Part = { offset: number; size: number };
type Page = { ids: string[]; count?: number; top?: number };

async function newest({ match, where }: Found, { offset, size }: Part): Promise<Page> {
  const columns = { id: photoFind.id, photoId: photoFind.photoId };
  const rows = await (match
    ? db
        .select(columns)
        .from(sql`photo_search`)
        .innerJoin(photoFind, sql`${photoFind.id} = photo_search.rowid`)
        .where(and(sql`photo_search match ${match}`, ...where))
        .orderBy(sql`photo_search.rowid desc`)
        .limit(size)
        .offset(offset)
    : db
        .select(columns)
        .from(photoFind)
        .where(and(...where))
        .orderBy(desc(photoFind.id))
        .limit(size)
        .offset(offset));
  const isAll = offset === 0 && rows.length < size;
  return { ids: rows.map(({ photoId }) => photoId), top: rows[0]?.id, ...(isAll && { count: rows.length }) };
}

async function countFound({ match, where }: Found): Promise<number> {
  const counted = { count: sql<number>`count(*)` };
  const rows = match
    ? where.length === 0
      ? await db.select(counted).from(sql`photo_search`).where(sql`photo_search match ${match}`)
      : await db
          .select(counted)
          .from(sql`photo_search`)
          .innerJoin(photoFind, sql`${photoFind.id} = photo_search.rowid`)
          .where(and(sql`photo_search match ${match}`, ...where))
    : await db
        .select(counted)
        .from(photoFind)
        .where(and(...where));
  return rows[0]?.count ?? 0;
}

/** The photos like one of them, nearest first, as far as they fit the rest of the search. */
async function mostAlike(actor: Actor, photoId: string, { match, where }: Found, { offset, size }: Part): Promise<Page> {
  const similar = (await listSimilar(actor, photoId)).map((each) => each.id);
  if (similar.length === 0) return { ids: [], count: 0 };
  const matching = match ? [sql`${photoFind.id} in (select rowid from photo_search where photo_search match ${match})`] : [];
  const rows = await db
    .select({ photoId: photoFind.photoId })
    .from(photoFind)
    .where(and(inArray(photoFind.photoId, similar), ...where, ...matching));
  const fitting = new Set(rows.map((row) => row.photoId));
  const ids = similar.filter((id) => fitting.has(id));
  return { ids: ids.slice(offset, offset + size), count: ids.length };
}

async function photosInOrder(ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db.select(deskColumns).from(photo).where(inArray(photo.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** These photos of the desk in this order; what is not there is left out. */
export async function getPhotosInOrder(_actor: Actor, ids: string[]) {
  const rows = await photosInOrder(ids);
  const kept = await db
    .select({ photoId: photoFind.photoId })
    .from(photoFind)
    .where(ids.length > 0 ? inArray(photoFind.photoId, ids) : eq(photoFind.id, -1));
  const there = new Set(kept.map(({ photoId }) => photoId));
  return rows.filter(({ id }) => there.has(id));
}
