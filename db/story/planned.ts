import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import type { Change } from '../change.ts';
import { correction } from '../correction/schema.ts';
import { env } from '../env.ts';
import { release } from '../release/schema.ts';
import { tell } from '../tell.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { called } from './telling.ts';

type Tx = Change['tx'];
export type Plan = { version: number; slug: string; liveFrom: number; updatedAt: number };

/** What is still to come of a story, or undefined. */
export async function planOf({ tx, at }: Pick<Change, 'tx' | 'at'>, storyId: string): Promise<Plan | undefined> {
  const { version, slug, liveFrom, updatedAt } = release;
  const [plan] = await tx
    .select({ version, slug, liveFrom, updatedAt })
    .from(release)
    .where(and(eq(release.storyId, storyId), gt(liveFrom, at), gt(release.liveUntil, liveFrom)));
  return plan;
}

/** Who made the last plan for a story: the audit keeps it, whoever wrote the text. */
export async function plannersOf(tx: Tx, storyId: string): Promise<string[]> {
  const planning = inArray(audit.verb, ['story.schedule', 'story.publish']);
  return tx
    .select({ id: audit.actorId })
    .from(audit)
    .where(and(eq(audit.noun, 'story'), eq(audit.nounId, storyId), planning))
    .orderBy(desc(audit.id))
    .limit(1)
    .then((rows) => rows.map(({ id }) => id));
}

/** Tells who planned it that a plan will not come true, and by what: `did` goes on from the name of who did it. */
export async function tellPlanner(door: Change, actor: Actor, row: StoryRow, { plan, did }: { plan: Plan; did: string }): Promise<void> {
  const when = new Intl.DateTimeFormat(env.SITE_LANGUAGE, { dateStyle: 'medium', timeStyle: 'short', timeZone: env.SITE_TIMEZONE }).format(plan.liveFrom);
  const text = `${actor.name} ${did} ${called(row)}: your plan for ${when} is dropped. Schedule it again if it is still wanted.`;
  await tell(door, actor, { to: await plannersOf(door.tx, row.id), kind: 'dropped', storyId: row.id, text });
}

/** Says in the audit, and to who made it, that the plan for a story is dropped where there is one; the caller voids it. */
export async function dropPlan(door: Change, actor: Actor, row: StoryRow, did: string): Promise<void> {
  const plan = await planOf(door, row.id);
  if (plan) await dropped(door, actor, row, { plan, did });
}

/** As `dropPlan`, of a plan that was voided already. */
export async function dropped(door: Change, actor: Actor, row: StoryRow, told: { plan: Plan; did: string }): Promise<void> {
  await tellPlanner(door, actor, row, told);
  door.entry({ noun: 'story', id: row.id, before: { scheduled: told.plan.liveFrom } });
}

/** What readers are to be told with a planned text, bound to the version that takes its place. */
export async function rebindCorrection(tx: Tx, storyId: string, { from, was, is }: { from: number; was: number; is: number }): Promise<void> {
  const rows = await tx
    .select()
    .from(correction)
    .where(and(eq(correction.storyId, storyId), eq(correction.toVersion, was)));
  for (const { id: _, ...row } of rows) await tx.insert(correction).values({ ...row, fromVersion: from, toVersion: is });
}
