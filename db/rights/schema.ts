import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from '../photo/schema.ts';
import type { Rights } from './rules.ts';

/** Who gives us photos, what they cost, and how many we may use in a period. */
export const supplier = sqliteTable('supplier', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  cost: text({ enum: ['free', 'pay'] })
    .notNull()
    .default('pay'),
  quota: integer(),
  period: text({ enum: ['day', 'week', 'month', 'year'] })
    .notNull()
    .default('month'),
  notes: text().notNull().default(''),
});

/** What we may do with a photo, beyond its leases. */
export const photoRights = sqliteTable(
  'photo_rights',
  {
    photoId: text('photo_id')
      .primaryKey()
      .references(() => photo.id),
    supplierId: text('supplier_id').references(() => supplier.id),
    rights: text({ mode: 'json' }).$type<Rights>().notNull(),
  },
  (table) => [index('photo_rights_supplier').on(table.supplierId)],
);

/** A permission or a ban for a time. Ended early it keeps who did it and when. */
export const lease = sqliteTable(
  'lease',
  {
    id: text().primaryKey(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    access: text({ enum: ['allow-use', 'deny-use', 'allow-syndication', 'deny-syndication'] }).notNull(),
    /** UTC milliseconds; null: since ever, for ever. */
    startAt: integer('start_at'),
    endAt: integer('end_at'),
    notes: text().notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    endedBy: text('ended_by'),
    endedAt: integer('ended_at'),
  },
  (table) => [index('lease_photo').on(table.photoId)],
);

/** A photo taken from every page at once; undone it stays as a row. */
export const photoWithdrawal = sqliteTable(
  'photo_withdrawal',
  {
    id: text().primaryKey(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    reason: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    undoneBy: text('undone_by'),
    undoneAt: integer('undone_at'),
  },
  (table) => [index('photo_withdrawal_photo').on(table.photoId)],
);
