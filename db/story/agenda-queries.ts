import { and, asc, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { offsetAt } from '../zone.ts';
import { readable } from './access.ts';
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
  clocksChange: boolean;
};

/** Everything planned, soonest first, of the stories the actor may read; at most 500 of each kind. Times are UTC milliseconds. */
export async function listAgenda(actor: Actor, now = Date.now()): Promise<AgendaEntry[]> {
  const [planned, ended, held] = await Promise.all([
    releasesAfter(actor, now),
    datesAfter(actor, story.withdrawAt, now),
    datesAfter(actor, story.embargoUntil, now),
  ]);
  const entries: Omit<AgendaEntry, 'clocksChange'>[] = [
    ...planned.map(({ isLive, ...row }) => ({ ...row, kind: isLive ? ('update' as const) : ('publish' as const) })),
    ...ended.map((row) => ({ ...row, kind: 'end' as const })),
    ...held.map((row) => ({ ...row, kind: 'embargo' as const })),
  ];
  const offset = offsetAt(now, env.SITE_TIMEZONE);
  return entries.sort((one, other) => one.at - other.at).map((entry) => ({ ...entry, clocksChange: offsetAt(entry.at, env.SITE_TIMEZONE) !== offset }));
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
