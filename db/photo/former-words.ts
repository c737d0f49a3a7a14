import { and, desc, eq, like } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import type { db } from '../client.ts';
import type { PlacedWords } from './use-rules.ts';

/** The words a photo had before, newest first, as the audit kept them; at most 50 changes are looked through. */
export async function formerWords(reader: Pick<typeof db, 'select'>, photoId: string): Promise<PlacedWords[]> {
  const rows = await reader
    .select({ before: audit.before })
    .from(audit)
    .where(and(eq(audit.noun, 'photo'), eq(audit.nounId, photoId), like(audit.before, '%"caption"%')))
    .orderBy(desc(audit.id))
    .limit(50);
  return rows.map(({ before }) => wordsIn(before ?? '{}'));
}

/** A placement made where the photo had no credit took its byline for it. */
function wordsIn(before: string): PlacedWords {
  const { caption = '', credit = '', byline = '', alt = '' } = JSON.parse(before) as Partial<PlacedWords & { byline: string }>;
  return { caption, credit: credit || byline, alt };
}
