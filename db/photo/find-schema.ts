import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from './schema.ts';

/** The photos of the desk in the order they came, narrow enough to be read through; `photo_search` (FTS5) has their words under the same numbers. Triggers keep both in step with `photo`: a photo that is removed is in neither. */
export const photoFind = sqliteTable(
  'photo_find',
  {
    /** A thousand times the moment it came (UTC milliseconds), so that later photos have higher numbers and none has another's. */
    id: integer().primaryKey(),
    photoId: text('photo_id')
      .notNull()
      .unique()
      .references(() => photo.id),
    takenAt: text('taken_at'),
    usableFrom: integer('usable_from').notNull(),
    usableUntil: integer('usable_until').notNull(),
    /** On how many stories it stands as they are now, and in how many releases it ever was. */
    placed: integer().notNull().default(0),
    released: integer().notNull().default(0),
  },
  (table) => [index('photo_find_taken').on(table.takenAt)],
);
