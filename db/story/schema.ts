import { customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { BYLINE_ROLES } from '../contributor/rules.ts';
import { contributor } from '../contributor/schema.ts';
import { photo } from '../photo/schema.ts';
import { section } from '../section/schema.ts';
import { tag } from '../tag/schema.ts';
import { asOfToday, STATES, type StoryDraft, VERSION_KINDS } from './rules.ts';

/** A draft as JSON; what was kept by an earlier version of the program is read in today's shape. */
const snapshot = customType<{ data: StoryDraft; driverData: string }>({
  dataType: () => 'text',
  toDriver: (draft) => JSON.stringify(draft),
  fromDriver: (kept) => asOfToday(JSON.parse(kept)),
});

/** The story's file card: where it stands, and the fields lists are searched by. Its text is in `story_version`. */
export const story = sqliteTable(
  'story',
  {
    id: text().primaryKey(),
    state: text({ enum: STATES }).notNull().default('draft'),
    /** The current version's number, counted from 1. */
    version: integer().notNull().default(1),
    /** Counts every save: a writer who has not seen the last one is refused. */
    saves: integer().notNull().default(1),
    headline: text().notNull(),
    standfirst: text().notNull().default(''),
    sectionId: text('section_id').references(() => section.id),
    slug: text(),
    authorId: text('author_id').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    filedAt: integer('filed_at'),
    publishedAt: integer('published_at'),
    /** Readers may not see it before (UTC milliseconds). */
    embargoUntil: integer('embargo_until'),
    /** Readers see it until then, where its end is planned (UTC milliseconds). */
    withdrawAt: integer('withdraw_at'),
  },
  (table) => [
    uniqueIndex('story_address').on(table.sectionId, table.slug),
    index('story_updated').on(table.updatedAt),
    index('story_state').on(table.state, table.updatedAt),
    index('story_withdraw').on(table.withdrawAt),
  ],
);

/** One version of all fields. The newest may still be autosaved over by the same person; a released one never changes. */
export const storyVersion = sqliteTable(
  'story_version',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    seq: integer().notNull(),
    kind: text({ enum: VERSION_KINDS }).notNull(),
    snapshot: snapshot().notNull(),
    contentHash: text('content_hash').notNull(),
    wordCount: integer('word_count').notNull(),
    authorId: text('author_id').notNull(),
    at: integer().notNull(),
    /** Why this version was made, in its author's words. */
    reason: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.seq] })],
);

export const storyTag = sqliteTable(
  'story_tag',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.tagId] }), index('story_tag_tag').on(table.tagId)],
);

export const storyByline = sqliteTable(
  'story_byline',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    contributorId: text('contributor_id')
      .notNull()
      .references(() => contributor.id),
    position: integer().notNull().default(0),
    role: text({ enum: BYLINE_ROLES }).notNull().default('by'),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.contributorId] }), index('story_byline_contributor').on(table.contributorId)],
);

/** Where a photo is used by a story's current version; its own caption, credit and alt text are in the version. */
export const placement = sqliteTable(
  'placement',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (table) => [primaryKey({ columns: [table.storyId, table.photoId] }), index('placement_photo').on(table.photoId)],
);

/** The words of each story's newest version and of the notes on it, as they were written; `story_search` (FTS5) has them folded, under the same number. A save gives a new number, so that the higher one was changed later. */
export const storyText = sqliteTable(
  'story_text',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: text('story_id')
      .notNull()
      .unique()
      .references(() => story.id),
    headline: text().notNull(),
    standfirst: text().notNull(),
    /** Kicker, dateline, and what the story is called elsewhere. */
    names: text().notNull().default(''),
    /** With the notes for editors in it. */
    body: text().notNull(),
    /** Captions of photos and what they show. */
    captions: text().notNull(),
    credits: text().notNull().default(''),
    /** Of colleagues, also those dealt with. */
    notes: text().notNull().default(''),
    /** What operators ask for, as words of the index: section, bylines and tags. */
    facets: text().notNull().default(''),
  },
  (table) => [index('story_text_lookup').on(table.id, table.storyId)],
);
