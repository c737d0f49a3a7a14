import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from '../photo/schema.ts';
import type { Slot } from './timetable-rules.ts';

export const channel = sqliteTable('channel', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  /** Address of an HLS playlist with pictures; empty for a channel that is only heard. */
  hlsUrl: text('hls_url').notNull().default(''),
  /** Address of the sound alone; empty where there is none. */
  audioUrl: text('audio_url').notNull().default(''),
  /** Origins besides those of the two addresses from which the stream is loaded. */
  hosts: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  photoId: text('photo_id').references(() => photo.id),
  timetable: text({ mode: 'json' }).$type<Slot[]>().notNull().default([]),
  /** What somebody said by hand, which counts instead of the timetable until they take it back. */
  handed: text({ enum: ['on', 'off'] }),
  handedBy: text('handed_by'),
  handedAt: integer('handed_at'),
  /** How often it was saved; the one who edits says which they have seen. */
  saves: integer().notNull().default(0),
  createdAt: integer('created_at').notNull(),
});

export type ChannelRow = typeof channel.$inferSelect;
