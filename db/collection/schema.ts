import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from '../photo/schema.ts';

/** Photos put together under a name. */
export const collection = sqliteTable('collection', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Put away, not lost. */
  archivedAt: integer('archived_at'),
});

export const collectionPhoto = sqliteTable(
  'collection_photo',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collection.id),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    position: integer().notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.collectionId, table.photoId] }), index('collection_photo_photo').on(table.photoId)],
);
