import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const section = sqliteTable('section', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  parentId: text('parent_id').references((): AnySQLiteColumn => section.id),
  position: integer().notNull().default(0),
  /** Since when it is out of the navigation and takes no new stories; null: it is in use. */
  retiredAt: integer('retired_at'),
  /** How often its fields were saved: whoever saves names the count they began from. */
  saves: integer().notNull().default(0),
});
