import { and, gt, lte, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { page } from '../pages.ts';
import { banner, launch } from './schema.ts';

/** The names of pages that show a front launched, or a banner that began or ended, after `since` and up to `until` (UTC milliseconds). */
export async function listTurnedFronts(since: number, until: number): Promise<string[]> {
  const began = await db
    .select({ place: launch.place })
    .from(launch)
    .where(and(gt(launch.liveFrom, since), lte(launch.liveFrom, until)));
  const turned = await db.$count(
    banner,
    or(and(gt(banner.liveFrom, since), lte(banner.liveFrom, until)), and(gt(banner.liveUntil, since), lte(banner.liveUntil, until))),
  );
  return [...began.map(({ place }) => page.frontOf(place)), ...(turned > 0 ? [page.banner] : [])];
}
