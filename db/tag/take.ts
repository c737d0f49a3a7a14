import { and, eq, inArray, isNull, like, notInArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Change } from '../change.ts';
import { newId } from '../ids.ts';
import { likePattern } from '../like.ts';
import { page } from '../pages.ts';
import { assertPicture } from '../photo/picture.ts';
import { Refusal } from '../refusal.ts';
import { isCalled } from '../search/name-rules.ts';
import { slugOf } from '../slug.ts';
import { type NewTag, tagState } from './rules.ts';
import { countedAs, sameTags, type TagRow } from './same.ts';
import { tag, tagAddress } from './schema.ts';

/** The tag that is called so, or whose address this name's is, or a new one; `proposedBy` is null for one that is public at once. */
export async function takeTag({ tx, at, entry }: Change, input: z.output<typeof NewTag>, proposedBy: string | null): Promise<{ row: TagRow; isNew: boolean }> {
  const slug = slugOf(input.name);
  if (!slug) throw new Refusal('invalid', 'Use letters or digits', { name: 'Use letters or digits' });
  const [address] = await tx.select().from(tagAddress).where(eq(tagAddress.slug, slug));
  const knownId = address?.tagId ?? (await calledSo(tx, input.name))?.id;
  const known = knownId && (await countedAs(tx, [knownId])).get(knownId);
  if (known) return { row: known, isNew: false };
  const proposal = proposedBy === null ? {} : { proposedBy, proposedAt: at };
  const [row] = await tx
    .insert(tag)
    .values({ id: newId(), slug, ...input, ...proposal })
    .returning();
  if (!row) throw new Error(`Tag ${slug} vanished while it was made`);
  await tx.insert(tagAddress).values({ slug, tagId: row.id });
  entry({ noun: 'tag', id: row.id, after: input });
  return { row, isNew: true };
}

/** The tag, or a refusal as for none. */
export async function tagFor(tx: Change['tx'], tagId: string): Promise<TagRow> {
  const [row] = await tx.select().from(tag).where(eq(tag.id, tagId));
  if (!row) throw new Refusal('missing', 'There is no such tag');
  return row;
}

/** Refuses, beside the field, a photo that cannot stand for a tag and an address that is or was another tag's; else gives the tag this address beside those it had. */
export async function settle(tx: Change['tx'], tagId: string, { slug, photoId }: { slug: string; photoId: string | null }): Promise<void> {
  await assertPicture(tx, photoId);
  const [taken] = await tx.select().from(tagAddress).where(eq(tagAddress.slug, slug));
  if (!taken) await tx.insert(tagAddress).values({ slug, tagId });
  else if (taken.tagId !== tagId) throw new Refusal('invalid', 'Another tag has or had this address', { slug: 'Another tag has or had this address' });
}

/** Drops every page that prints this tag or lists its stories, under any of its names. */
export async function showsTag({ tx, shows }: Change, tagId: string): Promise<void> {
  const same = sameTags(sql`select ${tagId}`);
  const addresses = await tx.select().from(tagAddress).where(inArray(tagAddress.tagId, same));
  shows(...addresses.flatMap((address) => [page.tag(address.slug), page.tagName(address.tagId)]));
}

/** The tag another may be merged into: what the chosen one counts as, of the same side of the paper. Refused beside the field for itself, for one that leads back to it, and for one readers or the desk do not have. */
export async function targetOf(tx: Change['tx'], row: TagRow, intoId: string): Promise<TagRow> {
  const refuse = (message: string) => new Refusal('invalid', message, { intoId: message });
  if (intoId === row.id) throw refuse('A tag cannot be merged into itself');
  const target = (await countedAs(tx, [intoId])).get(intoId);
  if (!target) throw refuse('There is no such tag');
  if (target.id === row.id) throw refuse('That tag is merged into this one: take that back first');
  const state = tagState(target);
  if (state !== 'public' && state !== 'internal') throw refuse('That tag is not approved');
  return target;
}

/** Refuses, beside the field, to call a tag what another is called; what it is called already may stay. */
export async function assertNames(tx: Change['tx'], before: TagRow, { name, synonyms }: { name: string; synonyms: string[] }): Promise<void> {
  const refuse = (field: string, other: TagRow) => {
    const message = `“${other.name}” is a tag of its own, ${other.kind === 'internal' ? 'an internal one' : `a ${other.kind}`}: use another name, or merge the two`;
    return new Refusal('invalid', message, { [field]: message });
  };
  const isNew = (each: string) => !isCalled({ name: before.name, also: before.synonyms }, each);
  const taken = isNew(name) && (await calledSo(tx, name, before.id));
  if (taken) throw refuse('name', taken);
  for (const each of synonyms.filter(isNew)) {
    const other = await calledSo(tx, each, before.id);
    if (other && isCalled({ name: other.name }, each)) throw refuse('synonyms', other);
  }
}

/** A tag this is the name or another name of, none that was declined or counts as `ownId`. */
async function calledSo(tx: Change['tx'], name: string, ownId = ''): Promise<TagRow | undefined> {
  const isLike = or(like(tag.name, likePattern(name)), like(tag.synonyms, likePattern(name)));
  const rows = await tx
    .select()
    .from(tag)
    .where(and(isLike, isNull(tag.declinedAt), notInArray(tag.id, sameTags(sql`select ${ownId}`))));
  const called = rows.filter((row) => isCalled({ name: row.name, also: row.synonyms }, name));
  return called.find((row) => isCalled({ name: row.name }, name)) ?? called[0];
}
