import { and, desc, eq, or, sql } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import type { db } from '../client.ts';
import { photo } from './schema.ts';
import { type PlacedWords, wordsOfPhoto } from './use-rules.ts';

const NAMES = ['caption', 'credit', 'byline', 'alt'] as const;
type Words = Record<(typeof NAMES)[number], string>;

/** The words a photo had before, newest first, as the audit kept them; at most 50 changes are looked through. A change says only what it changed, so each is laid over what came after it. */
export async function formerWords(reader: Pick<typeof db, 'select'>, photoId: string): Promise<PlacedWords[]> {
  const { caption, credit, byline, alt } = photo;
  const [now] = await reader.select({ caption, credit, byline, alt }).from(photo).where(eq(photo.id, photoId));
  if (!now) return [];
  const isOfWords = or(...NAMES.map((name) => sql`${audit.before} ->> ${`$.${name}`} is not null`));
  const rows = await reader
    .select({ before: audit.before })
    .from(audit)
    .where(and(eq(audit.noun, 'photo'), eq(audit.nounId, photoId), isOfWords))
    .orderBy(desc(audit.id))
    .limit(50);
  let words: Words = now;
  return rows.map(({ before }) => {
    words = { ...words, ...wordsIn(before ?? '{}') };
    return wordsOfPhoto(words);
  });
}

function wordsIn(before: string): Partial<Words> {
  const said = JSON.parse(before) as Partial<Words>;
  return Object.fromEntries(NAMES.filter((name) => typeof said[name] === 'string').map((name) => [name, said[name]]));
}
