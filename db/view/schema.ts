import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { VIEW_PLACES } from './rules.ts';

/** A search or filter of the desk that somebody keeps under a name: the part of its address behind the question mark. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    /** The list it narrows. */
    place: text({ enum: VIEW_PLACES }).notNull().default('stories'),
    name: text().notNull(),
    query: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex('saved_view_name').on(table.userId, table.place, table.name)],
);
