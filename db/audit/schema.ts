import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Append-only (by trigger) and without foreign keys: what happened stays said after its subject is gone. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    verb: text().notNull(),
    noun: text().notNull(),
    nounId: text('noun_id').notNull(),
    before: text(),
    after: text(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [index('audit_noun').on(table.noun, table.nounId), index('audit_at').on(table.at)],
);
