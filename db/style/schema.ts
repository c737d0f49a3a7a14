import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One entry of the house style: what to look for, what to write instead, and why. */
export const styleRule = sqliteTable('style_rule', {
  id: text().primaryKey(),
  pattern: text().notNull().unique(),
  suggestion: text().notNull(),
  reason: text().notNull(),
  matchesCase: integer('matches_case', { mode: 'boolean' }).notNull(),
  inQuotations: integer('in_quotations', { mode: 'boolean' }).notNull(),
  /** UTC milliseconds. */
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});
