import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
