import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { correction } from '../correction/schema.ts';
import { story } from '../story/schema.ts';
import { OUTCOMES } from './rules.ts';

/** What a reader found wrong in a story: in which version, at which paragraph, and what came of it. Open until somebody answers it. */
export const errorReport = sqliteTable(
  'error_report',
  {
    id: text().primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    /** The version that was read. */
    version: integer().notNull(),
    blockId: text('block_id'),
    /** The paragraph as it was read. */
    quote: text().notNull().default(''),
    message: text().notNull(),
    /** Where the reader may be reached; empty where they did not say, and 90 days after the answer. */
    contact: text().notNull().default(''),
    at: integer().notNull(),
    outcome: text({ enum: OUTCOMES }),
    correctionId: integer('correction_id').references(() => correction.id),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
  },
  (table) => [index('error_report_open').on(table.closedAt, table.at), index('error_report_story').on(table.storyId)],
);
