import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import { db } from '../client.ts';
import { readable } from '../story/access.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import type { PhotoUses, PlacedWords, StoryUse } from './use-rules.ts';
import { pictureUses, storyUses } from './uses.ts';

/** Where this photo is, will be and was used; of stories the actor may not read only what readers see or saw is told. */
export async function listUses(actor: Actor, photoId: string, at = Date.now()): Promise<PhotoUses> {
  const [stories, pictures] = await Promise.all([storyUses(db, [photoId], at), pictureUses(db, [photoId])]);
  return { stories: await asSeenBy(actor, stories), pictures };
}

/** The words this photo had before, newest first, as the audit kept them; at most 50 edits are looked through. */
export async function listFormerWords(_actor: Actor, photoId: string): Promise<PlacedWords[]> {
  const edited = or(eq(audit.verb, 'photo.edit'), eq(audit.verb, 'photo.describe'));
  const rows = await db
    .select({ before: audit.before })
    .from(audit)
    .where(and(eq(audit.noun, 'photo'), eq(audit.nounId, photoId), edited))
    .orderBy(desc(audit.id))
    .limit(50);
  return rows.flatMap(({ before }) => wordsIn(before));
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
    const isPublic = use.state === 'live' || use.state === 'past';
    return known.has(use.storyId) || isPublic ? use : { ...use, storyId: '', headline: '', section: '', words: { caption: '', credit: '', alt: '' } };
  });
}

/** A placement made where the photo had no credit took its byline for it. */
function wordsIn(before: string | null): PlacedWords[] {
  if (!before) return [];
  const { caption = '', credit = '', byline = '', alt = '' } = JSON.parse(before) as Partial<PlacedWords & { byline: string }>;
  return [{ caption, credit: credit || byline, alt }];
}
