import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A search or filter of the desk that somebody keeps under a name: the part of its address behind the question mark. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    name: text().notNull(),
    query: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex('saved_view_name').on(table.userId, table.name)],
);
