import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { db } from '../client.ts';
import { env } from '../env.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { dayAt } from '../zone.ts';
import { reading } from './schema.ts';

const DAY = 86_400_000;

/** The releases readers may see at a moment (UTC milliseconds) that were read most that day and the day before, first the most read. */
export async function mostReadIds(reader: Pick<typeof db, 'select'>, most: number, at: number): Promise<number[]> {
  const sum = sql`sum(${reading.reads})`;
  const rows = await reader
    .select({ id: release.id })
    .from(reading)
    .innerJoin(release, eq(release.storyId, reading.storyId))
    .where(and(gte(reading.day, dayAt(at - DAY, env.SITE_TIMEZONE)), visible(at)))
    .groupBy(release.id)
    .orderBy(desc(sum), desc(release.publishedAt))
    .limit(most);
  return rows.map(({ id }) => id);
}
