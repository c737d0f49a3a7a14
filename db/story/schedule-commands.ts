import { and, eq, gt, lte } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { FOREVER, release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { momentsOf } from '../zone.ts';
import type { Saved } from './commands.ts';
import { releaseDraft, setState } from './publishing.ts';
import type { StoryMove, StorySchedule } from './rules.ts';
import { storyFor } from './write.ts';

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
    const own = eq(release.storyId, storyId);
    const upcoming = await tx
      .select({ id: release.id, liveFrom: release.liveFrom })
      .from(release)
      .where(and(own, gt(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)));
    if (upcoming.length === 0) throw new Refusal('invalid', 'Nothing is scheduled for this story');
    for (const { id, liveFrom } of upcoming) await tx.update(release).set({ liveUntil: liveFrom }).where(eq(release.id, id));
    const live = await tx
      .update(release)
      .set({ liveUntil: FOREVER })
      .where(and(own, lte(release.liveFrom, at), gt(release.liveUntil, at)))
      .returning({ id: release.id });
    if (live.length === 0) await setState(tx, before, 'unschedule', { publishedAt: null });
    entry({ noun: 'story', id: storyId, before: { scheduled: upcoming.map(({ liveFrom }) => liveFrom) } });
  });
}

function momentFor({ local, second }: z.output<typeof StorySchedule>, now: number): number {
  const moments = momentsOf(local, env.SITE_TIMEZONE);
  const refuse = (message: string, details?: unknown) => new Refusal('invalid', message, { local: message }, details);
  if (moments.length === 0) throw refuse('The clocks are put forward over this time that day: it does not exist. Choose another');
  if (moments.length > 1 && second === undefined) throw refuse('The clocks are put back that day: this time comes twice. Say which one', { isTwice: true });
  const at = moments.at(second ? -1 : 0) ?? 0;
  if (at <= now) throw refuse('This time has passed. Choose a later one, or publish now');
  return at;
}
