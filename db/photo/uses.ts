import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { db } from '../client.ts';
import { contributor } from '../contributor/schema.ts';
import { channel } from '../live/schema.ts';
import { FOREVER, release, releasePhoto } from '../release/schema.ts';
import { section } from '../section/schema.ts';
import { placement, story, storyVersion } from '../story/schema.ts';
import { tag } from '../tag/schema.ts';
import { theme } from '../theme/schema.ts';
import { type PictureUse, type StoryUse, spotOf } from './use-rules.ts';

type Reader = Pick<typeof db, 'select'>;
type Snapshot = (typeof storyVersion.$inferSelect)['snapshot'];
type Row = {
  photoId: string;
  storyId: string;
  version: number;
  headline: string;
  section: string;
  snapshot: Snapshot;
  from: number | null;
  until: number | null;
};

/** Every story these photos are or were on: what readers see at `at` (UTC milliseconds), what they will see, what they saw, and what is written. */
export async function storyUses(reader: Reader, photoIds: string[], at: number): Promise<StoryUse[]> {
  const [written, released] = await Promise.all([writtenWith(reader, photoIds), releasedWith(reader, photoIds)]);
  const uses = released.map((row) => useOf(row, stateOf(row, at)));
  const isOut = (row: Row) => released.some((each) => each.storyId === row.storyId && each.version === row.version && stateOf(each, at) !== 'past');
  const isLive = (row: Row) => released.some((each) => each.storyId === row.storyId && stateOf(each, at) === 'live');
  const drafts = written.filter((row) => !isOut(row)).map((row) => useOf(row, isLive(row) ? 'pending' : 'draft'));
  return [...uses.filter(({ state }) => state !== 'past'), ...drafts, ...joined(uses.filter(({ state }) => state === 'past'))];
}

/** What these photos are the picture of. */
export async function pictureUses(reader: Reader, photoIds: string[]): Promise<PictureUse[]> {
  const [tags, people, channels, logoId] = await Promise.all([
    reader
      .select({ photoId: tag.photoId, id: tag.id, name: tag.name })
      .from(tag)
      .where(and(inArray(tag.photoId, photoIds), isNull(tag.mergedInto))),
    reader.select({ photoId: contributor.photoId, id: contributor.id, name: contributor.name }).from(contributor).where(inArray(contributor.photoId, photoIds)),
    reader.select({ photoId: channel.photoId, id: channel.id, name: channel.name }).from(channel).where(inArray(channel.photoId, photoIds)),
    logoIdOf(reader),
  ]);
  return [
    ...named('tag', tags),
    ...named('contributor', people),
    ...named('channel', channels),
    ...(logoId && photoIds.includes(logoId) ? [{ photoId: logoId, kind: 'logo' as const, id: '', name: 'The paper’s logo' }] : []),
  ];
}

/** The photo that is the paper's logo now, or null. */
export async function logoIdOf(reader: Reader): Promise<string | null> {
  const [look] = await reader.select({ tokens: theme.tokens }).from(theme).orderBy(desc(theme.id)).limit(1);
  return look?.tokens.logoId ?? null;
}

function named(kind: PictureUse['kind'], rows: { photoId: string | null; id: string; name: string }[]): PictureUse[] {
  return rows.map((row) => ({ ...row, kind, photoId: row.photoId ?? '' }));
}

async function writtenWith(reader: Reader, photoIds: string[]): Promise<Row[]> {
  const rows = await reader
    .select({
      photoId: placement.photoId,
      storyId: story.id,
      version: story.version,
      headline: story.headline,
      section: section.name,
      snapshot: storyVersion.snapshot,
    })
    .from(placement)
    .innerJoin(story, eq(story.id, placement.storyId))
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(inArray(placement.photoId, photoIds));
  return rows.map((row) => ({ ...row, section: row.section ?? '', from: null, until: null }));
}

/** Newest first, those it is placed on before those it stands in for another on; plans that were taken back, and so never were seen, are left out. */
async function releasedWith(reader: Reader, photoIds: string[]): Promise<Row[]> {
  const placed = await releasedBy(reader, photoIds, releasePhoto.photoId);
  return [...placed, ...(await releasedBy(reader, photoIds, releasePhoto.fallbackId))];
}

async function releasedBy(reader: Reader, photoIds: string[], as: typeof releasePhoto.photoId | typeof releasePhoto.fallbackId): Promise<Row[]> {
  const rows = await reader
    .select({
      photoId: as,
      storyId: release.storyId,
      version: release.version,
      headline: release.headline,
      section: release.sectionName,
      snapshot: storyVersion.snapshot,
      from: release.liveFrom,
      until: release.liveUntil,
    })
    .from(releasePhoto)
    .innerJoin(release, eq(release.id, releasePhoto.releaseId))
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, release.storyId), eq(storyVersion.seq, release.version)))
    .where(and(inArray(as, photoIds), gt(release.liveUntil, release.liveFrom)))
    .orderBy(desc(release.liveFrom))
    .limit(1000);
  return rows.map((row) => ({ ...row, photoId: row.photoId ?? '' }));
}

function stateOf({ from, until }: Row, at: number): 'live' | 'scheduled' | 'past' {
  if ((from ?? 0) > at) return 'scheduled';
  return (until ?? 0) > at ? 'live' : 'past';
}

function useOf({ snapshot, until, ...row }: Row, state: StoryUse['state']): StoryUse {
  const { caption = '', credit = '', alt = '' } = snapshot.photos.find((each) => each.photoId === row.photoId) ?? {};
  return { ...row, state, until: until === FOREVER ? null : until, ...spotOf(snapshot, row.photoId), words: { caption, credit, alt } };
}

/** Of what readers saw of one story only the whole span is told. */
function joined(past: StoryUse[]): StoryUse[] {
  const spans = new Map<string, StoryUse>();
  for (const use of past) {
    const key = `${use.storyId} ${use.photoId}`;
    const later = spans.get(key);
    spans.set(key, later ? { ...later, from: use.from } : use);
  }
  return [...spans.values()];
}
