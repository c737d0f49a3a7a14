import { inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { sameContributors } from '../contributor/same.ts';
import { contributor } from '../contributor/schema.ts';
import { plainWord } from '../search/fold-rules.ts';
import { section } from '../section/schema.ts';
import { sameTags, tagsNamed } from '../tag/same.ts';
import { tag } from '../tag/schema.ts';
import type { StoryFilter } from './filter-rules.ts';
import type { Condition } from './search-rules.ts';
import { facet } from './search-text.ts';

type Named = Extract<Condition, { name: string }>;
/** Queries in FTS5's language for the facets a story must have and must not have. */
export type Facets = { wanted: string[]; unwanted: string[]; said: string[] };

/** What the operators and choices of a search ask of section, byline and tags, as the index knows them; names nobody has are said. */
export async function facetsFor(conditions: Condition[], { section: sectionId, author, tag: tagId }: StoryFilter): Promise<Facets> {
  const facets: Facets = { wanted: [], unwanted: [], said: [] };
  for (const condition of conditions) {
    if (!('name' in condition)) continue;
    const ids = await idsNamed(condition);
    facets[condition.isNot ? 'unwanted' : 'wanted'].push(anyOf(condition.kind, ids));
    if (ids.length === 0) facets.said.push(`${NOBODY[condition.kind]} “${condition.name}”`);
  }
  if (sectionId) facets.wanted.push(anyOf('section', await sectionIds(({ id }) => id === sectionId)));
  if (author) facets.wanted.push(anyOf('by', await contributorIds(sameContributors(author))));
  if (tagId) facets.wanted.push(anyOf('tag', await tagIds(sameTags(sql`select ${tagId}`))));
  return facets;
}

const NOBODY = { by: 'No byline has the name', tag: 'No tag is called', section: 'No section is called' };

function anyOf(kind: Named['kind'], ids: string[]): string {
  return ids.map((id) => `"${facet(kind, id)}"`).join(' OR ') || '"nobody"';
}

/** Whose name has these letters in it, whatever their capitals and accents. */
async function idsNamed({ kind, name }: Named): Promise<string[]> {
  const wanted = plainWord(name);
  const isNamed = (row: { name: string }) => plainWord(row.name).includes(wanted);
  if (kind === 'tag') return tagIds(await tagsNamed(db, name));
  if (kind === 'section') return sectionIds(isNamed);
  const rows = await db.select({ id: contributor.id, name: contributor.name, mergedInto: contributor.mergedInto }).from(contributor);
  const named = new Set(rows.filter(isNamed).map(({ id }) => id));
  return rows.filter(({ id, mergedInto }) => named.has(id) || (mergedInto !== null && named.has(mergedInto))).map(({ id }) => id);
}

/** Those sections, each with its own. */
async function sectionIds(isOne: (row: { id: string; name: string }) => boolean): Promise<string[]> {
  const rows = await db.select({ id: section.id, name: section.name, parentId: section.parentId }).from(section);
  const ids = rows.filter(isOne).map(({ id }) => id);
  return rows.filter(({ id, parentId }) => ids.includes(id) || (parentId !== null && ids.includes(parentId))).map(({ id }) => id);
}

async function contributorIds(those: SQL): Promise<string[]> {
  const rows = await db.select({ id: contributor.id }).from(contributor).where(inArray(contributor.id, those));
  return rows.map(({ id }) => id);
}

async function tagIds(those: SQL): Promise<string[]> {
  const rows = await db.select({ id: tag.id }).from(tag).where(inArray(tag.id, those));
  return rows.map(({ id }) => id);
}
