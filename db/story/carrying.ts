import type { Change } from '../change.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { versionOf } from './corrected.ts';
import { type Clash, merge } from './merge-rules.ts';
import { dropped, type Plan, rebindCorrection } from './planned.ts';
import { putBeforeReaders } from './publishing.ts';
import type { StoryDraft } from './rules.ts';
import { nextSeq, putVersion } from './write.ts';

/** `from`: the live text the fix was made on. `waiting`: the newest text, with the fix in it already. */
type Carrying = {
  plan: Plan;
  from: StoryDraft;
  fix: { version: number; draft: StoryDraft };
  waiting: { version: number; draft: StoryDraft; clashes: Clash[] };
};

/** Puts a fix of the live text into the planned text too, which then comes at its time as before. Where both changed the same place the plan is dropped, and who made it is told. Returns whether it was. */
export async function carryPlan(door: Change, actor: Actor, before: StoryRow, { plan, from, fix, waiting }: Carrying): Promise<boolean> {
  const { tx, at, entry } = door;
  const storyId = before.id;
  const isWaiting = plan.version === before.version;
  const { version, draft, clashes } = isWaiting
    ? waiting
    : { ...merge(from, await versionOf(tx, storyId, plan.version), fix.draft), version: await nextSeq(tx, storyId) };
  if (clashes.length > 0) {
    await dropped(door, actor, before, { plan, did: 'fixes a place your text changes too in' });
    return true;
  }
  const planned = { ...draft, slug: draft.slug || plan.slug };
  const reason = `What is planned, on the fix, version ${fix.version}`;
  if (!isWaiting) await putVersion(tx, { storyId, seq: version, kind: 'rebase', draft: planned, reason, authorId: actor.id, at });
  await putBeforeReaders(door, before, { version, draft: planned, liveFrom: plan.liveFrom, updatedAt: plan.updatedAt });
  await rebindCorrection(tx, storyId, { from: fix.version, was: plan.version, is: version });
  entry({ noun: 'story', id: storyId, after: { version, scheduled: plan.liveFrom } });
  return false;
}
