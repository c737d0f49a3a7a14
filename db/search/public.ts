import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { likePattern } from '../like.ts';
import { note, page } from '../pages.ts';
import { card } from '../release/columns.ts';
import { photosOf } from '../release/placed-photos.ts';
import { PAGE_SIZE, type StoryCard } from '../release/rules.ts';
import { release, releaseBody, releaseByline, releaseTag } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { listSections } from '../section/public.ts';
import { plainText } from '../story/body-rules.ts';
import { tagSlugsNamed } from '../tag/public.ts';
import { dayOf } from '../zone.ts';
import { plainWord } from './fold-rules.ts';
import { excerpt, highlight, type Piece } from './highlight-rules.ts';
import { begun, isEmpty, loosened, matchOf, parseQuery, type Search, type SearchForm } from './rules.ts';
import { suggest } from './spelling-public.ts';

export type Result = { card: StoryCard; headline: Piece[]; standfirst: Piece[]; excerpt: Piece[] };
/** `way`: whether all that was asked for stands in them, words that begin so, or only some of it. `count`: how many there are, up to `MOST_RANKED`. */
export type Found = { results: Result[]; count: number; hasMore: boolean; way: 'all' | 'begins' | 'some'; suggestion?: string };

/** So many of the newest that match are ranked, and a fifth as many whose headline does, however old. */
export const MOST_RANKED = 500;

/** Stories readers may see at a moment (UTC milliseconds) that answer a search, best first, in pages of 20 from 1. Where nothing has all its words, those that begin so, then those with some of them. */
export async function searchStories(asked: SearchForm, at = Date.now()): Promise<Found> {
  const search = parseQuery(asked.q);
  const where = await conditions(asked, search);
  const ways = [
    { way: 'all' as const, search },
    { way: 'begins' as const, search: begun(search) },
    { way: 'some' as const, search: loosened(search) },
  ];
  let suggestion: string | undefined;
  for (const { way, search: wanted } of ways) {
    if (!wanted || (way !== 'all' && search.all.length === 0)) continue;
    const hits = isEmpty(wanted) && !where ? [] : await ranked({ search: wanted, where, asked, at });
    if (hits.length > 0) return { ...(await shown(hits, wanted)), way, suggestion };
    if (way === 'all') suggestion = await suggest(asked.q, (other) => hasAny({ search: parseQuery(other), where, asked, at }));
  }
  return { results: [], count: 0, hasMore: false, way: 'all', suggestion };
}

type Ask = { search: Search; where: SQL | undefined; asked: SearchForm; at: number };
type Hit = { releaseId: number; count: number };

/** The best of a page and one more. A story of today weighs twice as much as an old one, one of a month ago one and a half times. */
async function ranked({ search, where, asked, at }: Ask, most = PAGE_SIZE + 1): Promise<Hit[]> {
  const match = matchOf(search);
  const seen = and(visible(at), where);
  const hits = match ? sql`(${candidates(match, seen)})` : sql`(${unranked(seen)})`;
  const age = sql`(${at} - ${release.publishedAt}) / 86400000.0`;
  const best = sql`hit.score * (1 + 1 / (1 + ${age} / 30))`;
  return db
    .select({ releaseId: release.id, count: sql<number>`count(*) over ()` })
    .from(sql`${hits} hit`)
    .innerJoin(release, sql`${release.id} = hit.id`)
    .orderBy(...(match && asked.sort === 'best' ? [best] : []), desc(release.publishedAt), desc(release.id))
    .limit(most)
    .offset((asked.page - 1) * PAGE_SIZE);
}

/** The index is walked from its newest row, and each row asked whether readers may see it, so that what is hidden neither is found nor takes another's place. */
function candidates(match: string, seen: SQL | undefined): SQL {
  const from = (query: string, most: number) =>
    sql`select * from (select release.id, bm25(release_search, 10, 4, 3, 1) score from release_search cross join release_text on release_text.id = release_search.rowid cross join release on release.id = release_text.release_id where release_search match ${query} and ${seen} order by release_search.rowid desc limit ${most})`;
  return sql`select id, min(score) score from (${from(match, MOST_RANKED)} union all ${from(`{headline} : (${match})`, MOST_RANKED / 5)}) group by id`;
}

/** Filters alone: the newest. */
function unranked(seen: SQL | undefined): SQL {
  return sql`select release.id, 0 score from release where ${seen} order by release.published_at desc limit ${MOST_RANKED}`;
}

async function hasAny(ask: Ask): Promise<boolean> {
  return (await ranked({ ...ask, asked: { ...ask.asked, page: 1 } }, 1)).length > 0;
}

async function shown(hits: Hit[], search: Search): Promise<Pick<Found, 'results' | 'count' | 'hasMore'>> {
  const ids = hits.slice(0, PAGE_SIZE).map(({ releaseId }) => releaseId);
  const rows = await db
    .select({ ...card, body: releaseBody.body })
    .from(release)
    .innerJoin(releaseBody, eq(releaseBody.releaseId, release.id))
    .where(inArray(release.id, ids));
  const photos = await photosOf(ids, 1);
  const rowOf = new Map(rows.map((row) => [row.releaseId, row]));
  const results = ids.flatMap((id) => {
    const row = rowOf.get(id);
    if (!row) return [];
    const { body, releaseId, ...rest } = row;
    const parts = { headline: highlight(row.headline, search), standfirst: highlight(row.standfirst, search), excerpt: excerpt(plainText(body), search) };
    return [{ card: { ...rest, photo: photos.get(releaseId)?.[0] ?? null }, ...parts }];
  });
  return { results, count: hits[0]?.count ?? 0, hasMore: hits.length > PAGE_SIZE };
}

/** What the form and the operators narrow by; undefined: nothing. */
async function conditions({ section, tag, lang, from, to }: SearchForm, search: Search): Promise<SQL | undefined> {
  const sections = [...search.section, ...(section ? [section] : [])];
  const languages = [...search.lang, ...(lang ? [lang] : [])];
  return and(
    ...(await Promise.all(sections.map(within))),
    ...(await Promise.all([...search.tag, ...(tag ? [tag] : [])].map(tagged))),
    ...search.by.map(written),
    ...languages.map((language) => or(eq(release.language, language), sql`${release.language} like ${`${likePattern(language).slice(1, -1)}-%`}`)),
    from ? gte(release.publishedAt, dayOf(from, env.SITE_TIMEZONE)[0]) : undefined,
    to ? lt(release.publishedAt, dayOf(to, env.SITE_TIMEZONE)[1]) : undefined,
    search.after === undefined ? undefined : gte(release.publishedAt, search.after),
    search.before === undefined ? undefined : lt(release.publishedAt, search.before),
  );
}

/** A section by its address or its name, with its children. */
async function within(asked: string): Promise<SQL> {
  const wanted = plainWord(asked);
  const slugs = (await listSections()).filter(({ slug, name }) => slug === wanted || plainWord(name) === wanted).map(({ slug }) => slug);
  if (slugs.length === 0) return sql`false`;
  return sql`(${inArray(release.sectionSlug, slugs)} or ${inArray(release.parentSlug, slugs)})`;
}

async function tagged(asked: string): Promise<SQL> {
  const slugs = await tagSlugsNamed(asked);
  if (slugs.length === 0) return sql`false`;
  note(...slugs.map(page.tag));
  return inArray(release.id, db.select({ id: releaseTag.releaseId }).from(releaseTag).where(inArray(releaseTag.slug, slugs)));
}

function written(name: string): SQL {
  return inArray(
    release.id,
    db
      .select({ id: releaseByline.releaseId })
      .from(releaseByline)
      .where(sql`${releaseByline.name} like ${likePattern(name)}`),
  );
}
