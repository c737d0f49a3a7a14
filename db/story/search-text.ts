import type { Change } from '../change.ts';
import { plainText } from './body-rules.ts';
import type { StoryDraft } from './rules.ts';
import { storyText } from './schema.ts';

/** Keeps the words the desk searches in step with a story's newest version. */
export async function putSearchText(tx: Change['tx'], storyId: string, { headline, standfirst, body, photos }: StoryDraft): Promise<void> {
  const captions = photos.map(({ caption, credit, alt }) => `${caption} ${credit} ${alt}`).join('\n');
  const words = { headline, standfirst, body: plainText(body), captions };
  await tx
    .insert(storyText)
    .values({ storyId, ...words })
    .onConflictDoUpdate({ target: storyText.storyId, set: words });
}
