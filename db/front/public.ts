import { and, desc, eq, gt, isNull, lte, min, notInArray, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { note, page } from '../pages.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { momentsOf } from '../zone.ts';
import type { PublicBanner } from './banner-rules.ts';
import { resolveFront } from './resolve.ts';
import type { Layout, PastFront, ShownContainer } from './rules.ts';
import { banner, launch, launchCancel } from './schema.ts';

const uncancelled = notInArray(launch.id, db.select({ id: launchCancel.launchId }).from(launchCancel));

/** A front as it was last launched before a moment (UTC milliseconds), or as `automatic` has it where it never was; undefined where there is neither. */
export async function getFront(
  place: string,
  { automatic, language, at = Date.now() }: { automatic?: Layout; language: string; at?: number },
): Promise<ShownContainer[] | undefined> {
  note(page.frontOf(place));
  const [last] = await db
    .select({ layout: launch.layout })
    .from(launch)
    .where(and(eq(launch.place, place), lte(launch.liveFrom, at), uncancelled))
    .orderBy(desc(launch.liveFrom), desc(launch.id))
    .limit(1);
  const layout = last?.layout ?? automatic;
  return layout && resolveFront(layout, at, language);
}

/** A front at a minute of the past, given in the site's zone as `2026-11-23T14:00`; what was withdrawn since is left out. */
export async function getPastFront(place: string, local: string, options: { automatic?: Layout; language: string }): Promise<PastFront> {
  const [at] = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? momentsOf(local, env.SITE_TIMEZONE) : [];
  if (at === undefined) return { kind: 'unknown' };
  if (at > Date.now()) return { kind: 'future' };
  const first = await firstFront(place, Boolean(options.automatic));
  if (first === undefined) return { kind: 'unknown' };
  if (at < first) return { kind: 'before', first };
  const containers = await getFront(place, { ...options, at });
  return containers ? { kind: 'seen', at, containers } : { kind: 'before', first };
}

/** The newest banner that is up at this moment (UTC milliseconds); one tied to a story only while readers see that. */
export async function getBanner(at = Date.now()): Promise<PublicBanner | undefined> {
  note(page.banner);
  const rows = await db
    .select({ id: banner.id, level: banner.level, text: banner.text, storyId: banner.storyId, path: release.path })
    .from(banner)
    .leftJoin(release, and(eq(release.storyId, banner.storyId), visible(at)))
    .where(and(lte(banner.liveFrom, at), gt(banner.liveUntil, at), or(isNull(banner.endedAt), gt(banner.endedAt, at))))
    .orderBy(desc(banner.id));
  note(...rows.flatMap(({ storyId }) => (storyId ? [page.related(storyId)] : [])));
  const up = rows.find(({ storyId, path }) => storyId === null || path !== null);
  return up && { id: up.id, level: up.level, text: up.text, path: up.path };
}

/** Since when readers can ask for this front as it was: its first launch or, for one that is made without any, the first story. Undefined where there is neither. */
async function firstFront(place: string, isAutomatic: boolean): Promise<number | undefined> {
  note(page.frontOf(place));
  const [launched] = await db
    .select({ at: min(launch.liveFrom) })
    .from(launch)
    .where(and(eq(launch.place, place), lte(launch.liveFrom, Date.now()), uncancelled));
  const [published] = isAutomatic
    ? await db
        .select({ at: min(release.liveFrom) })
        .from(release)
        .where(gt(release.liveUntil, release.liveFrom))
    : [];
  const found = [launched?.at, published?.at].filter((each) => each != null);
  return found.length > 0 ? Math.min(...found) : undefined;
}
