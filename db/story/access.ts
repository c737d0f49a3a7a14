import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { db } from '../client.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may, type Verb } from '../user/rules.ts';
import { story } from './schema.ts';
import { assignment } from './work-schema.ts';

type Tx = Pick<Change['tx'], 'select'>;
export type StoryRow = typeof story.$inferSelect;

/** The story, if the actor may do this to it; refused as if it did not exist when they may not even read it. */
export async function storyFor(tx: Tx, actor: Actor, verb: Verb, storyId: string): Promise<StoryRow> {
  const [row] = await tx.select().from(story).where(eq(story.id, storyId));
  const ownerId = row && (await ownerFor(tx, actor, row));
  if (!row || !may(actor, 'story.read', ownerId)) throw new Refusal('missing', 'There is no such story');
  if (!may(actor, verb, ownerId)) throw new Refusal('forbidden', `Your role may not ${verb.replace('story.', '')} this story`);
  return row;
}

/** Whose story it is to this actor: their own too, while they are assigned to it. */
export async function ownerFor(tx: Tx, actor: Actor, row: { id: string; authorId: string }): Promise<string> {
  if (row.authorId === actor.id) return actor.id;
  const [assigned] = await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.storyId, row.id), eq(assignment.userId, actor.id), isNull(assignment.endedAt)));
  return assigned ? actor.id : row.authorId;
}

/** The condition for stories this actor may read: all, or their own and those they are assigned to. */
export function readable(actor: Actor): SQL | undefined {
  if (may(actor, 'story.read')) return undefined;
  const assigned = db
    .select({ one: sql`1` })
    .from(assignment)
    .where(and(eq(assignment.storyId, story.id), eq(assignment.userId, actor.id), isNull(assignment.endedAt)));
  return or(eq(story.authorId, actor.id), exists(assigned));
}
