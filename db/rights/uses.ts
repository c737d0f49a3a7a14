import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { contributor } from '../contributor/schema.ts';
import { channel } from '../live/schema.ts';
import { release, releasePhoto } from '../release/schema.ts';
import { placement, story } from '../story/schema.ts';
import { tag } from '../tag/schema.ts';
import { theme } from '../theme/schema.ts';

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

/** What else a photo is the picture of, in words: tags, contributors, channels. */
export async function picturedBy(tx: Tx, photoId: string): Promise<{ name: string; href: string }[]> {
  const tags = await tx
    .select({ id: tag.id, name: tag.name })
    .from(tag)
    .where(and(eq(tag.photoId, photoId), isNull(tag.mergedInto)))
    .orderBy(asc(tag.name));
  const people = await tx.select({ id: contributor.id, name: contributor.name }).from(contributor).where(eq(contributor.photoId, photoId));
  const channels = await tx.select({ id: channel.id, name: channel.name }).from(channel).where(eq(channel.photoId, photoId));
  return [
    ...tags.map(({ id, name }) => ({ name: `The tag ${name}`, href: `/dashboard/tags/${id}` })),
    ...people.map(({ id, name }) => ({ name: `The contributor ${name}`, href: `/dashboard/contributors/${id}` })),
    ...channels.map(({ id, name }) => ({ name: `The channel ${name}`, href: `/dashboard/live/${id}` })),
    ...((await isLogo(tx, photoId)) ? [{ name: 'The paper’s logo', href: '/dashboard/theme' }] : []),
  ];
}

/** Is this photo the paper's logo now? */
export async function isLogo(tx: Tx, photoId: string): Promise<boolean> {
  const [last] = await tx.select({ tokens: theme.tokens }).from(theme).orderBy(desc(theme.id)).limit(1);
  return last?.tokens.logoId === photoId;
}
