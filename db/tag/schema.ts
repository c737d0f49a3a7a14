import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { TAG_KINDS } from './rules.ts';

export const tag = sqliteTable('tag', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  kind: text({ enum: TAG_KINDS }).notNull().default('topic'),
});
