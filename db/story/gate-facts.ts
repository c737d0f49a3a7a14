import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { release } from '../release/schema.ts';
import { factsOf } from '../rights/facts.ts';
import { type ReasonCode, validity } from '../rights/validity-rules.ts';
import { section } from '../section/schema.ts';
import { liveReleaseOf } from './freeze.ts';
import type { Facts } from './gate-rules.ts';
import { brokenIn } from './link-facts.ts';
import type { StoryDraft } from './rules.ts';
import { storyFlag, storyNote, suggestion } from './work-schema.ts';

type Tx = Pick<Change['tx'], 'select'>;
type Asked = { storyId: string; draft: StoryDraft; embargoUntil: number | null; liveFrom: number };

/** What the gate has to know about a story beside its text. */
export async function factsFor(tx: Tx, { storyId, draft, embargoUntil, liveFrom }: Asked): Promise<Facts> {
  const flags = await tx
    .select({ kind: storyFlag.kind, holds: storyFlag.holds, note: storyFlag.note })
    .from(storyFlag)
    .where(and(eq(storyFlag.storyId, storyId), isNull(storyFlag.clearedAt)));
  const notes = await tx
    .select({ blockId: storyNote.blockId, text: storyNote.text })
    .from(storyNote)
    .where(and(eq(storyNote.storyId, storyId), isNull(storyNote.resolvedAt), isNull(storyNote.replyTo)));
  const suggestions = await tx
    .select({ blockId: suggestion.blockId })
    .from(suggestion)
    .where(and(eq(suggestion.storyId, storyId), isNull(suggestion.decidedAt)));
  const isSeen = (await liveReleaseOf(tx, storyId, liveFrom)) !== undefined;
  const isRetired = await isInRetired(tx, storyId, draft.sectionId);
  const photos = await photoReasons(tx, storyId, draft, liveFrom);
  return { liveFrom, embargoUntil, isSeen, flags, notes, suggestions, isRetired, broken: await brokenIn(tx, draft.body, liveFrom), photos };
}

/** For these a photo is not shown, whatever is overridden. */
const HIDING: ReasonCode[] = ['denied', 'expires_before_publish'];

/** What the rights of the placed photos, and of those that would stand in for them, say against it at a moment (UTC milliseconds). Missing words are errors of the text itself and not said twice. */
export async function photoReasons(tx: Tx, storyId: string, { photos }: StoryDraft, at: number): Promise<Facts['photos']> {
  const placed = photos.map((placement, index) => ({ ...placement, index, without: placement.fallbackId ? STOOD_IN : LEFT_OUT }));
  const standIns = placed.flatMap((placement) => (placement.fallbackId ? [{ ...placement, photoId: placement.fallbackId, without: '' }] : []));
  const facts = await factsOf(tx, placed, { storyId, at });
  const ofStandIns = (await factsOf(tx, standIns, { storyId, at })).map((each) => ({ ...each, name: 'the photo that would stand in' }));
  return [...facts, ...ofStandIns].flatMap((each, row) => {
    const { index = 0, without = '' } = [...placed, ...standIns][row] ?? {};
    return validity(each, at)
      .filter(({ canOverride }) => canOverride)
      .map(({ code, message }) => ({ index, message: HIDING.includes(code) ? `${message}${without}` : message }));
  });
}

const LEFT_OUT = ' – the story goes out without it';
const STOOD_IN = ' – the photo that stands in takes its place';

/** A retired section keeps the stories readers know from it, and gets no new ones. */
async function isInRetired(tx: Tx, storyId: string, sectionId: string | null): Promise<boolean> {
  if (!sectionId) return false;
  const [own] = await tx.select({ slug: section.slug, retiredAt: section.retiredAt }).from(section).where(eq(section.id, sectionId));
  if (!own?.retiredAt) return false;
  const known = await tx
    .select({ id: release.id })
    .from(release)
    .where(and(eq(release.storyId, storyId), eq(release.sectionSlug, own.slug), gt(release.liveUntil, release.liveFrom)))
    .limit(1);
  return known.length === 0;
}
