import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Rendition } from './rules.ts';

export const photo = sqliteTable(
  'photo',
  {
    id: text().primaryKey(),
    /** 128 random bits in hex: the name of its folder in the store and of its renditions' addresses. */
    key: text().notNull().unique(),
    sha256: text().notNull(),
    filename: text().notNull(),
    mime: text().notNull(),
    bytes: integer().notNull(),
    /** In pixels, after the orientation is applied. */
    width: integer().notNull(),
    height: integer().notNull(),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    byline: text().notNull().default(''),
    alt: text().notNull().default(''),
    takenAt: text('taken_at'),
    renditions: text({ mode: 'json' }).$type<Rendition[]>().notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    /** When the slow renditions (AVIF) were finished. */
    renderedAt: integer('rendered_at'),
    /** How often that was tried and failed. */
    renderTries: integer('render_tries').notNull().default(0),
  },
  (table) => [index('photo_uploaded').on(table.uploadedAt), index('photo_sha256').on(table.sha256)],
);
