import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often a story was read on a day of the paper's calendar (`2026-11-24`): all that is ever kept of readers. */
export const reading = sqliteTable(
  'reading',
  {
    day: text().notNull(),
    storyId: text('story_id').notNull(),
    reads: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.storyId] }), index('reading_story').on(table.storyId)],
);
