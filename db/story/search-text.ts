import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { plainText } from './body-rules.ts';
import type { StoryDraft } from './rules.ts';
import { storyText } from './schema.ts';
import { storyNote } from './work-schema.ts';

/** Keeps the words the desk searches in step with a story's newest version. */
export async function putSearchText(tx: Change['tx'], storyId: string, { headline, standfirst, body, photos }: StoryDraft): Promise<void> {
  const captions = photos.map(({ caption, credit, alt }) => `${caption} ${credit} ${alt}`).join('\n');
  const words = { headline, standfirst, body: plainText(body), captions };
  await tx
    .insert(storyText)
    .values({ storyId, ...words })
    .onConflictDoUpdate({ target: storyText.storyId, set: words });
}

/** The same for the open notes on a story. */
export async function putNotesText(tx: Change['tx'], storyId: string): Promise<void> {
  const open = await tx
    .select({ text: storyNote.text })
    .from(storyNote)
    .where(and(eq(storyNote.storyId, storyId), isNull(storyNote.resolvedAt)));
  await tx
    .update(storyText)
    .set({ notes: open.map(({ text }) => text).join('\n') })
    .where(eq(storyText.storyId, storyId));
}
