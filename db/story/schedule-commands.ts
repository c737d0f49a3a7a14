import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import type { Correction } from '../correction/rules.ts';
import { momentFor } from '../moment.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { Saved } from './commands.ts';
import { correctedDraft, putCorrection, versionOf } from './corrected.ts';
import { liveReleaseOf, voidPlans } from './freeze.ts';
import { planOf, tellPlanner } from './planned.ts';
import { assertUnseen, publishedBy, releaseDraft, setState } from './publishing.ts';
import type { StoryDraft, StoryMove, StorySchedule } from './rules.ts';

/** Pins this text to a moment from which readers see it, in the place of what they see until then; later edits do not slip into it, and what readers are told of it counts from then on. Refused for a time that has passed, does not exist or comes twice that day, for every reason that stands against publishing, and for a change of what readers see that does not say its kind. */
export function scheduleStory(actor: Actor, input: z.output<typeof StorySchedule>): Promise<Saved & { path: string; liveFrom: number }> {
  return change(actor, 'story.schedule', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.schedule', input.storyId);
    const liveFrom = momentFor(input, door.at);
    if (!input.correction) await assertUnseen(door, actor, before.id);
    const told = input.correction && (await toldOf(door, before.id, { ...input, correction: input.correction }));
    const draft = told?.draft ?? input.draft;
    const updatedAt = input.correction?.kind === 'silent-fix' ? told?.live.updatedAt : undefined;
    const { written, shown } = await releaseDraft(door, actor, before, { ...input, draft, kind: 'publish', liveFrom, updatedAt });
    const { saves, version } = written.row;
    if (told) {
      const to = { version, draft: written.draft };
      await putCorrection(door.tx, actor, { storyId: before.id, correction: told.correction, from: told.from, to, at: liveFrom });
    }
    const { kind, publicText } = input.correction ?? {};
    door.entry({ noun: 'story', id: before.id, after: { version, path: shown.path, liveFrom, kind, publicText } });
    return { id: before.id, saves, version, at: door.at, path: shown.path, liveFrom };
  });
}

/** Takes back what was scheduled; readers go on with what they see now. Refused where nothing is. */
export function unscheduleStory(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.unschedule', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.unschedule', storyId);
    const plan = await planOf(door, storyId);
    if (!plan) throw new Refusal('invalid', 'Nothing is scheduled for this story');
    await tellPlanner(door, actor, before, { plan, did: 'cancels the plan for' });
    const { voided, isLive } = await voidPlans(tx, before, at);
    if (!isLive) await setState(door, before, 'unschedule', { publishedAt: publishedBy(before, at), withdrawAt: null });
    entry({ noun: 'story', id: storyId, before: { scheduled: voided } });
  });
}

/** The text that goes out with what readers are told of it, and what they see until then. Refused for a story they do not see. */
async function toldOf({ tx, at }: Change, storyId: string, { draft, correction }: { draft: StoryDraft; correction: Correction }) {
  const live = await liveReleaseOf(tx, storyId, at);
  if (!live) throw new Refusal('invalid', 'Only a story readers can see is corrected', { kind: 'Readers do not see this story yet: schedule it without' });
  const from = { version: live.version, draft: await versionOf(tx, storyId, live.version) };
  return { correction, live, from, draft: await correctedDraft(tx, { storyId, draft, live: from.draft, correction }) };
}
