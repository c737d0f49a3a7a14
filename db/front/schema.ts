import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BANNER_LEVELS } from './banner-rules.ts';
import type { Layout } from './rules.ts';

/** A front as the desk arranges it: a draft until it is launched. Its place is `home` or a section's id. */
export const front = sqliteTable('front', {
  place: text().primaryKey(),
  layout: text({ mode: 'json' }).$type<Layout>().notNull(),
  /** Counts saves, so that nobody writes over what they have not seen. */
  saves: integer().notNull(),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
});

/** What readers see of a front from a moment on, until the next. Never updated, never deleted. */
export const launch = sqliteTable(
  'launch',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    place: text().notNull(),
    layout: text({ mode: 'json' }).$type<Layout>().notNull(),
    note: text().notNull(),
    liveFrom: integer('live_from').notNull(),
    at: integer().notNull(),
    launchedBy: text('launched_by').notNull(),
  },
  (table) => [index('launch_place').on(table.place, table.liveFrom), index('launch_begin').on(table.liveFrom)],
);

/** A launch that was taken back before its moment. */
export const launchCancel = sqliteTable('launch_cancel', {
  launchId: integer('launch_id')
    .primaryKey()
    .references(() => launch.id),
  at: integer().notNull(),
  by: text().notNull(),
});

/** A line over every page, from when until when at most. `endedAt`: when somebody took it down before that. */
export const banner = sqliteTable(
  'banner',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    level: text({ enum: BANNER_LEVELS }).notNull(),
    text: text().notNull(),
    /** The story it leads to; it is shown only while readers see that. */
    storyId: text('story_id'),
    liveFrom: integer('live_from').notNull(),
    liveUntil: integer('live_until').notNull(),
    endedAt: integer('ended_at'),
    raisedBy: text('raised_by').notNull(),
  },
  (table) => [index('banner_end').on(table.liveUntil)],
);
