import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { FLAGS } from './flag-rules.ts';
import { story } from './schema.ts';

const storyId = () =>
  text('story_id')
    .notNull()
    .references(() => story.id);

/** Who was asked to work on a story, by when; open until it is ended. */
export const assignment = sqliteTable(
  'assignment',
  {
    id: text().primaryKey(),
    storyId: storyId(),
    userId: text('user_id').notNull(),
    dueAt: integer('due_at'),
    note: text().notNull().default(''),
    assignedBy: text('assigned_by').notNull(),
    at: integer().notNull(),
    endedAt: integer('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [index('assignment_user').on(table.userId, table.endedAt), index('assignment_story').on(table.storyId, table.endedAt)],
);

/** What somebody has to look at before or beside publication. One that holds keeps the story from readers until it is cleared. */
export const storyFlag = sqliteTable(
  'story_flag',
  {
    id: text().primaryKey(),
    storyId: storyId(),
    kind: text({ enum: FLAGS }).notNull(),
    note: text().notNull().default(''),
    holds: integer({ mode: 'boolean' }).notNull(),
    raisedBy: text('raised_by').notNull(),
    at: integer().notNull(),
    clearedAt: integer('cleared_at'),
    clearedBy: text('cleared_by'),
  },
  (table) => [index('story_flag_story').on(table.storyId, table.clearedAt)],
);

/** What colleagues say to each other about a story or one block of it. Never in a release. */
export const storyNote = sqliteTable(
  'story_note',
  {
    id: text().primaryKey(),
    storyId: storyId(),
    blockId: text('block_id'),
    /** The words the note was made on, to find their place when the block is gone. */
    quote: text().notNull().default(''),
    text: text().notNull(),
    authorId: text('author_id').notNull(),
    at: integer().notNull(),
    replyTo: text('reply_to'),
    resolvedAt: integer('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [index('story_note_story').on(table.storyId, table.resolvedAt)],
);

/** Another wording of one block, to be accepted or rejected. */
export const suggestion = sqliteTable(
  'suggestion',
  {
    id: text().primaryKey(),
    storyId: storyId(),
    blockId: text('block_id').notNull(),
    was: text().notNull(),
    is: text().notNull(),
    authorId: text('author_id').notNull(),
    at: integer().notNull(),
    outcome: text({ enum: ['accepted', 'rejected'] }),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [index('suggestion_story').on(table.storyId, table.decidedAt)],
);

/** Who has a story open, and where they are in it; forgotten after some seconds. */
export const presence = sqliteTable(
  'presence',
  { storyId: storyId(), userId: text('user_id').notNull(), blockId: text('block_id'), seenAt: integer('seen_at').notNull() },
  (table) => [primaryKey({ columns: [table.storyId, table.userId] })],
);

/** Somebody writes alone for a while; the others' texts are kept as branches. Open until it is ended. */
export const takeover = sqliteTable(
  'takeover',
  { id: text().primaryKey(), storyId: storyId(), userId: text('user_id').notNull(), at: integer().notNull(), endedAt: integer('ended_at') },
  (table) => [index('takeover_story').on(table.storyId, table.endedAt)],
);

/** Where a story stood before it was moved with others, and the newest of its releases after it was: what shows whether it was moved on since. */
export type BatchItem = {
  storyId: string;
  state: string;
  releasedVersion: number | null;
  publishedAt: number | null;
  withdrawAt: number | null;
  lastRelease: number;
};

/** What was done to several stories at once, and where each stood before, so that it can be undone. */
export const batch = sqliteTable('batch', {
  id: text().primaryKey(),
  move: text().notNull(),
  actorId: text('actor_id').notNull(),
  at: integer().notNull(),
  items: text({ mode: 'json' }).$type<BatchItem[]>().notNull(),
  undoneAt: integer('undone_at'),
});
