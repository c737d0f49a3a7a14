import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { story } from './schema.ts';

/** Stories that say the same in different languages: those of one group are translations of one another. */
export const storyTranslation = sqliteTable(
  'story_translation',
  {
    storyId: text('story_id')
      .primaryKey()
      .references(() => story.id),
    groupId: text('group_id').notNull(),
  },
  (table) => [index('story_translation_group').on(table.groupId)],
);
