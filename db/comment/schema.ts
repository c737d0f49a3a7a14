import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { REPORT_REASONS, RULES, SETTING_NOUNS, STATES } from './rules.ts';

/** What a reader, or the paper, wrote under a story. Its words are never changed. */
export const comment = sqliteTable(
  'comment',
  {
    id: text().primaryKey(),
    storyId: text('story_id').notNull(),
    /** The comment this one answers; answers to answers stand beside each other. */
    parentId: text('parent_id'),
    /** The account it was sent with, where accounts are asked for. */
    readerId: text('reader_id'),
    /** Who of the paper wrote it, where the paper did. */
    paperBy: text('paper_by'),
    name: text().notNull(),
    body: text().notNull(),
    /** The same for texts that differ in case, spaces and punctuation alone. */
    sameness: text().notNull(),
    state: text({ enum: STATES }).notNull(),
    at: integer().notNull(),
    decidedAt: integer('decided_at'),
    pickedAt: integer('picked_at'),
    /** Where it came from, as an HMAC under the key of its day; null after 48 hours. */
    trace: text(),
    /** SHA-256 of the private link its sender follows it by. */
    tokenHash: text('token_hash'),
    appeal: text(),
    appealedAt: integer('appealed_at'),
    appealSettledAt: integer('appeal_settled_at'),
  },
  (table) => [
    index('comment_story').on(table.storyId, table.state, table.at),
    index('comment_state').on(table.state, table.at),
    index('comment_parent').on(table.parentId),
    index('comment_reader_id').on(table.readerId, table.at),
    index('comment_trace').on(table.trace, table.at),
    index('comment_sameness').on(table.sameness, table.at),
    index('comment_appeal').on(table.appealedAt),
    uniqueIndex('comment_token').on(table.tokenHash),
  ],
);

/** Why a comment is held: the rule, and the words it met. */
export const commentHold = sqliteTable(
  'comment_hold',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comment.id),
    position: integer().notNull(),
    rule: text({ enum: RULES }).notNull(),
    found: text().notNull(),
    /** Where in the body, in UTF-16 units; both 0 where it is not of the body. */
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.commentId, table.position] })],
);

/** What a moderator decided, so that it can be looked up and undone. */
export const commentDecision = sqliteTable(
  'comment_decision',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text('comment_id')
      .notNull()
      .references(() => comment.id),
    was: text({ enum: STATES }).notNull(),
    became: text({ enum: STATES }).notNull(),
    /** Told to the commenter. */
    reason: text().notNull().default(''),
    byId: text('by_id').notNull(),
    at: integer().notNull(),
    undoneAt: integer('undone_at'),
  },
  (table) => [index('comment_decision_comment').on(table.commentId, table.id)],
);

/** A reader's word against a comment that is public; open until a moderator has looked at it again. */
export const commentReport = sqliteTable(
  'comment_report',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    commentId: text('comment_id')
      .notNull()
      .references(() => comment.id),
    reason: text({ enum: REPORT_REASONS }).notNull(),
    details: text().notNull().default(''),
    trace: text(),
    at: integer().notNull(),
    closedAt: integer('closed_at'),
  },
  (table) => [index('comment_report_open').on(table.closedAt, table.commentId), index('comment_report_comment').on(table.commentId)],
);

/** Somebody who may not comment: an account until it is lifted, an address until its trace is forgotten. */
export const commentBan = sqliteTable('comment_ban', {
  id: text().primaryKey(),
  readerId: text('reader_id'),
  trace: text(),
  /** What they called themselves. */
  name: text().notNull(),
  reason: text().notNull(),
  byId: text('by_id').notNull(),
  at: integer().notNull(),
  liftedAt: integer('lifted_at'),
});

export const commentWord = sqliteTable('comment_word', {
  id: text().primaryKey(),
  pattern: text().notNull().unique(),
  at: integer().notNull(),
  byId: text('by_id').notNull(),
});

/** Whether a story or the stories of a section take comments, and until when; null: as what it stands in. */
export const commentSetting = sqliteTable(
  'comment_setting',
  {
    noun: text({ enum: SETTING_NOUNS }).notNull(),
    nounId: text('noun_id').notNull(),
    isOn: integer('is_on', { mode: 'boolean' }),
    /** Of a story: the moment, in UTC milliseconds. */
    closesAt: integer('closes_at'),
    /** Of a section: days after publication. */
    closesAfter: integer('closes_after'),
  },
  (table) => [primaryKey({ columns: [table.noun, table.nounId] }), index('comment_setting_closes').on(table.closesAt)],
);

/** A story whose comments somebody wants looked at first. */
export const commentWatch = sqliteTable('comment_watch', {
  storyId: text('story_id').primaryKey(),
  byId: text('by_id').notNull(),
  at: integer().notNull(),
});

/** A reader who proved an address by a link sent to it. */
export const commentReader = sqliteTable('comment_reader', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  at: integer().notNull(),
});

/** The key addresses of one day (UTC) are hashed with. When it is gone, nobody can tell whose a trace was. */
export const commentKey = sqliteTable('comment_key', { day: text().primaryKey(), key: text().notNull() });
