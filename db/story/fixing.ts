import type { Change } from '../change.ts';
import type { Correction } from '../correction/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { carryPlan } from './carrying.ts';
import { correctedDraft, putCorrection, versionOf } from './corrected.ts';
import { liveReleaseOf } from './freeze.ts';
import { type Clash, merge } from './merge-rules.ts';
import { planOf } from './planned.ts';
import { assertGate, putBeforeReaders, slugToRelease } from './publishing.ts';
import type { StoryDraft } from './rules.ts';
import { nextSeq, putVersion, type Written, write } from './write.ts';

export const UNSEEN = 'Only a story readers can see is corrected. Publish it first.';

/** `waiting`: the text that is not published yet, into which the fix is put too. `liveVersion`: the one the fix was made on. */
type Fix = { liveVersion: number; draft: StoryDraft; waiting: StoryDraft; correction: Correction; override?: string };
export type Fixed = { from: number; seq: number; path: string; row: Written['row']; clashes: Clash[]; isPlanDropped: boolean };

/** Puts a change of the live text before readers and then into the waiting text, block by block. Refused when readers see another version than the fix was made on. */
export async function fixLive(door: Change, actor: Actor, before: StoryRow, input: Fix): Promise<Fixed> {
  const { tx, at } = door;
  const { correction, override, waiting } = input;
  const live = await liveReleaseOf(tx, before.id, at);
  if (!live) throw new Refusal('invalid', UNSEEN, { kind: 'Publish the story first' });
  if (live.version !== input.liveVersion)
    throw new Refusal('conflict', `Readers see version ${live.version} by now. Open the fix again: your words are kept here`);
  const from = { version: live.version, draft: await versionOf(tx, before.id, live.version) };
  const text = await correctedDraft(tx, { storyId: before.id, draft: input.draft, live: from.draft, correction });
  const draft = { ...text, slug: await slugToRelease(tx, before.id, text) };
  await assertGate(door, actor, before, { draft, liveFrom: at, override });
  const seq = await nextSeq(tx, before.id);
  await putVersion(tx, { storyId: before.id, seq, kind: 'hotfix', draft, reason: correction.publicText.slice(0, 300), authorId: actor.id, at });
  const updatedAt = correction.kind === 'silent-fix' ? live.updatedAt : at;
  const plan = await planOf(door, before.id);
  const { shown } = await putBeforeReaders(door, before, { version: seq, draft, liveFrom: at, updatedAt });
  await putCorrection(tx, actor, { storyId: before.id, correction, from, to: { version: seq, draft }, at });
  const rebased = merge(from.draft, waiting, draft);
  const reason = `On the fix, version ${seq}${rebased.clashes.length > 0 ? `; ${rebased.clashes.length} to look at` : ''}`;
  const { row } = await write(door, actor, { storyId: before.id, saves: before.saves, draft: rebased.draft, kind: 'rebase', reason });
  const carrying = { from: from.draft, fix: { version: seq, draft }, waiting: { ...rebased, version: row.version } };
  const isPlanDropped = plan ? await carryPlan(door, actor, before, { plan, ...carrying }) : false;
  return { from: from.version, seq, path: shown.path, row, clashes: rebased.clashes, isPlanDropped };
}
