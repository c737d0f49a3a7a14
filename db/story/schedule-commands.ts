import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { Saved } from './commands.ts';
import { voidPlans } from './freeze.ts';
import { momentFor } from './moment.ts';
import { publishedBy, releaseDraft, setState } from './publishing.ts';
import type { StoryMove, StorySchedule } from './rules.ts';

/** Pins this text to a moment from which readers see it, in the place of what they see until then; later edits do not slip into it. Refused for a time that has passed, does not exist or comes twice that day, and for every reason that stands against publishing. */
export function scheduleStory(actor: Actor, input: z.output<typeof StorySchedule>): Promise<Saved & { path: string; liveFrom: number }> {
  return change(actor, 'story.schedule', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.schedule', input.storyId);
    const liveFrom = momentFor(input, door.at);
    const { written, shown } = await releaseDraft(door, actor, before, { ...input, kind: 'publish', liveFrom });
    const { saves, version } = written.row;
    door.entry({ noun: 'story', id: before.id, after: { version, path: shown.path, liveFrom } });
    return { id: before.id, saves, version, at: door.at, path: shown.path, liveFrom };
  });
}

/** Takes back what was scheduled; readers go on with what they see now. Refused where nothing is. */
export function unscheduleStory(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.unschedule', async ({ tx, at, entry }) => {
    const before = await storyFor(tx, actor, 'story.unschedule', storyId);
    const { voided, isLive } = await voidPlans(tx, before, at);
    if (voided.length === 0) throw new Refusal('invalid', 'Nothing is scheduled for this story');
    if (!isLive) await setState(tx, before, 'unschedule', { publishedAt: publishedBy(before, at), withdrawAt: null });
    entry({ noun: 'story', id: storyId, before: { scheduled: voided } });
  });
}
