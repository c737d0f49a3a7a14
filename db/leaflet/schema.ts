import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Body } from '../story/body-rules.ts';
import { LEAFLETS } from './rules.ts';

/** What the house says of itself, as it says it now; one that was never written has no row. */
export const leaflet = sqliteTable('leaflet', {
  name: text({ enum: LEAFLETS }).primaryKey(),
  headline: text().notNull(),
  body: text({ mode: 'json' }).$type<Body>().notNull(),
  /** The number of its newest version. */
  version: integer().notNull(),
  /** UTC milliseconds. */
  updatedAt: integer('updated_at').notNull(),
});

/** Every text a leaflet ever had. Append only. */
export const leafletVersion = sqliteTable(
  'leaflet_version',
  {
    name: text({ enum: LEAFLETS }).notNull(),
    version: integer().notNull(),
    headline: text().notNull(),
    body: text({ mode: 'json' }).$type<Body>().notNull(),
    at: integer().notNull(),
    authorId: text('author_id').notNull(),
    authorName: text('author_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);
