import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from '../photo/schema.ts';
import { TAG_KINDS } from './rules.ts';

export const tag = sqliteTable(
  'tag',
  {
    id: text().primaryKey(),
    /** The present one; those before it are in `tag_address` too. */
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: TAG_KINDS }).notNull().default('topic'),
    synonyms: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    description: text().notNull().default(''),
    photoId: text('photo_id').references(() => photo.id),
    /** How often its fields were saved: whoever saves names the count they began from. */
    saves: integer().notNull().default(0),
    /** Who proposed it, while no editor has said yes: until then readers never see it. */
    proposedBy: text('proposed_by'),
    proposedAt: integer('proposed_at'),
    declinedAt: integer('declined_at'),
    /** The tag it counts as since `mergedAt`; stories keep naming this one, so that a merge can be taken back. */
    mergedInto: text('merged_into').references((): AnySQLiteColumn => tag.id),
    mergedAt: integer('merged_at'),
  },
  (table) => [index('tag_merged').on(table.mergedInto), index('tag_name').on(table.name)],
);

/** Every address a tag has or ever had; none is given to another tag. */
export const tagAddress = sqliteTable(
  'tag_address',
  {
    slug: text().primaryKey(),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
  },
  (table) => [index('tag_address_tag').on(table.tagId)],
);
