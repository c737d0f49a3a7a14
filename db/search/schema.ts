import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { release } from '../release/schema.ts';

/** Which row of the index (`release_search`, an FTS5 table of folded words) speaks of which release. */
export const releaseText = sqliteTable('release_text', {
  id: integer().primaryKey({ autoIncrement: true }),
  releaseId: integer('release_id')
    .notNull()
    .unique()
    .references(() => release.id),
});

/** Every word the index ever took in, to say what a misspelt one may have meant. */
export const searchWord = sqliteTable('search_word', {
  /** Without capitals, accents and marks. */
  word: text().primaryKey(),
  /** As it was first written. */
  written: text().notNull(),
  /** About how many stories have it. */
  stories: integer().notNull(),
});
