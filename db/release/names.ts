import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Named } from './rules.ts';
import { release, type releaseByline, type releaseTag } from './schema.ts';
import { visible } from './window.ts';

type Names = typeof releaseTag | typeof releaseByline;

/** The tags or bylines of these releases, in their order. */
export async function namesOf(table: Names, releaseIds: number[]): Promise<Map<number, Named[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db
    .select({ releaseId: table.releaseId, slug: table.slug, name: table.name })
    .from(table)
    .where(inArray(table.releaseId, releaseIds))
    .orderBy(asc(table.position));
  const byRelease = new Map<number, Named[]>(releaseIds.map((id) => [id, []]));
  for (const { releaseId, ...named } of rows) byRelease.get(releaseId)?.push(named);
  return byRelease;
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
