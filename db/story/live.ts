import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { story } from './schema.ts';

/** Do readers see this story at a moment (UTC milliseconds)? */
export function isLive(at: number): SQL {
  const own = db
    .select({ one: sql`1` })
    .from(release)
    .where(and(eq(release.storyId, story.id), visible(at)));
  return exists(own);
}

/** How many of the stories of a group readers see. */
export function countLive(at: number): SQL<number> {
  return sql<number>`coalesce(sum(${isLive(at)}), 0)`;
}
