import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '../client.ts';
import { deskColumns } from '../photo/columns.ts';
import { photo } from '../photo/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { collection, collectionPhoto } from './schema.ts';

/** The collections by name, each with how many photos it has and whether the actor may change it; those put away where asked for. */
export async function listCollections(actor: Actor, { isArchived = false } = {}) {
  const rows = await db
    .select({ id: collection.id, name: collection.name, createdBy: collection.createdBy, by: user.name, photos: count(photo.id) })
    .from(collection)
    .leftJoin(collectionPhoto, eq(collectionPhoto.collectionId, collection.id))
    .leftJoin(photo, and(eq(photo.id, collectionPhoto.photoId), isNull(photo.removedAt)))
    .leftJoin(user, eq(user.id, collection.createdBy))
    .where(isArchived ? isNotNull(collection.archivedAt) : isNull(collection.archivedAt))
    .groupBy(collection.id)
    .orderBy(asc(collection.name))
    .limit(1000);
  return rows.map(({ createdBy, ...row }) => ({ ...row, by: row.by ?? 'Broadsheet', isMine: may(actor, 'collection.edit', createdBy) }));
}

/** One collection with its photos in their order, or undefined. Photos that were removed are left out. */
export async function getCollection(actor: Actor, collectionId: string) {
  const [found] = await db.select().from(collection).where(eq(collection.id, collectionId));
  if (!found) return undefined;
  const photos = await db
    .select(deskColumns)
    .from(collectionPhoto)
    .innerJoin(photo, eq(photo.id, collectionPhoto.photoId))
    .where(and(eq(collectionPhoto.collectionId, collectionId), isNull(photo.removedAt)))
    .orderBy(asc(collectionPhoto.position), asc(collectionPhoto.addedAt));
  return { ...found, photos, isMine: may(actor, 'collection.edit', found.createdBy) };
}
