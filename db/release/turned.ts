import { and, asc, gt, gte, inArray, lt, lte, max, or, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { burnt, type End, origin, page, pagesShowing, type Shown } from '../pages.ts';
import { dayAt } from '../zone.ts';
import { anniversariesOf } from './age-rules.ts';
import { bylinesOf, frozenTagsOf } from './names.ts';
import { refresh, release } from './schema.ts';

const MOST_ENDS = 500;
const placed = { id: release.id, storyId: release.storyId, path: release.path, sectionSlug: release.sectionSlug, parentSlug: release.parentSlug };
type Placed = Omit<Shown, 'tags' | 'bylines'> & { id: number };

/** The names of pages showing a release that began or ended after `since` and up to `until` (UTC milliseconds): what the clock changed on its own. What ended with nothing in its place burns them: their last good copies may not be shown again either. */
export async function listTurned(since: number, until: number): Promise<string[]> {
  const began = and(gt(release.liveFrom, since), lte(release.liveFrom, until));
  const ended = and(gt(release.liveUntil, since), lte(release.liveUntil, until));
  const turned = await withNames(await db.select(placed).from(release).where(or(began, ended)));
  const gone = await goneAt(turned, until);
  return [...pagesShowing(...turned), ...pagesShowing(...gone).map(burnt)];
}

/** What readers will see no longer after moments between these two (UTC milliseconds), as it is planned now; the soonest 500. */
export async function listEnds(since: number, until: number): Promise<End[]> {
  const goesOn = sql`exists (select 1 from release next where next.story_id = ${release.storyId} and next.live_from <= ${release.liveUntil} and next.live_until > ${release.liveUntil})`;
  const rows = await db
    .select({ ...placed, at: release.liveUntil })
    .from(release)
    .where(and(gt(release.liveUntil, since), lte(release.liveUntil, until), lt(release.liveFrom, release.liveUntil), sql`not ${goesOn}`))
    .orderBy(asc(release.liveUntil))
    .limit(MOST_ENDS);
  return (await withNames(rows)).map(({ at, ...shown }) => ({ at, names: pagesShowing(shown).map(burnt) }));
}

/** The names of the pages of stories that turned a year older between two moments (UTC milliseconds), which they say of themselves. */
export async function listOlder(since: number, until: number): Promise<string[]> {
  const spans = daysBetween(since, until).flatMap((day) => anniversariesOf(day, env.SITE_TIMEZONE));
  if (spans.length === 0) return [];
  const rows = await db
    .selectDistinct({ path: release.path })
    .from(release)
    .where(and(or(...spans.map(([from, end]) => and(gte(release.publishedAt, from), lt(release.publishedAt, end)))), gt(release.liveUntil, until)));
  return rows.map(({ path }) => page.story(path));
}

/** The days that began by the paper's calendar after `since` and up to `until`, at most a week of them: nothing sleeps longer and keeps its pages. */
function daysBetween(since: number, until: number): string[] {
  const days = Array.from({ length: 7 }, (_, index) => dayAt(until - index * 86_400_000, env.SITE_TIMEZONE));
  return [...new Set(days)].filter((day) => day > dayAt(since, env.SITE_TIMEZONE));
}

async function withNames<Row extends Placed>(rows: Row[]): Promise<(Row & Shown)[]> {
  const ids = rows.map(({ id }) => id);
  const [tags, bylines] = await Promise.all([frozenTagsOf(ids), bylinesOf(ids)]);
  return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [], bylines: bylines.get(row.id) ?? [] }));
}

/** Those of which readers see nothing at a moment. */
async function goneAt<Row extends Placed>(rows: Row[], at: number): Promise<Row[]> {
  const ids = rows.map(({ storyId }) => storyId);
  const seen = await db
    .select({ storyId: release.storyId })
    .from(release)
    .where(and(inArray(release.storyId, ids), lte(release.liveFrom, at), gt(release.liveUntil, at)));
  return rows.filter(({ storyId }) => !seen.some((each) => each.storyId === storyId));
}

/** The number of the newest row other presses are told by. */
export async function newestRefresh(): Promise<number> {
  const [newest] = await db.select({ id: max(refresh.id) }).from(refresh);
  return newest?.id ?? 0;
}

/** The names other processes' changes touched after row `seen`, and the number to go on from. */
export async function listRefreshes(seen: number): Promise<{ names: string[]; seen: number }> {
  const rows = await db.select().from(refresh).where(gt(refresh.id, seen)).orderBy(asc(refresh.id)).limit(1000);
  return { names: rows.filter((row) => row.origin !== origin).map((row) => row.name), seen: rows.at(-1)?.id ?? seen };
}
