import { and, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { readable } from '../story/access.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import { formerWords } from './former-words.ts';
import type { PhotoUses, PlacedWords, StoryUse } from './use-rules.ts';
import { pictureUses, storyUses } from './uses.ts';

/** Where this photo is, will be and was used; of stories the actor may not read only what readers see is told. */
export async function listUses(actor: Actor, photoId: string, at = Date.now()): Promise<PhotoUses> {
  const [stories, pictures] = await Promise.all([storyUses(db, [photoId], at), pictureUses(db, [photoId])]);
  return { stories: await asSeenBy(actor, stories), pictures };
}

/** The words this photo had before, newest first. */
export function listFormerWords(_actor: Actor, photoId: string): Promise<PlacedWords[]> {
  return formerWords(db, photoId);
}

/** Without what this actor may not know: headline and words of a draft of somebody else's. */
export async function asSeenBy(actor: Actor, uses: StoryUse[]): Promise<StoryUse[]> {
  const ids = [...new Set(uses.map(({ storyId }) => storyId))];
  const rows =
    ids.length > 0
      ? await db
          .select({ id: story.id })
          .from(story)
          .where(and(inArray(story.id, ids), readable(actor)))
      : [];
  const known = new Set(rows.map(({ id }) => id));
  return uses.map((use) => {
    if (known.has(use.storyId)) return use;
    return use.state === 'live' ? { ...use, storyId: '' } : { ...use, storyId: '', headline: '', section: '', words: { caption: '', credit: '', alt: '' } };
  });
}
