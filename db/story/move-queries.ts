import { and, desc, eq, inArray } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import { db } from '../client.ts';
import type { Actor, Verb } from '../user/rules.ts';
import { getStory } from './queries.ts';

const MOST_MOVES = 50;
const MOVES = ['file', 'return', 'ready', 'spike', 'revive', 'withdraw', 'lapse', 'hold', 'schedule', 'unschedule', 'batch', 'undo'] as const;

/** `reason`: what was said about it, as a note or as what stood against it. */
export type DoneMove = { id: number; at: number; by: string; verb: string; reason: string };

/** What was done with a story as a whole, newest first, at most 50 moves, as the audit keeps it; nothing of a story the actor may not read. */
export async function listMoves(actor: Actor, storyId: string): Promise<DoneMove[]> {
  if (!(await getStory(actor, storyId))) return [];
  const verbs = MOVES.map((move): Verb => `story.${move}`);
  const rows = await db
    .select({ id: audit.id, at: audit.at, by: audit.actorName, verb: audit.verb, after: audit.after })
    .from(audit)
    .where(and(eq(audit.noun, 'story'), eq(audit.nounId, storyId), inArray(audit.verb, verbs)))
    .orderBy(desc(audit.id))
    .limit(MOST_MOVES);
  const moves = new Map<string, DoneMove>();
  for (const { after, verb, ...row } of rows) {
    const { move, reason, because } = (after ? JSON.parse(after) : {}) as { move?: string; reason?: string; because?: string };
    const said = reason ?? (verb === 'story.hold' ? because : undefined) ?? '';
    // One move may leave two entries, such as that it dropped a plan.
    const key = `${row.at} ${verb}`;
    moves.set(key, { ...row, verb: move ? `story.${move}` : verb, reason: said || (moves.get(key)?.reason ?? '') });
  }
  return [...moves.values()];
}
