import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const tag = sqliteTable('tag', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  kind: text({ enum: ['topic', 'person', 'place', 'organisation', 'series', 'internal'] }).notNull().default('topic'),
});
