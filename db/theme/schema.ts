import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Theme } from './rules.ts';

/** How the paper looks: the newest row counts, the earlier ones can be brought back. */
export const theme = sqliteTable('theme', {
  id: integer().primaryKey({ autoIncrement: true }),
  tokens: text({ mode: 'json' }).$type<Theme>().notNull(),
  at: integer().notNull(),
  setBy: text('set_by').notNull(),
});
