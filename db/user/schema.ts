import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ROLES } from './rules.ts';

export const user = sqliteTable('user', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  bylineName: text('byline_name').notNull().default(''),
  role: text({ enum: ROLES }).notNull(),
  passwordHash: text('password_hash'),
  createdAt: integer('created_at').notNull(),
  disabledAt: integer('disabled_at'),
});

export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    openedAt: integer('opened_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    closedAt: integer('closed_at'),
    agent: text().notNull().default(''),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** A one-time link: to set up the site, to join it, or to choose a new password. Only the hash of its token is kept. */
export const invitation = sqliteTable('invitation', {
  tokenHash: text('token_hash').primaryKey(),
  kind: text({ enum: ['setup', 'join', 'reset'] }).notNull(),
  userId: text('user_id').references(() => user.id),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Failed sign-ins, by account (`email:…`) and by address (`address:…`, an HMAC). */
export const loginAttempt = sqliteTable(
  'login_attempt',
  { id: integer().primaryKey({ autoIncrement: true }), subject: text().notNull(), at: integer().notNull() },
  (table) => [index('login_attempt_subject').on(table.subject, table.at)],
);
