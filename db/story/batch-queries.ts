import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import type { BatchMove } from './batch-move-rules.ts';
import { batch } from './work-schema.ts';

const DAY = 86_400_000;

/** What the actor did last to several stories at once and did not take back, in the last 24 hours; undefined where there is nothing. */
export async function getLastBatch(actor: Actor, now = Date.now()): Promise<{ id: string; move: BatchMove; at: number; count: number } | undefined> {
  const [last] = await db
    .select({ id: batch.id, move: batch.move, at: batch.at, items: batch.items })
    .from(batch)
    .where(and(eq(batch.actorId, actor.id), isNull(batch.undoneAt), gt(batch.at, now - DAY)))
    .orderBy(desc(batch.at))
    .limit(1);
  return last && { id: last.id, move: last.move as BatchMove, at: last.at, count: last.items.length };
}
