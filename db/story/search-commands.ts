import { and, asc, eq, isNull } from 'drizzle-orm';
import { change } from '../change.ts';
import type { Actor } from '../user/rules.ts';
import { story, storyText, storyVersion } from './schema.ts';
import { putSearchText } from './search-text.ts';

const AT_ONCE = 100;

/** Takes up to 100 stories into the desk's index that are not in it yet, in the order they were changed; returns how many, so that it can be asked until none is left. */
export function indexStories(actor: Actor): Promise<number> {
  return change(actor, 'search.index', async ({ tx }) => {
    const missing = await tx
      .select({ id: story.id, draft: storyVersion.snapshot })
      .from(story)
      .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
      .leftJoin(storyText, eq(storyText.storyId, story.id))
      .where(isNull(storyText.id))
      .orderBy(asc(story.updatedAt))
      .limit(AT_ONCE);
    for (const { id, draft } of missing) await putSearchText(tx, id, draft);
    return missing.length;
  });
}
