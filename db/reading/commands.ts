import { and, inArray, lt, sql } from 'drizzle-orm';
import { change } from '../change.ts';
import { env } from '../env.ts';
import { page } from '../pages.ts';
import { release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import { dayAt } from '../zone.ts';
import { mostReadIds } from './most-read.ts';
import { reading } from './schema.ts';

const KEPT_DAYS = 400;
const DAY = 86_400_000;
const SHOWN = 10;

/** Adds what was counted to the sums of the day, for stories readers may see now; paths of anything else are forgotten, and so are days more than 400 days ago. Drops the pages that show what is read most where that has changed. */
export function countReads(actor: Actor, counted: [path: string, reads: number][]): Promise<void> {
  return change(actor, 'reading.count', async ({ tx, at, shows }) => {
    const reads = new Map(counted);
    const rows = await tx
      .select({ storyId: release.storyId, path: release.path })
      .from(release)
      .where(and(inArray(release.path, [...reads.keys()]), sql`${release.liveFrom} <= ${at} and ${release.liveUntil} > ${at}`));
    if (rows.length === 0) return;
    const before = await mostReadIds(tx, SHOWN, at);
    const day = dayAt(at, env.SITE_TIMEZONE);
    for (const { storyId, path } of rows) {
      await tx
        .insert(reading)
        .values({ day, storyId, reads: reads.get(path) ?? 0 })
        .onConflictDoUpdate({ target: [reading.day, reading.storyId], set: { reads: sql`${reading.reads} + excluded.reads` } });
    }
    await tx.delete(reading).where(lt(reading.day, dayAt(at - KEPT_DAYS * DAY, env.SITE_TIMEZONE)));
    const after = await mostReadIds(tx, SHOWN, at);
    if (before.join() !== after.join()) shows(page.mostRead);
  });
}
