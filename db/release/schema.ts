import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BYLINE_ROLES, CONTRIBUTOR_KINDS } from '../contributor/rules.ts';
import type { Rectangle } from '../photo/crop-rules.ts';
import type { Body } from '../story/body-rules.ts';

/** The end of a release that has none yet: the last millisecond a JavaScript date can name. */
export const FOREVER = 8_640_000_000_000_000;

/** What readers may see, from when until when: a frozen copy of one story version. Never updated but to close it. */
export const release = sqliteTable(
  'release',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    storyId: text('story_id').notNull(),
    version: integer().notNull(),
    path: text().notNull(),
    slug: text().notNull(),
    sectionSlug: text('section_slug').notNull(),
    sectionName: text('section_name').notNull(),
    parentSlug: text('parent_slug'),
    parentName: text('parent_name'),
    headline: text().notNull(),
    standfirst: text().notNull(),
    kicker: text().notNull(),
    dateline: text().notNull(),
    /** Words for other places than over the text; empty: the headline's or the standfirst's. */
    frontHeadline: text('front_headline').notNull().default(''),
    socialHeadline: text('social_headline').notNull().default(''),
    searchTitle: text('search_title').notNull().default(''),
    searchDescription: text('search_description').notNull().default(''),
    language: text().notNull(),
    direction: text({ enum: ['ltr', 'rtl'] }).notNull(),
    wordCount: integer('word_count').notNull(),
    /** First publication of the story, in UTC milliseconds. */
    publishedAt: integer('published_at').notNull(),
    /** When readers' text last changed, in UTC milliseconds: first publication, then each update. */
    updatedAt: integer('updated_at').notNull(),
    liveFrom: integer('live_from').notNull(),
    liveUntil: integer('live_until').notNull().default(FOREVER),
  },
  (table) => [
    index('release_path').on(table.path, table.liveUntil),
    index('release_story').on(table.storyId, table.liveUntil),
    index('release_latest').on(table.publishedAt),
    index('release_section').on(table.sectionSlug, table.publishedAt),
    index('release_parent').on(table.parentSlug, table.publishedAt),
    index('release_begin').on(table.liveFrom),
    index('release_end').on(table.liveUntil),
  ],
);

/** The text of a release, apart from it so that lists read small rows. */
export const releaseBody = sqliteTable('release_body', {
  releaseId: integer('release_id')
    .primaryKey()
    .references(() => release.id),
  body: text({ mode: 'json' }).$type<Body>().notNull(),
});

export const releaseTag = sqliteTable(
  'release_tag',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => release.id),
    position: integer().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.position] }), index('release_tag_slug').on(table.slug)],
);

export const releaseByline = sqliteTable(
  'release_byline',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => release.id),
    position: integer().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    role: text({ enum: BYLINE_ROLES }).notNull().default('by'),
    kind: text({ enum: CONTRIBUTOR_KINDS }).notNull().default('person'),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.position] }), index('release_byline_slug').on(table.slug)],
);

export const releasePhoto = sqliteTable(
  'release_photo',
  {
    releaseId: integer('release_id')
      .notNull()
      .references(() => release.id),
    position: integer().notNull(),
    photoId: text('photo_id').notNull(),
    key: text().notNull(),
    caption: text().notNull(),
    credit: text().notNull(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** The part of it this story shows; null: all of it. */
    crop: text({ mode: 'json' }).$type<Rectangle>(),
    /** The photo that stands in for it once its rights end; null: none. */
    fallbackId: text('fallback_id'),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.position] }),
    index('release_photo_key').on(table.key),
    index('release_photo_photo').on(table.photoId),
    index('release_photo_fallback').on(table.fallbackId),
  ],
);

/** A section's address that moved. A story's old addresses are known by its releases. */
export const redirect = sqliteTable('redirect', {
  fromPath: text('from_path').primaryKey(),
  toPath: text('to_path').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** An address whose story was taken down for good: readers are told that, and in these words. */
export const takedown = sqliteTable('takedown', {
  path: text().primaryKey(),
  storyId: text('story_id').notNull(),
  notice: text().notNull(),
  at: integer().notNull(),
});

/** Names of reader pages to drop, read by the presses of every process. */
export const refresh = sqliteTable(
  'refresh',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    at: integer().notNull(),
    /** The process that wrote it, whose own press already knows. */
    origin: text().notNull(),
  },
  (table) => [index('refresh_at').on(table.at)],
);

/** The picture a story is shared with, in the folder of its first photo; made once readers see the release. */
export const shareImage = sqliteTable('share_image', {
  releaseId: integer('release_id')
    .primaryKey()
    .references(() => release.id),
  photoId: text('photo_id').notNull(),
  /** When it was made; null: it could not be, so far. */
  madeAt: integer('made_at'),
  tries: integer().notNull().default(0),
});
