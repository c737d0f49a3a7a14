import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { BatchResult, BatchUndo, StoryBatch } from './batch-rules.ts';
import { each } from './each.ts';
import { liveReleaseOf } from './freeze.ts';
import { assertNoPlan, lastReleaseOf, moveOne, undoOne, verbOfUndo } from './moves.ts';
import { type BatchItem, batch } from './work-schema.ts';

/** Does the same to many stories, each by its own checks: those that are refused stay as they are and say why. Returns how it went with each, and the number to undo it by. */
export function moveStories(
  actor: Actor,
  { storyIds, move, reason }: z.output<typeof StoryBatch>,
): Promise<{ batchId: string | null; results: BatchResult[] }> {
  return change(actor, 'story.batch', async (door) => {
    const items: BatchItem[] = [];
    const results = await each(door, [...new Set(storyIds)], async (one, storyId) => {
      const before = await storyFor(one.tx, actor, `story.${move}`, storyId);
      const live = await liveReleaseOf(one.tx, storyId, one.at);
      if (move === 'withdraw') await assertNoPlan(one, storyId);
      if (live && move === 'publish') throw new Refusal('invalid', 'It is live: publish its update in the story itself, where readers are told what changed');
      await moveOne(one, actor, before, move, reason);
      const { state, publishedAt, withdrawAt } = before;
      items.push({ storyId, state, publishedAt, withdrawAt, releasedVersion: live?.version ?? null, lastRelease: await lastReleaseOf(one.tx, storyId) });
    });
    if (items.length === 0) return { batchId: null, results };
    const batchId = newId();
    await door.tx.insert(batch).values({ id: batchId, move, actorId: actor.id, at: door.at, items });
    return { batchId, results };
  });
}

/** Takes back what was done to many stories at once. A story that was moved on since stays where it is and says so. Refused for somebody else’s, and the second time. */
export function undoBatch(actor: Actor, { batchId }: z.output<typeof BatchUndo>): Promise<{ results: BatchResult[] }> {
  return change(actor, 'story.undo', async (door) => {
    const own = and(eq(batch.id, batchId), eq(batch.actorId, actor.id), isNull(batch.undoneAt));
    const [found] = await door.tx.update(batch).set({ undoneAt: door.at }).where(own).returning();
    if (!found) throw new Refusal('missing', 'There is nothing to undo any more');
    const itemOf = new Map(found.items.map((item) => [item.storyId, item]));
    const results = await each(door, [...itemOf.keys()], async (one, storyId) => {
      const before = await storyFor(one.tx, actor, verbOfUndo(found.move), storyId);
      await undoOne(one, before, found, itemOf.get(storyId) as BatchItem);
    });
    return { results };
  });
}
