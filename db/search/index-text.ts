import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Transaction } from '../change.ts';
import { release } from '../release/schema.ts';
import { type Facets, facetsOf } from './facets.ts';
import { foldText, plainWord, wordsIn } from './fold-rules.ts';
import { SHORTEST_KNOWN } from './rules.ts';
import { releaseText, searchWord } from './schema.ts';

/** What of a release is looked through; `names`: bylines, kicker, dateline and captions. */
export type IndexedText = Facets & { releaseId: number; headline: string; standfirst: string; names: string; body: string };

/** Takes a release into the index, unless another process just did. Whether readers may see it is for the search to ask. */
export async function putReleaseText(tx: Transaction, { releaseId, publishedAt, language, ...text }: IndexedText): Promise<void> {
  const [row] = await tx.insert(releaseText).values({ releaseId }).onConflictDoNothing().returning({ id: releaseText.id });
  if (!row) return;
  const [headline, standfirst, names, body] = [text.headline, text.standfirst, text.names, text.body].map(foldText);
  await tx.run(
    sql`insert into release_search (rowid, headline, standfirst, names, body, facets) values (${row.id}, ${headline}, ${standfirst}, ${names}, ${body}, ${facetsOf({ publishedAt, language })})`,
  );
  await learnWords(tx, Object.values(text).join('\n'));
}

/** Lets the index speak of the copies of releases in the place of these. */
export async function moveReleaseText(tx: Transaction, copyOf: Map<number, number>): Promise<void> {
  for (const [releaseId, copyId] of copyOf) await tx.update(releaseText).set({ releaseId: copyId }).where(eq(releaseText.releaseId, releaseId));
}

/** Takes out of the index what readers can no longer see of a story at this moment (UTC milliseconds). */
export async function dropEndedText(tx: Transaction, storyId: string, at: number): Promise<void> {
  const ended = tx
    .select({ id: release.id })
    .from(release)
    .where(and(eq(release.storyId, storyId), lte(release.liveUntil, at)));
  const rows = await tx.delete(releaseText).where(inArray(releaseText.releaseId, ended)).returning({ id: releaseText.id });
  for (const { id } of rows) await tx.run(sql`delete from release_search where rowid = ${id}`);
}

/** Words of four to thirty letters, each once, for spelling help. */
async function learnWords(tx: Transaction, text: string): Promise<void> {
  const words = new Map<string, string>();
  for (const { word } of wordsIn(text)) {
    const plain = plainWord(word);
    if (plain.length >= SHORTEST_KNOWN && plain.length <= 30 && !words.has(plain)) words.set(plain, word.toLowerCase().normalize('NFC'));
  }
  const list = JSON.stringify([...words]);
  await tx.run(
    sql`insert into ${searchWord} (word, written, stories) select value ->> 0, value ->> 1, 1 from json_each(${list}) where true on conflict (word) do update set stories = stories + 1`,
  );
}
