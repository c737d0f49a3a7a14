import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Crops, Focus, Rectangle } from './crop-rules.ts';
import type { PhotoFields } from './field-rules.ts';
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
    /** More than one: it moves. */
    frames: integer().notNull().default(1),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    byline: text().notNull().default(''),
    alt: text().notNull().default(''),
    takenAt: text('taken_at'),
    /** What the standard knows of a photo beyond the words above. */
    fields: text({ mode: 'json' }).$type<PhotoFields>().notNull().default({}),
    /** Counts edits: who saves what another has changed since is told. */
    saves: integer().notNull().default(0),
    renditions: text({ mode: 'json' }).$type<Rendition[]>().notNull(),
    /** Decided by somebody; what is not decided is cut around the focus. */
    crops: text({ mode: 'json' }).$type<Crops>().notNull().default({}),
    /** The point that stays in view, decided by somebody. */
    focus: text({ mode: 'json' }).$type<Focus>(),
    /** The point that draws attention, found by the program. */
    autoFocus: text('auto_focus', { mode: 'json' }).$type<Focus>(),
    /** 64 bits in hex that are nearly the same for pictures that look nearly the same. */
    phash: text(),
    /** The name of its main colour. */
    colour: text(),
    /** When readers may see it by its rights (UTC milliseconds): worked out from rights, leases and withdrawals whenever one of them changes. */
    usableFrom: integer('usable_from').notNull().default(0),
    usableUntil: integer('usable_until').notNull().default(8_640_000_000_000_000),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: integer('uploaded_at').notNull(),
    /** When it was taken out of the desk; its files stay for 30 days. */
    removedAt: integer('removed_at'),
    /** When the slow renditions (AVIF) were finished. */
    renderedAt: integer('rendered_at'),
    /** How often that was tried and failed. */
    renderTries: integer('render_tries').notNull().default(0),
  },
  (table) => [
    index('photo_uploaded').on(table.uploadedAt),
    index('photo_sha256').on(table.sha256),
    index('photo_usable_from').on(table.usableFrom),
    index('photo_usable_until').on(table.usableUntil),
    index('photo_removed').on(table.removedAt),
  ],
);

/** What the file said of itself, as it was read: for the desk alone. */
export const photoPacket = sqliteTable('photo_packet', {
  photoId: text('photo_id')
    .primaryKey()
    .references(() => photo.id),
  packets: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
});

/** The perceptual hash in eight bytes: two that differ in at most seven bits share one of them. */
export const photoBand = sqliteTable(
  'photo_band',
  {
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    band: integer().notNull(),
    value: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.photoId, table.band] }), index('photo_band_value').on(table.band, table.value)],
);

/** One rectangle of a photo with the renditions made of it; rows without renditions wait for the worker. */
export const photoCrop = sqliteTable(
  'photo_crop',
  {
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    /** `x.y.width.height` in pixels: the folder of its renditions too. */
    name: text().notNull(),
    rectangle: text({ mode: 'json' }).$type<Rectangle>().notNull(),
    renditions: text({ mode: 'json' }).$type<Rendition[]>().notNull().default([]),
    askedAt: integer('asked_at').notNull(),
    renderedAt: integer('rendered_at'),
    tries: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.photoId, table.name] }), index('photo_crop_waiting').on(table.renderedAt, table.tries, table.askedAt)],
);

/** A file on its way in, in chunks, until it is a photo or is refused. */
export const photoUpload = sqliteTable(
  'photo_upload',
  {
    id: text().primaryKey(),
    filename: text().notNull(),
    bytes: integer().notNull(),
    /** As the sender worked it out, in hex. */
    sha256: text().notNull(),
    received: integer().notNull().default(0),
    /** Words of a shoot that every photo of the batch gets where its file says nothing. */
    words: text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
    startedBy: text('started_by').notNull(),
    startedAt: integer('started_at').notNull(),
    touchedAt: integer('touched_at').notNull(),
    photoId: text('photo_id'),
    problem: text(),
  },
  (table) => [index('photo_upload_by').on(table.startedBy, table.sha256)],
);

/** Words kept under a name, for the photos of one shoot. */
export const shootTemplate = sqliteTable('shoot_template', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  words: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  savedBy: text('saved_by').notNull(),
  savedAt: integer('saved_at').notNull(),
});
