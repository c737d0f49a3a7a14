import { and, asc, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { FOREVER, release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { offsetAt, turnAt } from '../zone.ts';
import { readable } from './access.ts';
import { failingErrors } from './clock-queries.ts';
import { story } from './schema.ts';

/** `publish`: readers see it from then on; `update`: in the place of what they see; `end`: no longer; `embargo`: it may be published from then on. */
export type AgendaKind = 'publish' | 'update' | 'end' | 'embargo';
export type AgendaEntry = {
  storyId: string;
  kind: AgendaKind;
  at: number;
  headline: string;
  path: string | null;
  version: number | null;
  newest: number;
  /** How far the clocks of the site are before UTC then, as `+01:00`; another than now; which of two, where its time comes twice. */
  offset: string;
  clocksChange: boolean;
  turn?: 'first' | 'second';
  /** Why it will be held back, as things stand. */
  against: string[];
};

/** So many plans, the soonest, are put to the gate: each costs it a few queries. */
const MOST_ASKED = 50;

/** Everything planned, soonest first, of the stories the actor may read, with what stands against it; at most 500 of each kind. Times are UTC milliseconds. */
export async function listAgenda(actor: Actor, now = Date.now()): Promise<AgendaEntry[]> {
  const [planned, ended, held] = await Promise.all([
    releasesAfter(actor, now),
    datesAfter(actor, story.withdrawAt, now),
    datesAfter(actor, story.embargoUntil, now),
  ]);
  const against = await failingAmong(planned.slice(0, MOST_ASKED), now);
  const entries = [
    ...planned.map(({ isLive, embargoUntil, ...row }) => ({ ...row, kind: isLive ? ('update' as const) : ('publish' as const) })),
    ...ended.map((row) => ({ ...row, kind: 'end' as const })),
    ...held.map((row) => ({ ...row, kind: 'embargo' as const })),
  ];
  return entries
    .sort((one, other) => one.at - other.at)
    .map((entry) => ({ ...entry, ...clocksAt(entry.at, now), against: (entry.version !== null && against.get(entry.storyId)) || [] }));
}

function clocksAt(at: number, now: number): Pick<AgendaEntry, 'offset' | 'clocksChange' | 'turn'> {
  const offset = offsetAt(at, env.SITE_TIMEZONE);
  return { offset, clocksChange: offset !== offsetAt(now, env.SITE_TIMEZONE), turn: turnAt(at, env.SITE_TIMEZONE) };
}

/** What the gate holds against the plans of these stories by now: an embargo or a flag may have come after them. */
async function failingAmong(planned: { storyId: string; embargoUntil: number | null }[], now: number): Promise<Map<string, string[]>> {
  const against = new Map<string, string[]>();
  for (const { storyId, embargoUntil } of planned) {
    const failing = await failingErrors(db, { id: storyId, embargoUntil }, now, FOREVER);
    if (failing)
      against.set(
        storyId,
        failing.errors.map(({ message }) => message),
      );
  }
  return against;
}

function releasesAfter(actor: Actor, now: number) {
  const live = sql<number>`exists (select 1 from ${release} as live where live.story_id = ${release.storyId} and live.live_from <= ${now} and live.live_until > ${now})`;
  return db
    .select({
      storyId: release.storyId,
      version: release.version,
      newest: story.version,
      headline: release.headline,
      path: release.path,
      at: release.liveFrom,
      embargoUntil: story.embargoUntil,
      isLive: live,
    })
    .from(release)
    .innerJoin(story, eq(story.id, release.storyId))
    .where(and(gt(release.liveFrom, now), gt(release.liveUntil, release.liveFrom), readable(actor)))
    .orderBy(asc(release.liveFrom))
    .limit(500);
}

async function datesAfter(actor: Actor, column: typeof story.withdrawAt | typeof story.embargoUntil, now: number) {
  const rows = await db
    .select({ storyId: story.id, newest: story.version, headline: story.headline, at: sql<number>`${column}` })
    .from(story)
    .where(and(isNotNull(column), gt(column, now) as SQL, readable(actor)))
    .orderBy(asc(column))
    .limit(500);
  return rows.map((row) => ({ ...row, version: null, path: null }));
}
