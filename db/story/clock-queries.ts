import { and, eq, gt, isNotNull, lte, notExists, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { db } from '../client.ts';
import { release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { LAST_LOOK } from './clock-rules.ts';
import { factsFor } from './gate-facts.ts';
import { type Finding, gate } from './gate-rules.ts';
import { story, storyVersion } from './schema.ts';

type Tx = Pick<Change['tx'], 'select'>;

/** Stories whose plan for the coming minute the gate does not let through any more. */
export async function listFailingPlans(_actor: Actor, now = Date.now()): Promise<string[]> {
  const due = await db
    .selectDistinct({ story })
    .from(release)
    .innerJoin(story, eq(story.id, release.storyId))
    .where(and(gt(release.liveFrom, now), lte(release.liveFrom, now + LAST_LOOK), gt(release.liveUntil, release.liveFrom)));
  const failing: string[] = [];
  for (const { story: row } of due) if (await failingErrors(db, row, now)) failing.push(row.id);
  return failing;
}

/** Stories whose planned end has come. */
export async function listLapsed(_actor: Actor, now = Date.now()): Promise<string[]> {
  const open = db
    .select({ one: sql`1` })
    .from(release)
    .where(and(eq(release.storyId, story.id), gt(release.liveUntil, now), gt(release.liveUntil, release.liveFrom)));
  const rows = await db
    .select({ id: story.id })
    .from(story)
    .where(and(isNotNull(story.withdrawAt), lte(story.withdrawAt, now), eq(story.state, 'published'), notExists(open)));
  return rows.map(({ id }) => id);
}

type Planned = Pick<StoryRow, 'id' | 'embargoUntil'>;
export type Failing = { version: number; errors: Finding[] };

/** What stands against a story's plan for the coming minute, or for the time until `before` (UTC milliseconds), and the version pinned to it; undefined where it may go out. Warnings were looked at when it was pinned. */
export async function failingErrors(tx: Tx, row: Planned, now: number, before = now + LAST_LOOK): Promise<Failing | undefined> {
  const [due] = await tx
    .select({ version: release.version, liveFrom: release.liveFrom, slug: release.slug, draft: storyVersion.snapshot })
    .from(release)
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, release.storyId), eq(storyVersion.seq, release.version)))
    .where(and(eq(release.storyId, row.id), gt(release.liveFrom, now), lte(release.liveFrom, before), gt(release.liveUntil, release.liveFrom)));
  if (!due) return undefined;
  const { version, liveFrom, slug } = due;
  const facts = await factsFor(tx, { storyId: row.id, draft: due.draft, embargoUntil: row.embargoUntil, liveFrom });
  const errors = gate({ ...due.draft, slug }, facts).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? { version, errors } : undefined;
}
