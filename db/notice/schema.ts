import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { NOTICES } from './rules.ts';

/** A line in somebody's inbox. */
export const notice = sqliteTable(
  'notice',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: text('user_id').notNull(),
    kind: text({ enum: NOTICES }).notNull(),
    storyId: text('story_id'),
    /** Who caused it. */
    byId: text('by_id').notNull(),
    text: text().notNull(),
    at: integer().notNull(),
    seenAt: integer('seen_at'),
  },
  (table) => [index('notice_user').on(table.userId, table.seenAt), index('notice_story').on(table.storyId, table.kind)],
);
