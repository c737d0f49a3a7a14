import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from '../photo/schema.ts';
import { user } from '../user/schema.ts';
import { CONTRIBUTOR_KINDS } from './rules.ts';

/** A person or an agency whose name is printed. Not every contributor has an account, not every account is printed. */
export const contributor = sqliteTable('contributor', {
  id: text().primaryKey(),
  /** The present one; those before it are in `contributor_address` too. */
  slug: text().notNull().unique(),
  name: text().notNull(),
  kind: text({ enum: CONTRIBUTOR_KINDS }).notNull().default('person'),
  bio: text().notNull().default(''),
  userId: text('user_id').references(() => user.id),
  photoId: text('photo_id').references(() => photo.id),
  /** How often its fields were saved: whoever saves names the count they began from. */
  saves: integer().notNull().default(0),
  /** Since when it is no longer offered for bylines; null: it is. Its page stays. */
  retiredAt: integer('retired_at'),
  /** The contributor it counts as since `mergedAt`; stories keep naming this one, so that a merge can be taken back. None is merged into one that is merged itself. */
  mergedInto: text('merged_into').references((): AnySQLiteColumn => contributor.id),
  mergedAt: integer('merged_at'),
});

/** Every address a contributor has or ever had; none is given to another. */
export const contributorAddress = sqliteTable(
  'contributor_address',
  {
    slug: text().primaryKey(),
    contributorId: text('contributor_id')
      .notNull()
      .references(() => contributor.id),
  },
  (table) => [index('contributor_address_contributor').on(table.contributorId)],
);
