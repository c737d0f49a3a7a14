import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const section = sqliteTable('section', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  parentId: text('parent_id').references((): AnySQLiteColumn => section.id),
  position: integer().notNull().default(0),
});
