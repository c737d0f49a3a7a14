import { sql } from 'drizzle-orm';
import type { Transaction } from '../change.ts';
import { foldWord } from './fold-rules.ts';

/** Which of these words stand in what readers may find of other stories than this one. */
export async function wordsOfOthers(tx: Pick<Transaction, 'all'>, storyId: string, words: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const word of words) {
    const rows = await tx.all(
      sql`select 1 from release_search s join release_text t on t.id = s.rowid join release r on r.id = t.release_id
        where release_search match ${`"${foldWord(word)}"`} and r.story_id <> ${storyId} limit 1`,
    );
    if (rows.length > 0) found.add(word);
  }
  return found;
}
