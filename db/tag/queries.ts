import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { bestNamed, MOST_OFFERED } from '../search/name-rules.ts';
import { countLive, isLive } from '../story/live.ts';
import { story, storyTag } from '../story/schema.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { noteOn, type TagFilter, type TagState, tagState } from './rules.ts';
import { countedAs, sameTags, tagsNamed } from './same.ts';
import { tag } from './schema.ts';

export const TAGS_PAGE_SIZE = 50;
/** Of names that fit a text: several may count as one tag, or not be offered. */
const MOST_LOOKED_AT = 50;

/** `also`: its other names, and those of tags merged into it. `standsFor`: the id of the tag it counts as. */
export type DeskTag = { id: string; name: string; kind: string; state: TagState; note?: string; also: string[]; standsFor?: string };

const isUsable = and(isNull(tag.mergedInto), isNull(tag.declinedAt));

/** The tags stories can be given that are called like the text, best first, eight at most; each with what else it is found by. `isApproved`: only those an editor has approved. */
export async function searchTags(actor: Actor, text: string, { isApproved = false } = {}): Promise<DeskTag[]> {
  if (!mayEver(actor, 'story.read')) return [];
  const rows = await db
    .select({ id: tag.id, name: tag.name, also: tag.synonyms, mergedInto: tag.mergedInto, proposedBy: tag.proposedBy })
    .from(tag)
    .where(or(isUsable, isNotNull(tag.mergedInto)));
  const found = bestNamed(text, rows);
  const counted = await countedAs(
    db,
    found.slice(0, MOST_LOOKED_AT).map(({ id }) => id),
  );
  const offered = [...new Map([...counted.values()].map((row) => [row.id, row])).values()]
    .filter((row) => (isApproved ? row.proposedBy === null : true) && row.declinedAt === null)
    .slice(0, MOST_OFFERED);
  return offered.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    state: tagState(row),
    note: noteOn(tagState(row)),
    also: [...row.synonyms, ...found.flatMap(({ id, name, also }) => (id !== row.id && counted.get(id)?.id === row.id ? [name, ...also] : []))],
  }));
}

/** What the tags with these ids are called now. */
export async function getTags(actor: Actor, ids: string[]): Promise<DeskTag[]> {
  if (!mayEver(actor, 'story.read')) return [];
  const rows = await db.select().from(tag).where(inArray(tag.id, ids));
  const counted = await countedAs(db, ids);
  return rows.map((row) => {
    const as = counted.get(row.id) ?? row;
    return {
      id: row.id,
      name: as.name,
      kind: as.kind,
      state: tagState(row),
      note: noteOn(tagState(row)),
      also: [],
      ...(as.id !== row.id && { standsFor: as.id }),
    };
  });
}

/** Tags for their desk, by name, with how many stories name each; in pages of 50 counted from 1. */
export async function pageOfTags(actor: Actor, { text, kind, state, page }: TagFilter) {
  if (!may(actor, 'tag.edit')) return { tags: [], hasMore: false };
  const storiesOf = sql<number>`(select count(distinct ${storyTag.storyId}) from ${storyTag} where ${storyTag.tagId} in ${sameTags(sql`select ${tag.id}`)})`;
  const found = text ? inArray(tag.id, await tagsNamed(db, text)) : undefined;
  const rows = await db
    .select({ row: tag, stories: storiesOf, proposer: user.name })
    .from(tag)
    .leftJoin(user, eq(user.id, tag.proposedBy))
    .where(and(found, kind && eq(tag.kind, kind), stateIs(state)))
    .orderBy(asc(sql`lower(${tag.name})`), asc(tag.id))
    .limit(TAGS_PAGE_SIZE + 1)
    .offset((page - 1) * TAGS_PAGE_SIZE);
  const shown = rows.slice(0, TAGS_PAGE_SIZE);
  const counted = await countedAs(
    db,
    shown.flatMap(({ row }) => (row.mergedInto ? [row.id] : [])),
  );
  const tags = shown.map(({ row, stories, proposer }) => ({ ...row, state: tagState(row), stories, proposer, into: counted.get(row.id)?.name ?? null }));
  return { tags, hasMore: rows.length > TAGS_PAGE_SIZE };
}

/** One tag with the tags merged into it and what it is merged into; undefined when there is none or the actor may not see it. */
export async function getTag(actor: Actor, tagId: string) {
  if (!may(actor, 'tag.edit')) return undefined;
  const [row] = await db.select().from(tag).where(eq(tag.id, tagId));
  if (!row) return undefined;
  const merged = await db
    .select({ id: tag.id, name: tag.name, slug: tag.slug, mergedAt: tag.mergedAt })
    .from(tag)
    .where(eq(tag.mergedInto, tagId))
    .orderBy(asc(tag.name));
  const into = row.mergedInto ? (await countedAs(db, [row.id])).get(row.id) : undefined;
  return { ...row, state: tagState(row), merged, into: into ? { id: into.id, name: into.name } : null };
}

export type TagUse = { live: number; others: number; headlines: string[] };

/** The stories that count under a tag: how many readers see, how many not, and the first five headlines; none for those who may not edit tags. */
export async function getTagUse(actor: Actor, tagId: string): Promise<TagUse> {
  if (!may(actor, 'tag.edit')) return { live: 0, others: 0, headlines: [] };
  const named = inArray(
    story.id,
    db
      .select({ id: storyTag.storyId })
      .from(storyTag)
      .where(inArray(storyTag.tagId, sameTags(sql`select ${tagId}`))),
  );
  const now = Date.now();
  const [all] = await db
    .select({ stories: count(), live: countLive(now) })
    .from(story)
    .where(named);
  const first = await db
    .select({ headline: story.headline })
    .from(story)
    .where(named)
    .orderBy(desc(isLive(now)), desc(story.updatedAt))
    .limit(5);
  const live = all?.live ?? 0;
  return { live, others: (all?.stories ?? 0) - live, headlines: first.map(({ headline }) => headline || 'No headline yet') };
}

function stateIs(state: TagState | undefined): SQL | undefined {
  if (state === 'merged') return isNotNull(tag.mergedInto);
  if (state === 'declined') return and(isNull(tag.mergedInto), isNotNull(tag.declinedAt));
  if (state === 'proposed') return and(isUsable, isNotNull(tag.proposedBy));
  if (state === 'internal') return and(isUsable, isNull(tag.proposedBy), eq(tag.kind, 'internal'));
  if (state === 'public') return and(isUsable, isNull(tag.proposedBy), ne(tag.kind, 'internal'));
  return or(isUsable, isNotNull(tag.mergedInto));
}
