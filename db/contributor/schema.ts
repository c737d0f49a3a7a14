import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from '../user/schema.ts';

/** A person whose name is printed. Not every contributor has an account, not every account is printed. */
export const contributor = sqliteTable('contributor', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  bio: text().notNull().default(''),
  userId: text('user_id').references(() => user.id),
});
