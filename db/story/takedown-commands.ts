import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { burnt, page, pagesShowing } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { release, takedown } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import { closeReleases } from './freeze.ts';
import { dropPlan } from './planned.ts';
import { setState } from './publishing.ts';
import type { StoryTakedown } from './rules.ts';
import { story } from './schema.ts';

/** Takes a story down for good: every address it ever had says so in the words of the notice (410), and no moment of the past shows it either. Refused for a story that was never published. */
export function takeDownStory(actor: Actor, { storyId, reason, notice }: z.output<typeof StoryTakedown>): Promise<void> {
  return change(actor, 'story.takedown', async (door) => {
    const { tx, at, shows, entry } = door;
    const before = await storyFor(tx, actor, 'story.takedown', storyId);
    const seen = await tx
      .selectDistinct({ path: release.path })
      .from(release)
      .where(and(eq(release.storyId, storyId), lte(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)));
    if (seen.length === 0) throw new Refusal('invalid', 'This story was never published: spike it instead');
    await dropPlan(door, actor, before, 'takes down');
    const old = await closeReleases(tx, storyId, at);
    await tx
      .update(release)
      .set({ liveUntil: sql`${release.liveFrom}` })
      .where(eq(release.storyId, storyId));
    for (const { path } of seen) {
      await tx.insert(takedown).values({ path, storyId, notice, at }).onConflictDoUpdate({ target: takedown.path, set: { storyId, notice, at } });
      shows(burnt(page.story(path)));
    }
    if (before.state === 'published') await setState(door, before, 'withdraw');
    await tx.update(story).set({ withdrawAt: null }).where(eq(story.id, storyId));
    shows(...pagesShowing(old).map(burnt));
    entry({ noun: 'story', id: storyId, before: { paths: seen.map(({ path }) => path) }, after: { reason, notice } });
  });
}
