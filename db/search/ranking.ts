import { and, desc, inArray, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { PAGE_SIZE } from '../release/rules.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import type { Narrowing } from './narrowing.ts';
import { type Search, type SearchForm, SHORTEST_KNOWN } from './rules.ts';
import { searchWord } from './schema.ts';
import { matchOf } from './term-rules.ts';

export type Ask = Narrowing & { search: Search; asked: SearchForm; at: number };
export type Hit = { releaseId: number; count: number };

/** Where words are in so many stories and no more, all that match are ranked by bm25; it counts every story each word is in, which for frequent ones takes longer than all else. */
const FEW = 500;
const FEW_TOGETHER = 30_000;
/** Of frequent words so many of the newest that match are ranked, by where the words stand, with a fifth as many of those that have them at the top. */
const MANY = 300;

/** What a search finds, the best of a page and one more. A story of today weighs twice as much as an old one, one of a month ago one and a half times. */
export async function ranked({ search, asked, at, where, facets }: Ask, most = PAGE_SIZE + 1): Promise<Hit[]> {
  const words = matchOf(search);
  const within = (columns: string) => [`({${columns}} : (${words}))`, ...facets].join(' AND ');
  const seen = and(visible(at), where);
  const hits = words ? await hitsOf(search, within, seen) : newest(and(seen, isWithout(search)));
  const age = sql`(${at} - ${release.publishedAt}) / 86400000.0`;
  const best = sql`hit.score * (1 + 1 / (1 + ${age} / 30))`;
  return db
    .select({ releaseId: release.id, count: sql<number>`count(*) over ()` })
    .from(sql`(${hits}) hit`)
    .innerJoin(release, sql`${release.id} = hit.id`)
    .orderBy(...(words && asked.sort === 'best' ? [best] : []), desc(release.publishedAt), desc(release.id))
    .limit(most)
    .offset((asked.page - 1) * PAGE_SIZE);
}

async function hitsOf(search: Search, within: (columns: string) => string, seen: SQL | undefined): Promise<SQL> {
  const all = within('headline standfirst names body');
  if (await areFew(search)) return walk(all, sql`bm25(release_search, 10, 4, 3, 1, 0)`, seen, FEW);
  const layers = [
    walk(all, sql`-1`, seen, MANY),
    walk(within('standfirst names'), sql`-4`, seen, MANY / 5),
    walk(within('headline'), sql`-10`, seen, MANY / 5),
  ];
  return sql`select id, sum(score) score from (${sql.join(layers, sql` union all `)}) group by id`;
}

/** The index is walked from its newest row, and each row asked whether readers may see it, so that what is hidden neither is found nor takes another's place. */
function walk(match: string, score: SQL, seen: SQL | undefined, most: number): SQL {
  return sql`select * from (select release.id, ${score} score from release_search cross join release_text on release_text.id = release_search.rowid cross join release on release.id = release_text.release_id where release_search match ${match} and ${seen} order by release_search.rowid desc limit ${most})`;
}

/** Filters alone find the newest. */
/** A search of nothing but what is not wanted leaves that out of what is newest. */
function isWithout(search: Search): SQL | undefined {
  const unwanted = matchOf({ ...search, all: search.without.map((term) => [term]), without: [] }).replaceAll(' AND ', ' OR ');
  if (!unwanted) return undefined;
  return sql`${release.id} not in (select release_text.release_id from release_search join release_text on release_text.id = release_search.rowid where release_search match ${unwanted})`;
}

function newest(seen: SQL | undefined): SQL {
  return sql`select release.id, 0 score from release where ${seen} order by release.published_at desc limit ${MANY}`;
}

/** Are the words of a search rare enough to be counted? Beginnings, phrases and words too short to be known never are. */
async function areFew({ all, without }: Search): Promise<boolean> {
  const terms = [...all.flat(), ...without];
  if (terms.some(({ begins, words }) => begins || words.length > 1)) return false;
  const plain = terms.flatMap((term) => term.plain);
  if (plain.some((word) => word.length < SHORTEST_KNOWN)) return false;
  const rows = await db.select({ word: searchWord.word, stories: searchWord.stories }).from(searchWord).where(inArray(searchWord.word, plain));
  const known = new Map(rows.map(({ word, stories }) => [word, stories]));
  const counts = all.map((any) => any.flatMap((term) => term.plain).reduce((sum, word) => sum + (known.get(word) ?? 0), 0));
  const together = rows.reduce((sum, { stories }) => sum + stories, 0);
  return Math.min(...counts) <= FEW && together <= FEW_TOGETHER;
}
