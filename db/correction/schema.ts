import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { story } from '../story/schema.ts';
import { CORRECTION_KINDS, PLACEMENTS } from './rules.ts';

/** What was changed in the open in a story readers had seen: between which versions, and the sentence they are told. Never updated, never deleted. */
export const correction = sqliteTable(
  'correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    kind: text({ enum: CORRECTION_KINDS }).notNull(),
    publicText: text('public_text').notNull(),
    placement: text({ enum: PLACEMENTS }).notNull(),
    fromVersion: integer('from_version').notNull(),
    toVersion: integer('to_version').notNull(),
    /** The block the sentence is about, and its words before and after, where one was marked. */
    blockId: text('block_id'),
    was: text().notNull().default(''),
    is: text().notNull().default(''),
    requestedBy: text('requested_by').notNull(),
    at: integer().notNull(),
  },
  (table) => [index('correction_story').on(table.storyId), index('correction_at').on(table.at)],
);
