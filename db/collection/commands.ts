import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { photo } from '../photo/schema.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may, type Verb } from '../user/rules.ts';
import { type CollectionId, type CollectionMove, type CollectionName, type CollectionPhotos, MOST_PHOTOS, type NewCollection } from './rules.ts';
import { collection, collectionPhoto } from './schema.ts';

/** Begins a collection, with photos where some are chosen. Refused for a name another has, also one put away. */
export function createCollection(actor: Actor, { name, photoIds }: z.output<typeof NewCollection>): Promise<{ id: string; added: number }> {
  return change(actor, 'collection.create', async (door) => {
    const id = newId();
    await door.tx.insert(collection).values({ id, name, createdBy: actor.id, createdAt: door.at }).catch(refuseTaken);
    const added = await put(door, actor, id, photoIds);
    door.entry({ noun: 'collection', id, after: { name, photos: added } });
    return { id, added };
  });
}

/** Gives a collection another name. Refused for one another has. */
export function renameCollection(actor: Actor, { collectionId, name }: z.output<typeof CollectionName>): Promise<void> {
  return change(actor, 'collection.edit', async ({ tx, entry }) => {
    const before = await collectionFor(tx, actor, 'collection.edit', collectionId);
    await tx.update(collection).set({ name }).where(eq(collection.id, collectionId)).catch(refuseTaken);
    entry({ noun: 'collection', id: collectionId, before: { name: before.name }, after: { name } });
  });
}

/** Puts a collection away: it is in no list and no search, and can be brought back. */
export function archiveCollection(actor: Actor, { collectionId }: z.output<typeof CollectionId>): Promise<void> {
  return change(actor, 'collection.archive', async ({ tx, at, entry }) => {
    const { name } = await collectionFor(tx, actor, 'collection.archive', collectionId);
    await tx.update(collection).set({ archivedAt: at }).where(eq(collection.id, collectionId));
    entry({ noun: 'collection', id: collectionId, before: { name } });
  });
}

/** Brings a collection back that was put away. */
export function reviveCollection(actor: Actor, { collectionId }: z.output<typeof CollectionId>): Promise<void> {
  return change(actor, 'collection.revive', async ({ tx, entry }) => {
    const { name } = await collectionFor(tx, actor, 'collection.revive', collectionId);
    await tx.update(collection).set({ archivedAt: null }).where(eq(collection.id, collectionId));
    entry({ noun: 'collection', id: collectionId, after: { name } });
  });
}

/** Adds photos at the end of a collection, those it has already left as they are. Returns how many are new. */
export function addToCollection(actor: Actor, { collectionId, photoIds }: z.output<typeof CollectionPhotos>): Promise<{ added: number }> {
  return change(actor, 'collection.edit', async (door) => {
    const { name } = await collectionFor(door.tx, actor, 'collection.edit', collectionId);
    const added = await put(door, actor, collectionId, photoIds);
    door.entry({ noun: 'collection', id: collectionId, after: { name, added } });
    return { added };
  });
}

/** Takes photos out of a collection; they stay in the desk. */
export function takeFromCollection(actor: Actor, { collectionId, photoIds }: z.output<typeof CollectionPhotos>): Promise<{ taken: number }> {
  return change(actor, 'collection.edit', async ({ tx, entry }) => {
    const { name } = await collectionFor(tx, actor, 'collection.edit', collectionId);
    const chosen = and(eq(collectionPhoto.collectionId, collectionId), inArray(collectionPhoto.photoId, photoIds));
    const gone = await tx.delete(collectionPhoto).where(chosen).returning();
    entry({ noun: 'collection', id: collectionId, before: { name, taken: gone.length } });
    return { taken: gone.length };
  });
}

/** Moves one photo of a collection to another place of it. Refused for one it does not have. */
export function orderCollection(actor: Actor, { collectionId, photoId, to }: z.output<typeof CollectionMove>): Promise<void> {
  return change(actor, 'collection.edit', async ({ tx, entry }) => {
    const { name } = await collectionFor(tx, actor, 'collection.edit', collectionId);
    const ids = await idsIn(tx, collectionId);
    if (!ids.includes(photoId)) throw new Refusal('missing', 'The collection does not have this photo');
    // The place is one among those that are shown; what was removed goes to the end, in case it comes back.
    const removed = await removedOf(tx, ids);
    const others = ids.filter((each) => each !== photoId && !removed.has(each));
    const order = [...others.toSpliced(to, 0, photoId), ...ids.filter((each) => each !== photoId && removed.has(each))];
    for (const [position, id] of order.entries()) {
      if (ids[position] === id) continue;
      const one = and(eq(collectionPhoto.collectionId, collectionId), eq(collectionPhoto.photoId, id));
      await tx.update(collectionPhoto).set({ position }).where(one);
    }
    entry({ noun: 'collection', id: collectionId, after: { name, place: to + 1 } });
  });
}

async function removedOf(tx: Change['tx'], ids: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(and(inArray(photo.id, ids), isNotNull(photo.removedAt)));
  return new Set(rows.map(({ id }) => id));
}

async function collectionFor(tx: Change['tx'], actor: Actor, verb: Verb, collectionId: string) {
  const [row] = await tx.select().from(collection).where(eq(collection.id, collectionId));
  if (!row) throw new Refusal('missing', 'There is no such collection');
  if (!may(actor, verb, row.createdBy)) throw new Refusal('forbidden', 'You may change only the collections you began');
  return row;
}

async function put({ tx, at }: Change, actor: Actor, collectionId: string, photoIds: string[]): Promise<number> {
  const there = await idsIn(tx, collectionId);
  const known = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(and(inArray(photo.id, photoIds), isNull(photo.removedAt)));
  const ids = [...new Set(photoIds)].filter((id) => known.some((each) => each.id === id) && !there.includes(id));
  if (there.length + ids.length > MOST_PHOTOS) throw new Refusal('invalid', `A collection holds at most ${MOST_PHOTOS} photos`);
  const rows = ids.map((photoId, index) => ({ collectionId, photoId, position: there.length + index, addedBy: actor.id, addedAt: at }));
  if (rows.length > 0) await tx.insert(collectionPhoto).values(rows);
  await setPositions(tx, collectionId, there);
  return rows.length;
}

/** Counts from 0 without gaps, so that what comes next has a place of its own. */
async function setPositions(tx: Change['tx'], collectionId: string, ids: string[]): Promise<void> {
  const rows = await tx
    .select({ photoId: collectionPhoto.photoId, position: collectionPhoto.position })
    .from(collectionPhoto)
    .where(and(eq(collectionPhoto.collectionId, collectionId), inArray(collectionPhoto.photoId, ids)));
  for (const { photoId, position } of rows) {
    const place = ids.indexOf(photoId);
    if (place === position) continue;
    const one = and(eq(collectionPhoto.collectionId, collectionId), eq(collectionPhoto.photoId, photoId));
    await tx.update(collectionPhoto).set({ position: place }).where(one);
  }
}

async function idsIn(tx: Change['tx'], collectionId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: collectionPhoto.photoId })
    .from(collectionPhoto)
    .where(eq(collectionPhoto.collectionId, collectionId))
    .orderBy(asc(collectionPhoto.position), asc(collectionPhoto.addedAt));
  return rows.map(({ id }) => id);
}

function refuseTaken(fault: unknown): never {
  if (!isTaken(fault)) throw fault;
  throw new Refusal('invalid', 'A collection has this name', { name: 'A collection has this name, perhaps one put away' });
}
