import { inArray, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { sameTags } from './same.ts';
import { tagAddress } from './schema.ts';

/** Every address under which stories may have been released with this tag. */
export async function addressesOf(tx: Change['tx'], tagId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ slug: tagAddress.slug })
    .from(tagAddress)
    .where(inArray(tagAddress.tagId, sameTags(sql`select ${tagId}`)));
  return new Set(rows.map(({ slug }) => slug));
}
