import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { db } from '../client.ts';
import { contributor } from './schema.ts';

export type ContributorRow = typeof contributor.$inferSelect;
type Reader = Pick<typeof db, 'select'>;

/** The ids of all contributors that count as one with this one, by merges in either direction. */
export function sameContributors(id: string): SQL {
  const own = sql`select coalesce(one.merged_into, one.id) from contributor one where one.id = ${id}`;
  return sql`(select other.id from contributor other where coalesce(other.merged_into, other.id) = (${own}))`;
}

/** What each of these contributors counts as now: itself, or the one it is merged into. Ids that are not there are left out. */
export async function countedContributors(reader: Reader, ids: string[]): Promise<Map<string, ContributorRow>> {
  const target = alias(contributor, 'target');
  const rows = await reader
    .select({ id: contributor.id, own: contributor, target })
    .from(contributor)
    .leftJoin(target, eq(target.id, contributor.mergedInto))
    .where(inArray(contributor.id, ids));
  return new Map(rows.map((row) => [row.id, row.target ?? row.own]));
}
