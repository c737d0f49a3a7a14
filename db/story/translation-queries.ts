import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { readable } from './access.ts';
import { isLive } from './live.ts';
import { story, storyVersion } from './schema.ts';
import type { DeskTranslation } from './translation-rules.ts';
import { storyTranslation } from './translation-schema.ts';

/** The translations of a story that the actor may read, by language. */
export async function listTranslationsOf(actor: Actor, storyId: string): Promise<DeskTranslation[]> {
  const group = db.select({ id: storyTranslation.groupId }).from(storyTranslation).where(eq(storyTranslation.storyId, storyId));
  const rows = await db
    .select({ storyId: story.id, headline: story.headline, draft: storyVersion.snapshot, isLive: sql<number>`${isLive(Date.now())}` })
    .from(storyTranslation)
    .innerJoin(story, eq(story.id, storyTranslation.storyId))
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
    .where(and(inArray(storyTranslation.groupId, group), ne(story.id, storyId), readable(actor)))
    .orderBy(asc(story.createdAt));
  return rows.map(({ draft, isLive: live, ...row }) => ({ ...row, language: draft.language, isLive: Boolean(live) }));
}
