import { eq, type SQL, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { foldText } from '../search/fold-rules.ts';
import { plainDeskText } from './body-rules.ts';
import { VARIANT_NAMES } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';
import { storyText } from './schema.ts';
import { storyNote } from './work-schema.ts';

type Tx = Change['tx'];
type Text = typeof storyText.$inferSelect;

/** Keeps the words the desk searches in step with a story's newest version, under a new number: walked from its end, the index has the last changed first. */
export async function putSearchText(tx: Tx, storyId: string, draft: StoryDraft): Promise<void> {
  const [before] = await tx.delete(storyText).where(eq(storyText.storyId, storyId)).returning({ id: storyText.id });
  if (before) await drop(tx, before.id);
  const [row] = await tx
    .insert(storyText)
    .values({ storyId, ...wordsOf(draft), notes: await notesOn(tx, storyId) })
    .returning();
  if (row) await take(tx, row);
}

/** The same for the notes on a story, which change nothing of its place. */
export async function putNotesText(tx: Tx, storyId: string): Promise<void> {
  const notes = await notesOn(tx, storyId);
  const [row] = await tx.update(storyText).set({ notes }).where(eq(storyText.storyId, storyId)).returning();
  if (!row) return;
  await drop(tx, row.id);
  await take(tx, row);
}

/** The index's word for a section, a contributor or a tag, by its id. */
export function facet(kind: 'section' | 'by' | 'tag', id: string): string {
  return kind + id.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The index's word for every story. */
export const ANY = 'story';

function wordsOf(draft: StoryDraft) {
  const { headline, standfirst, kicker, dateline, body, photos, sectionId, bylines, tags } = draft;
  const facets = [sectionId ? facet('section', sectionId) : '', ...bylines.map(({ id }) => facet('by', id)), ...tags.map((id) => facet('tag', id))];
  return {
    headline,
    standfirst,
    names: lines([kicker, dateline, ...VARIANT_NAMES.map((name) => draft[name])]),
    body: plainDeskText(body),
    captions: lines(photos.flatMap(({ caption, alt }) => [caption, alt])),
    credits: lines(photos.map(({ credit }) => credit)),
    facets: [ANY, ...facets].join(' '),
  };
}

function lines(all: string[]): string {
  return all.filter(Boolean).join('\n');
}

async function notesOn(tx: Tx, storyId: string): Promise<string> {
  const notes = await tx.select({ text: storyNote.text }).from(storyNote).where(eq(storyNote.storyId, storyId)).orderBy(storyNote.at);
  return lines(notes.map(({ text }) => text));
}

function drop(tx: Tx, id: number) {
  return tx.run(sql`delete from story_search where rowid = ${id}`);
}

function take(tx: Tx, { id, facets, headline, standfirst, names, body, captions, credits, notes }: Text) {
  const folded: SQL[] = [headline, standfirst, names, body, captions, credits, notes].map((text) => sql`${foldText(text)}`);
  return tx.run(
    sql`insert into story_search (rowid, headline, standfirst, names, body, captions, credits, notes, facets) values (${id}, ${sql.join(folded, sql`, `)}, ${facets})`,
  );
}
