import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { openReleases } from '../release/again.ts';
import { retag } from '../release/retag.ts';
import { release } from '../release/schema.ts';
import { storyTag, storyVersion } from '../story/schema.ts';
import { addressesOf } from './addresses.ts';
import { countedAs, sameTags, type TagRow } from './same.ts';

/** Puts a tag that has just become public on the stories readers see, or will see, whose released version names it. */
export async function showTag(door: Change, row: TagRow): Promise<void> {
  const { tx, at } = door;
  const same = sameTags(sql`select ${row.id}`);
  const stories = tx.select({ id: storyTag.storyId }).from(storyTag).where(inArray(storyTag.tagId, same));
  const open = await openReleases(tx, at, inArray(release.storyId, stories));
  const own = await addressesOf(tx, row.id);
  const naming = new Set<number>();
  for (const each of open) {
    const [version] = await tx
      .select({ snapshot: storyVersion.snapshot })
      .from(storyVersion)
      .where(and(eq(storyVersion.storyId, each.storyId), eq(storyVersion.seq, each.version)));
    const counted = await countedAs(tx, version?.snapshot.tags ?? []);
    if ([...counted.values()].some(({ id }) => id === row.id)) naming.add(each.id);
  }
  await retag(door, open, ({ id }, tags) => {
    if (!naming.has(id) || tags.some(({ slug }) => own.has(slug))) return undefined;
    return { tags: [...tags, { slug: row.slug, name: row.name }] };
  });
}
