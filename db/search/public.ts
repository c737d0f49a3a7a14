import { eq, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { cardsOf } from '../release/cards.ts';
import { card } from '../release/columns.ts';
import { PAGE_SIZE, type StoryCard } from '../release/rules.ts';
import { release, releaseBody } from '../release/schema.ts';
import { plainText } from '../story/body-rules.ts';
import { excerpt, highlight, type Piece } from './highlight-rules.ts';
import { narrowing } from './narrowing.ts';
import { type Hit, ranked } from './ranking.ts';
import { begun, isEmpty, loosened, parseQuery, type Search, type SearchForm } from './rules.ts';
import { suggest } from './spelling-public.ts';

export type Result = { card: StoryCard; headline: Piece[]; standfirst: Piece[]; excerpt: Piece[] };
/** `way`: whether all that was asked for stands in them, words that begin so, or only some of it. `count`: how many there are, up to 300. */
export type Found = { results: Result[]; count: number; hasMore: boolean; way: 'all' | 'begins' | 'some'; suggestion?: string };

/** Stories readers may see at a moment (UTC milliseconds) that answer a search, best first, in pages of 20 from 1. Where nothing has all its words, those that begin so, then those with some of them. */
export async function searchStories(asked: SearchForm, at = Date.now()): Promise<Found> {
  const search = parseQuery(asked.q);
  const narrow = await narrowing(asked, search, at);
  const ways = [
    { way: 'all' as const, search },
    { way: 'begins' as const, search: begun(search) },
    { way: 'some' as const, search: loosened(search) },
  ];
  let suggestion: string | undefined;
  for (const { way, search: wanted } of ways) {
    if (!wanted || (way !== 'all' && search.all.length === 0)) continue;
    const hits = isEmpty(wanted) && !narrow.where ? [] : await ranked({ search: wanted, asked, at, ...narrow });
    if (hits.length > 0) return { ...(await shown(hits, wanted)), way, suggestion };
    if (way === 'all') suggestion = await suggest(asked.q, async (other) => (await ranked({ search: parseQuery(other), asked, at, ...narrow }, 1)).length > 0);
  }
  return { results: [], count: 0, hasMore: false, way: 'all', suggestion };
}

async function shown(hits: Hit[], search: Search): Promise<Pick<Found, 'results' | 'count' | 'hasMore'>> {
  const ids = hits.slice(0, PAGE_SIZE).map(({ releaseId }) => releaseId);
  const rows = await db
    .select({ ...card, body: releaseBody.body })
    .from(release)
    .innerJoin(releaseBody, eq(releaseBody.releaseId, release.id))
    .where(inArray(release.id, ids));
  const cards = await cardsOf(rows.map(({ body: _, ...row }) => row));
  const results = rows.map(({ releaseId, headline, standfirst, body }, index) => ({
    releaseId,
    card: cards[index] as StoryCard,
    headline: highlight(headline, search),
    standfirst: highlight(standfirst, search),
    excerpt: excerpt(plainText(body), search),
  }));
  results.sort((a, b) => ids.indexOf(a.releaseId) - ids.indexOf(b.releaseId));
  return { results, count: hits[0]?.count ?? 0, hasMore: hits.length > PAGE_SIZE };
}
