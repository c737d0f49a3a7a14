import { and, desc, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { plainWord } from './fold-rules.ts';
import { searchWord } from './schema.ts';
import { likeliest } from './spelling-rules.ts';

const MOST_COMPARED = 3000;
/** Words and the spaces between them: of longer searches none is put right. */
const MOST_PARTS = 11;

/** The search with its misspelt words put right, as far as that finds something readers may see: a word of a hidden story is never given away. */
export async function suggest(typed: string, finds: (other: string) => Promise<boolean>): Promise<string | undefined> {
  const parts = typed.split(/(\s+)/);
  if (parts.length > MOST_PARTS) return undefined;
  for (let rank = 0; rank < 2; rank += 1) {
    const other = (await Promise.all(parts.map((part) => corrected(part, rank)))).join('');
    if (other !== parts.join('') && (await finds(other))) return other;
  }
  return undefined;
}

/** A word alone, without operators and signs, is corrected; a known one stays as it is. */
async function corrected(part: string, rank: number): Promise<string> {
  if (!/^[\p{L}\p{M}'’]{4,30}$/u.test(part)) return part;
  const word = plainWord(part);
  const known = await nearby(word);
  if (known.some((each) => each.word === word)) return part;
  return likeliest(word, known)[rank]?.written ?? likeliest(word, known)[0]?.written ?? part;
}

/** Words of about that length that begin with the same letter, or with the second: most mistakes leave one of the two. */
function nearby(word: string) {
  const [first = '', second = ''] = [...word];
  const begins = (letter: string) => sql`(${searchWord.word} >= ${letter} and ${searchWord.word} < ${letter + String.fromCodePoint(0x10ffff)})`;
  return db
    .select({ word: searchWord.word, written: searchWord.written, stories: searchWord.stories })
    .from(searchWord)
    .where(and(sql`(${begins(first)} or ${begins(second)})`, sql`length(${searchWord.word}) between ${word.length - 2} and ${word.length + 2}`))
    .orderBy(desc(searchWord.stories))
    .limit(MOST_COMPARED);
}
