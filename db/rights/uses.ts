import { and, desc, eq, gt, or } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { release, releasePhoto } from '../release/schema.ts';
import { placement, story } from '../story/schema.ts';

type Tx = Pick<Change['tx'], 'select'>;

/** A story that shows a photo to readers, now or when its time comes; `standsIn`: only should another photo's rights end. */
export type OpenUse = {
  storyId: string;
  headline: string;
  path: string;
  liveFrom: number;
  authorId: string;
  updatedBy: string;
  standsIn: boolean;
  hasFallback: boolean;
};

/** The stories readers see a photo on or are still to see it on, newest first, each once. */
export async function openUses(tx: Tx, photoId: string, at: number): Promise<OpenUse[]> {
  const rows = await tx
    .select({
      storyId: release.storyId,
      headline: release.headline,
      path: release.path,
      liveFrom: release.liveFrom,
      authorId: story.authorId,
      updatedBy: story.updatedBy,
      placedId: releasePhoto.photoId,
      fallbackId: releasePhoto.fallbackId,
    })
    .from(releasePhoto)
    .innerJoin(release, eq(release.id, releasePhoto.releaseId))
    .innerJoin(story, eq(story.id, release.storyId))
    .where(and(or(eq(releasePhoto.photoId, photoId), eq(releasePhoto.fallbackId, photoId)), gt(release.liveUntil, at), gt(release.liveUntil, release.liveFrom)))
    .orderBy(desc(release.liveFrom));
  const uses = rows.map(({ placedId, fallbackId, ...row }) => ({ ...row, standsIn: placedId !== photoId, hasFallback: fallbackId !== null }));
  return [...new Map(uses.toReversed().map((use) => [use.storyId, use])).values()].toReversed();
}

/** The stories whose newest text has a photo, whether readers see them or not. */
export function draftUses(tx: Tx, photoId: string) {
  return tx
    .select({ storyId: story.id, headline: story.headline, state: story.state, authorId: story.authorId })
    .from(placement)
    .innerJoin(story, eq(story.id, placement.storyId))
    .where(eq(placement.photoId, photoId))
    .orderBy(desc(story.updatedAt));
}
