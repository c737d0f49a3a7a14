import { and, eq, gt, gte, inArray, isNotNull, isNull, like, lt, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { collection, collectionPhoto } from '../collection/schema.ts';
import { env } from '../env.ts';
import { likePattern } from '../like.ts';
import { release, releasePhoto } from '../release/schema.ts';
import { photoWithdrawal, supplier } from '../rights/schema.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { dayOf } from '../zone.ts';
import { type Condition, mark, matchOf } from './find-rules.ts';
import { photoFind } from './find-schema.ts';

const found = alias(photoFind, 'found');

type Dated = Extract<Condition, { kind: 'taken' | 'added' }>;
type Named = Extract<Condition, { kind: 'supplier' | 'in' | 'uploader' }>;

/** What a search asks, as one query to the index of words and conditions on the rows of `photo_find`, whose number is `number`. */
export async function conditionsFor(actor: Actor, asked: Condition[], now: number): Promise<{ match: string; where: SQL[]; number: SQL }> {
  const conditions = await Promise.all(asked.map((each) => marked(actor, each)));
  const match = matchOf(conditions);
  // The index of words narrows itself by its own numbers alone.
  const number = match ? sql`photo_search.rowid` : sql`${photoFind.id}`;
  const where = conditions.flatMap((each) => {
    const found = whereOf(each, number, now);
    return found ? [each.isNot ? sql`not ${found}` : found] : [];
  });
  return { match, where, number };
}

/** What is a mark of the photo itself: who brought it, whose it is, and the year, month or day it was taken in. Names become the marks of those they belong to. */
async function marked(actor: Actor, condition: Condition): Promise<Condition> {
  const { isNot } = condition;
  const match = (marks: string[]): Condition => ({ kind: 'match', isNot, match: marks.map(mark).join(' OR ') || mark('nobody') });
  if (condition.kind === 'mine') return match([`from${actor.id}`]);
  if (condition.kind === 'taken' && condition.within) return match([`taken${condition.within}`]);
  if (condition.kind !== 'uploader' && condition.kind !== 'supplier') return condition;
  const [table, prefix] = condition.kind === 'uploader' ? [user, 'from'] : [supplier, 'supplier'];
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(like(table.name, named(condition)))
    .limit(50);
  return match(rows.map(({ id }) => `${prefix}${id}`));
}

function whereOf(condition: Condition, number: SQL, now: number): SQL | undefined {
  switch (condition.kind) {
    case 'taken':
      return bracketed(...takenIn(condition));
    case 'added':
      return bracketed(...addedIn(condition, number));
    case 'used':
      return usedBy(condition.used, now);
    case 'cleared':
      return bracketed(lte(photoFind.usableFrom, now), gt(photoFind.usableUntil, now));
    case 'withdrawn':
      return inArray(photoFind.photoId, db.select({ id: photoWithdrawal.photoId }).from(photoWithdrawal).where(isNull(photoWithdrawal.undoneAt)));
    case 'in':
      return inArray(
        photoFind.photoId,
        db
          .select({ id: collectionPhoto.photoId })
          .from(collectionPhoto)
          .innerJoin(collection, eq(collection.id, collectionPhoto.collectionId))
          .where(and(like(collection.name, named(condition)), isNull(collection.archivedAt))),
      );
    default:
      return undefined;
  }
}

function usedBy(used: 'never' | 'live' | number, now: number): SQL | undefined {
  if (used === 'never') return bracketed(eq(photoFind.placed, 0), eq(photoFind.released, 0));
  if (used !== 'live') return gte(photoFind.placed, used);
  const live = db
    .select({ id: found.id })
    .from(release)
    .innerJoin(releasePhoto, eq(releasePhoto.releaseId, release.id))
    .innerJoin(found, eq(found.photoId, releasePhoto.photoId))
    .where(and(lte(release.liveFrom, now), gt(release.liveUntil, now)));
  // The plus sign keeps the index of words from being asked anew for each of these photos.
  return inArray(sql`+${photoFind.id}`, live);
}

function takenIn({ from, until }: Dated): SQL[] {
  return [isNotNull(photoFind.takenAt), ...(from ? [gte(photoFind.takenAt, from)] : []), ...(until ? [lt(photoFind.takenAt, until)] : [])];
}

/** Days in the zone of the paper, as the numbers of photos that came in them. */
function addedIn({ from, until }: Dated, number: SQL): SQL[] {
  const numberOf = (day: string) => dayOf(day, env.SITE_TIMEZONE)[0] * 1000;
  return [...(from ? [gte(number, numberOf(from))] : []), ...(until ? [lt(number, numberOf(until))] : [])];
}

function bracketed(...conditions: SQL[]): SQL {
  return sql`(${and(...conditions) ?? sql`1`})`;
}

/** A LIKE pattern for a name given whole in quotes, or for a part of one. */
function named({ value, isExact }: Named): string {
  return isExact ? value.replace(/[%_]/g, ' ') : likePattern(value);
}
