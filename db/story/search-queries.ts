import { and, eq, exists, gte, inArray, like, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { contributor } from '../contributor/schema.ts';
import { env } from '../env.ts';
import { likePattern } from '../like.ts';
import { section } from '../section/schema.ts';
import { tagsNamed } from '../tag/same.ts';
import { dayOf } from '../zone.ts';
import type { StoryFilter } from './rules.ts';
import { story, storyByline, storyTag, storyText } from './schema.ts';
import { parseSearch } from './search-rules.ts';

type StatusIs = (status: NonNullable<StoryFilter['status']>) => SQL | undefined;

/** What a typed search asks of a story; `statusIs` turns a status into its condition. */
export function searchConditions(text: string, statusIs: StatusIs): (SQL | undefined)[] {
  const search = parseSearch(text);
  // The index has all that is needed of a row; the row itself lies among the words of its story.
  const found = (query: string) =>
    sql`(select story_id from story_text indexed by story_text_lookup where id in (select rowid from story_search where story_search match ${query}))`;
  const written = (name: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(storyByline)
        .innerJoin(contributor, eq(contributor.id, storyByline.contributorId))
        .where(and(eq(storyByline.storyId, story.id), like(contributor.name, likePattern(name)))),
    );
  const tagged = (name: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(storyTag)
        .where(and(eq(storyTag.storyId, story.id), inArray(storyTag.tagId, tagsNamed(name)))),
    );
  const within = (name: string) =>
    inArray(
      story.sectionId,
      db
        .select({ id: section.id })
        .from(section)
        .where(or(eq(section.slug, name), like(section.name, likePattern(name)))),
    );
  return [
    search.words.length > 0 ? inArray(story.id, found(search.words.join(' AND '))) : undefined,
    ...search.without.map((query) => notInArray(story.id, found(query))),
    ...search.by.map(written),
    ...search.tag.map(tagged),
    ...search.section.map(within),
    ...search.status.map(statusIs),
    search.before === undefined ? undefined : lt(story.updatedAt, dayOf(search.before, env.SITE_TIMEZONE)[0]),
    search.after === undefined ? undefined : gte(story.updatedAt, dayOf(search.after, env.SITE_TIMEZONE)[0]),
  ];
}

/** Around what was found in each of these stories: some words, each found one between two \u0001. */
export async function excerptsOf(text: string, storyIds: string[]): Promise<Map<string, string>> {
  const { words } = parseSearch(text);
  if (words.length === 0 || storyIds.length === 0) return new Map();
  const shown = await db.select({ id: storyText.id, storyId: storyText.storyId }).from(storyText).where(inArray(storyText.storyId, storyIds));
  const storyIdOf = new Map(shown.map(({ id, storyId }) => [id, storyId]));
  // The plus sign keeps the search from being begun anew for each of these stories.
  const rows = await db
    .select({ id: sql<number>`rowid`, excerpt: sql<string>`snippet(story_search, -1, char(1), char(1), '…', 18)` })
    .from(sql`story_search`)
    .where(and(sql`story_search match ${words.join(' AND ')}`, inArray(sql`+rowid`, [...storyIdOf.keys()])));
  return new Map(rows.map(({ id, excerpt }) => [storyIdOf.get(id) ?? '', excerpt]));
}
