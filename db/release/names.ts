import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Named } from './rules.ts';
import { release, type releaseByline, type releaseTag } from './schema.ts';
import { visible } from './window.ts';

type Names = typeof releaseTag | typeof releaseByline;

/** The tags or bylines of one release, in their order. */
export function namesOf(table: Names, releaseId: number): Promise<Named[]> {
  return db.select({ slug: table.slug, name: table.name }).from(table).where(eq(table.releaseId, releaseId)).orderBy(asc(table.position));
}

/** The name behind a slug on the newest visible release, or undefined while none shows it. */
export async function nameOf(table: Names, slug: string, at: number): Promise<string | undefined> {
  const [found] = await db
    .select({ name: table.name })
    .from(table)
    .innerJoin(release, eq(release.id, table.releaseId))
    .where(and(eq(table.slug, slug), visible(at)))
    .orderBy(desc(release.liveFrom))
    .limit(1);
  return found?.name;
}
