import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { excerpt, highlight, type Piece } from '../search/highlight-rules.ts';
import { anyOf, matchOf, type Words } from '../search/term-rules.ts';
import { dayOf } from '../zone.ts';
import type { Status } from './operator-rules.ts';
import { story, storyText } from './schema.ts';
import type { Facets } from './search-facets.ts';
import type { Condition } from './search-rules.ts';
import { ANY } from './search-text.ts';

/** Of frequent words so many of the stories changed last are ranked, and so many of those that have them in the headline. */
export const MANY = 1000;
const MANY_HEADLINES = 300;
const TEXTS = 'headline standfirst names body captions credits notes';
/** A headline weighs ten times as much as a caption; a credit, which a house has on every photo, next to nothing. */
const SCORE = sql`bm25(story_search, 10, 5, 3, 2, 1, 0.2, 1, 0)`;

/** All that the index answers, in FTS5's language; empty where nothing of it is asked. `columns`: where the words must stand. */
export function indexMatch({ all, without }: Words, { wanted, unwanted }: Facets, columns = TEXTS): string {
  const words = matchOf({ all, without: [] });
  const asked = [...(words ? [`({${columns}} : (${words}))`] : []), ...wanted.map(ofFacets)];
  const not = [...(without.length > 0 ? [`({${TEXTS}} : (${anyOf(without)}))`] : []), ...unwanted.map(ofFacets)];
  if (asked.length + not.length === 0) return '';
  const found = asked.join(' AND ') || ofFacets(`"${ANY}"`);
  return not.length > 0 ? `(${found}) NOT (${not.join(' OR ')})` : found;
}

/** What operators ask of the story's own row; `statusIs` turns a status into its condition. */
export function rowConditions(conditions: Condition[], statusIs: (status: Status) => SQL | undefined): SQL[] {
  return conditions.flatMap((each) => {
    if ('name' in each) return [];
    const asked = each.kind === 'status' ? statusIs(each.status) : changed(each);
    return [each.isNot ? sql`not (${asked})` : sql`(${asked})`];
  });
}

/** Is the story among those the index finds? */
export function matched(match: string): SQL {
  return sql`${story.id} in (select story_id from story_text indexed by story_text_lookup where id in (select rowid from story_search where story_search match ${match}))`;
}

type Page = { most: number; offset: number };

/** The ids of stories the index finds, the one changed last first: it is walked from its newest row, and each row asked. */
export function lastChanged(match: string, where: SQL | undefined, { most, offset }: Page): Promise<{ id: string }[]> {
  const walked = walk(match, sql`0`, where, most + offset);
  return db.select({ id: sql<string>`id` }).from(sql`(${walked})`).limit(most).offset(offset);
}

/** The same, best first by bm25: where the words stand weighs more than how often. `headlines` finds those with all words in the headline; `count`: how many were ranked, `MANY` or more where some were not. */
export function bestMatches(match: string, headlines: string, where: SQL | undefined, { most, offset }: Page): Promise<{ id: string; count: number }[]> {
  const layers = sql`${walk(match, SCORE, where, MANY)} union all ${walk(headlines, SCORE, where, MANY_HEADLINES)}`;
  const ranked = sql`select id, min(score) score, max(place) place from (${layers}) group by id`;
  return db
    .select({ id: sql<string>`id`, count: sql<number>`count(*) over ()` })
    .from(sql`(${ranked})`)
    .orderBy(sql`score`, sql`place desc`)
    .limit(most)
    .offset(offset);
}

export type Marked = { headline: Piece[]; excerpt: Piece[]; place: string };

/** Of each of these stories the headline with the words marked, and around the first of them elsewhere some words, with the name of the place where it is no printed text. */
export async function markedTexts(words: Words, ids: string[]): Promise<Map<string, Marked>> {
  if (words.all.length === 0 || ids.length === 0) return new Map();
  const rows = await db.select().from(storyText).where(inArray(storyText.storyId, ids));
  return new Map(rows.map((row) => [row.storyId, { headline: highlight(row.headline, words), ...placeFound(row, words) }]));
}

function placeFound(row: typeof storyText.$inferSelect, words: Words): Omit<Marked, 'headline'> {
  const places = { '': [row.standfirst, row.body, row.names], Caption: [row.captions], Note: [row.notes], Credit: [row.credits] };
  for (const [place, texts] of Object.entries(places)) {
    const found = texts.map((text) => excerpt(text, words)).find((pieces) => pieces.some(({ isFound }) => isFound));
    if (found) return { place, excerpt: found };
  }
  return { place: '', excerpt: [] };
}

function walk(match: string, score: SQL, where: SQL | undefined, most: number): SQL {
  // The index has all that is needed of a text; the row itself lies among the words of its story.
  return sql`select * from (select ${story.id} id, ${score} score, story_search.rowid place
    from story_search cross join story_text indexed by story_text_lookup on story_text.id = story_search.rowid cross join story on story.id = story_text.story_id
    where ${and(sql`story_search match ${match}`, where)} order by story_search.rowid desc limit ${most})`;
}

function changed({ kind, day }: Extract<Condition, { day: string }>): SQL {
  const [begins] = dayOf(day, env.SITE_TIMEZONE);
  return kind === 'before' ? sql`${story.updatedAt} < ${begins}` : sql`${story.updatedAt} >= ${begins}`;
}

function ofFacets(query: string): string {
  return `({facets} : (${query}))`;
}
