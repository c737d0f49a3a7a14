import { and, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { momentFor } from '../moment.ts';
import { Refusal } from '../refusal.ts';
import { FOREVER, release } from '../release/schema.ts';
import { tell } from '../tell.ts';
import type { Actor } from '../user/rules.ts';
import { type StoryRow, storyFor } from './access.ts';
import { failingErrors } from './clock-queries.ts';
import type { Embargo, PlannedEnd } from './clock-rules.ts';
import { liveReleaseOf, voidPlans } from './freeze.ts';
import { plannersOf } from './planned.ts';
import { publishedBy, setState } from './publishing.ts';
import type { StoryMove } from './rules.ts';
import { story } from './schema.ts';
import { called, peopleOf, whoMay } from './telling.ts';

/** Says that readers may not see a story before a moment, or that they may again; a plan for an earlier moment is held back when its time comes. Refused for a story they see already. */
export function setEmbargo(actor: Actor, { storyId, local, second }: z.output<typeof Embargo>): Promise<{ embargoUntil: number | null }> {
  return change(actor, 'story.embargo', async ({ tx, at, entry }) => {
    const before = await storyFor(tx, actor, 'story.embargo', storyId);
    const embargoUntil = local ? momentFor({ local, second }, at) : null;
    if (embargoUntil && (await liveReleaseOf(tx, storyId, at))) {
      throw new Refusal('invalid', 'Readers see this story already', { local: 'Readers see this story already. Withdraw it first' });
    }
    await tx.update(story).set({ embargoUntil }).where(eq(story.id, storyId));
    entry({ noun: 'story', id: storyId, before: { embargoUntil: before.embargoUntil }, after: { embargoUntil } });
    return { embargoUntil };
  });
}

/** Plans when readers see a story no longer, or takes that back. Refused where they see nothing of it, and before a text that is scheduled. */
export function planEnd(actor: Actor, { storyId, local, second }: z.output<typeof PlannedEnd>): Promise<{ withdrawAt: number | null }> {
  return change(actor, 'story.end', async ({ tx, at, entry }) => {
    const before = await storyFor(tx, actor, 'story.end', storyId);
    const withdrawAt = local ? momentFor({ local, second }, at) : null;
    const last = await lastRelease(tx, storyId, at);
    if (!last) throw new Refusal('invalid', 'Readers see nothing of this story', { local: 'Publish or schedule the story first' });
    if (withdrawAt && last.liveFrom >= withdrawAt) {
      throw new Refusal('invalid', 'A text is scheduled for later than that', {
        local: 'A text is scheduled for later than that: choose a later end, or take that plan back',
      });
    }
    await tx
      .update(release)
      .set({ liveUntil: withdrawAt ?? FOREVER })
      .where(eq(release.id, last.id));
    await tx.update(story).set({ withdrawAt }).where(eq(story.id, storyId));
    entry({ noun: 'story', id: storyId, before: { withdrawAt: before.withdrawAt }, after: { withdrawAt } });
    return { withdrawAt };
  });
}

/** Takes back a plan the gate no longer lets through in the minute before it, and tells everybody concerned, and everybody who could put it right, why. Refused where nothing stands against it. */
export function holdBack(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.hold', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.hold', storyId);
    const failing = await failingErrors(tx, before, at);
    if (!failing) throw new Refusal('invalid', 'Nothing stands against this plan');
    const { voided, isLive } = await voidPlans(tx, before, at);
    if (!isLive) await setState(door, before, 'unschedule', { publishedAt: publishedBy(before, at), withdrawAt: null });
    const because = failing.errors.map(({ message }) => message).join('; ');
    const text = `${called(before)} was not published as planned: ${because}`;
    await tell(door, actor, { to: await concerned(tx, before), kind: 'held', storyId, text });
    entry({ noun: 'story', id: storyId, before: { scheduled: voided }, after: { because } });
  });
}

/** Writes down that a story's planned end has come; readers were shown nothing of it from that moment on anyway. */
export function lapseStory(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.lapse', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.lapse', storyId);
    if (!before.withdrawAt || before.withdrawAt > at) throw new Refusal('invalid', 'The end of this story has not come');
    await setState(door, before, 'withdraw', { withdrawAt: null });
    entry({ noun: 'story', id: storyId, before: { withdrawAt: before.withdrawAt } });
  });
}

async function lastRelease(tx: Change['tx'], storyId: string, at: number) {
  const open = await tx
    .select({ id: release.id, liveFrom: release.liveFrom, liveUntil: release.liveUntil })
    .from(release)
    .where(and(eq(release.storyId, storyId), gt(release.liveUntil, at), gt(release.liveUntil, release.liveFrom)));
  return open.toSorted((one, other) => one.liveFrom - other.liveFrom).at(-1);
}

async function concerned(tx: Change['tx'], row: StoryRow): Promise<string[]> {
  const lists = await Promise.all([peopleOf(tx, row), plannersOf(tx, row.id), whoMay(tx, 'story.publish')]);
  return [row.updatedBy, ...lists.flat()];
}
