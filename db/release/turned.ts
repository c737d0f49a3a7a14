import { and, asc, gt, gte, inArray, lt, lte, max, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { burnt, origin, page, pagesShowing } from '../pages.ts';
import { dayAt } from '../zone.ts';
import { anniversariesOf } from './age-rules.ts';
import { bylinesOf, frozenTagsOf } from './names.ts';
import { refresh, release } from './schema.ts';

/** The names of pages showing a release that began or ended after `since` and up to `until` (UTC milliseconds): what the clock changed on its own. */
export async function listTurned(since: number, until: number): Promise<string[]> {
  const began = and(gt(release.liveFrom, since), lte(release.liveFrom, until));
  const ended = and(gt(release.liveUntil, since), lte(release.liveUntil, until));
  const rows = await db
    .select({ id: release.id, storyId: release.storyId, path: release.path, sectionSlug: release.sectionSlug, parentSlug: release.parentSlug })
    .from(release)
    .where(or(began, ended));
  const ids = rows.map((row) => row.id);
  const gone = await goneAt(rows, until);
  const [tags, bylines] = await Promise.all([frozenTagsOf(ids), bylinesOf(ids)]);
  return [...pagesShowing(...rows.map(({ id, ...row }) => ({ ...row, tags: tags.get(id) ?? [], bylines: bylines.get(id) ?? [] }))), ...gone];
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

/** What burns the pages of stories that ended with nothing in their place: their last good copy may not be shown again either. */
async function goneAt(rows: { storyId: string; path: string }[], at: number): Promise<string[]> {
  const ids = rows.map(({ storyId }) => storyId);
  const seen = await db
    .select({ storyId: release.storyId })
    .from(release)
    .where(and(inArray(release.storyId, ids), lte(release.liveFrom, at), gt(release.liveUntil, at)));
  return rows.filter(({ storyId }) => !seen.some((each) => each.storyId === storyId)).map(({ path }) => burnt(page.story(path)));
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
