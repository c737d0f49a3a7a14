import { eq, inArray, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { note, page } from '../pages.ts';
import { deskPhoto } from '../photo/public.ts';
import type { Named, PublicPhoto } from '../release/rules.ts';
import { type TagKind, tagState } from './rules.ts';
import { countedAs, sameTags } from './same.ts';
import { tag, tagAddress } from './schema.ts';

/** `slugs`: every address stories may have been released under it with. */
export type PublicTag = Named & { kind: TagKind; slugs: string[]; description: string; photo: PublicPhoto | null };

/** The tag at this address, present or former, its own or of one merged into it; undefined for none and for what is not for readers. */
export async function getTag(slug: string): Promise<PublicTag | undefined> {
  note(page.tag(slug));
  const [address] = await db.select({ tagId: tagAddress.tagId }).from(tagAddress).where(eq(tagAddress.slug, slug));
  const row = address && (await countedAs(db, [address.tagId])).get(address.tagId);
  if (!row || tagState(row) !== 'public') return undefined;
  const addresses = await db
    .select({ slug: tagAddress.slug })
    .from(tagAddress)
    .where(inArray(tagAddress.tagId, sameTags(sql`select ${row.id}`)));
  const slugs = addresses.map((each) => each.slug);
  note(page.tagName(row.id), ...slugs.map(page.tag));
  return { slug: row.slug, name: row.name, kind: row.kind, description: row.description, slugs, photo: row.photoId ? await deskPhoto(row.photoId) : null };
}

/** Those of these tags that are a series, with every address stories may have been released under them with. */
export async function seriesAmong(slugs: string[]): Promise<PublicTag[]> {
  if (slugs.length === 0) return [];
  const addresses = await db.select({ slug: tagAddress.slug, tagId: tagAddress.tagId }).from(tagAddress).where(inArray(tagAddress.slug, slugs));
  const counted = await countedAs(
    db,
    addresses.map(({ tagId }) => tagId),
  );
  const series = addresses.filter(({ tagId }) => counted.get(tagId)?.kind === 'series');
  const found = await Promise.all(series.map(({ slug }) => getTag(slug)));
  return [...new Map(found.flatMap((each) => (each ? [[each.slug, each] as const] : []))).values()];
}

/** What the tags stories were released with are called now, by the address they were released with; null for one that is no longer for readers. */
export async function presentTags(slugs: string[]): Promise<Map<string, Named | null>> {
  if (slugs.length === 0) return new Map();
  const addresses = await db.select({ slug: tagAddress.slug, tagId: tagAddress.tagId }).from(tagAddress).where(inArray(tagAddress.slug, slugs));
  const counted = await countedAs(
    db,
    addresses.map(({ tagId }) => tagId),
  );
  return new Map(
    addresses.map(({ slug, tagId }) => {
      const row = counted.get(tagId);
      note(page.tagName(tagId), ...(row ? [page.tagName(row.id)] : []));
      return [slug, row && tagState(row) === 'public' ? { slug: row.slug, name: row.name } : null];
    }),
  );
}

/** Every address stories were released with under tags of this name, other name or address, as far as they are for readers. */
export async function tagSlugsNamed(name: string): Promise<string[]> {
  const pattern = likePattern(name).slice(1, -1);
  const named = sameTags(
    sql`select ${tag.id} from ${tag} where ${tag.name} like ${pattern} or ${tag.slug} like ${pattern} or exists (select 1 from json_each(${tag.synonyms}) where value like ${pattern})`,
  );
  const rows = await db.select({ slug: tagAddress.slug, id: tagAddress.tagId }).from(tagAddress).where(inArray(tagAddress.tagId, named));
  const counted = await countedAs(
    db,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => tagState(counted.get(id) ?? HIDDEN) === 'public').map(({ slug }) => slug);
}

const HIDDEN = { kind: 'internal' as const, proposedBy: null, declinedAt: null, mergedInto: null };
