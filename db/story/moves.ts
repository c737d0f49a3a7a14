import { and, eq, gt, gte, max } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { burnt, pagesShowing } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { release, takedown } from '../release/schema.ts';
import { type Actor, SYSTEM, type Verb } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import type { BatchMove } from './batch-move-rules.ts';
import { versionOf } from './corrected.ts';
import { closeReleases } from './freeze.ts';
import { assertGate, putBeforeReaders, releaseDraft, setState } from './publishing.ts';
import { type Move, type State, stateAfter } from './rules.ts';
import { story } from './schema.ts';
import { putAwayFiled, tellOfMove } from './telling.ts';
import type { BatchItem } from './work-schema.ts';
import { currentDraft } from './write.ts';

/** Moves one story with the text it has. */
export async function moveOne(door: Change, actor: Actor, before: StoryRow, move: BatchMove, reason = ''): Promise<void> {
  const { tx, at, entry } = door;
  if (move === 'publish') {
    const { shown } = await releaseDraft(door, actor, before, {
      storyId: before.id,
      saves: before.saves,
      draft: await currentDraft(tx, before),
      kind: 'publish',
    });
    return entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { move, path: shown.path } });
  }
  if (move === 'withdraw') await takeFromReaders(door, before);
  else await setState(door, before, move, move === 'file' ? { filedAt: at } : {});
  await tellOfMove(door, actor, before, { move, reason });
  entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { move, ...(reason && { reason }) } });
}

/** Takes a story from readers at once, with what was still to come. Returns where they saw it. */
export async function takeFromReaders(door: Change, before: StoryRow): Promise<string | undefined> {
  const { tx, at, shows } = door;
  await setState(door, before, 'withdraw', { withdrawAt: null });
  const old = await closeReleases(tx, before.id, at);
  shows(...pagesShowing(old).map(burnt));
  return old?.path;
}

/** Refuses to withdraw a story with a text still to come among others: that plan could not be brought back. */
export async function assertNoPlan({ tx, at }: Change, storyId: string): Promise<void> {
  const upcoming = and(eq(release.storyId, storyId), gt(release.liveFrom, at), gt(release.liveUntil, release.liveFrom));
  if ((await tx.$count(release, upcoming)) > 0) throw new Refusal('invalid', 'A text is scheduled for it: take that plan back first');
}

/** The number of a story's newest release, or 0. */
export async function lastReleaseOf(tx: Change['tx'], storyId: string): Promise<number> {
  const [found] = await tx
    .select({ id: max(release.id) })
    .from(release)
    .where(eq(release.storyId, storyId));
  return found?.id ?? 0;
}

/** What somebody must be allowed to do to take a move back. */
export function verbOfUndo(move: string): Verb {
  return move === 'withdraw' ? 'story.publish' : move === 'publish' ? 'story.withdraw' : 'story.undo';
}

/** Puts one story back where it stood before a batch. Refused where it was moved on since, and where the gate no longer lets it before readers. */
export async function undoOne(door: Change, before: StoryRow, { move, at }: { move: string; at: number }, item: BatchItem): Promise<void> {
  const { tx, entry } = door;
  const isMovedOn = before.state !== stateAfter(item.state as State, move as Move) || (await lastReleaseOf(tx, before.id)) !== item.lastRelease;
  const isTakenDown = (await tx.$count(takedown, and(eq(takedown.storyId, before.id), gte(takedown.at, at)))) > 0;
  if (isMovedOn || isTakenDown) throw new Refusal('invalid', 'It was moved on since and stays where it is');
  if (move === 'publish') await takeFromReaders(door, before);
  if (move === 'withdraw' && item.releasedVersion !== null) await showAgain(door, { ...before, withdrawAt: item.withdrawAt }, item);
  const state = item.state as State;
  await tx
    .update(story)
    .set({ state, ...(move === 'publish' && { publishedAt: item.publishedAt }) })
    .where(eq(story.id, before.id));
  if (before.state === 'filed') await putAwayFiled(door, before.id);
  entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { state, undone: move } });
}

async function showAgain(door: Change, before: StoryRow, { releasedVersion, lastRelease }: BatchItem): Promise<void> {
  const { tx, at } = door;
  const draft = await versionOf(tx, before.id, releasedVersion ?? 0);
  const [last] = await tx.select({ slug: release.slug, updatedAt: release.updatedAt }).from(release).where(eq(release.id, lastRelease));
  const shown = { ...draft, slug: last?.slug ?? draft.slug };
  await assertGate(door, SYSTEM, before, { draft: shown, liveFrom: at });
  await putBeforeReaders(door, before, { version: releasedVersion ?? 0, draft: shown, liveFrom: at, updatedAt: last?.updatedAt });
}
