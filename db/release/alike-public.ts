import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { foldWord, wordsIn } from '../search/fold-rules.ts';
import { cardsOf } from './cards.ts';
import { card } from './columns.ts';
import type { StoryCard, StoryPage } from './rules.ts';
import { release, releaseTag } from './schema.ts';
import { visible } from './window.ts';

const MOST_COMPARED = 100;
/** Of those that share tags the ones that share most come first, so few are enough. */
const MOST_TAGGED = 40;
const MOST_WORDS = 12;
/** So many of its telling words another story must have at its top to be alike by them alone. */
const LEAST_WORDS = 2;
/** How much a tag in common counts against words in common, which count what bm25 gives them. */
const TAG_WEIGHT = 3;
const DAY = 86_400_000;

/** Other stories in the same language that share tags or telling words with this one, the most alike first, newer ones before older. Those its text links to are left out. */
export async function listAlike(story: StoryPage, most = 4, at = Date.now()): Promise<StoryCard[]> {
  const telling = wordsOf(story);
  const [byTag, byText] = await Promise.all([sharingTags(story, at), sharingWords(story, telling, at)]);
  const scores = new Map<number, number>();
  for (const { releaseId, shared } of byTag) scores.set(releaseId, shared * TAG_WEIGHT);
  for (const { releaseId, score } of byText) scores.set(releaseId, (scores.get(releaseId) ?? 0) - score);
  const tagged = new Set(byTag.map(({ releaseId }) => releaseId));
  const linked = new Set([story.storyId, ...story.related.map(({ storyId }) => storyId)]);
  const rows = await db
    .select({ releaseId: release.id, storyId: release.storyId, headline: release.headline, standfirst: release.standfirst, publishedAt: release.publishedAt })
    .from(release)
    .where(and(inArray(release.id, [...scores.keys()]), visible(at)));
  const weight = (row: { releaseId: number; publishedAt: number }) => (scores.get(row.releaseId) ?? 0) * (1 + 1 / (1 + (at - row.publishedAt) / DAY / 90));
  const chosen = rows
    .filter((row) => !linked.has(row.storyId) && (tagged.has(row.releaseId) || inCommon(row, telling) >= LEAST_WORDS))
    .sort((a, b) => weight(b) - weight(a) || b.publishedAt - a.publishedAt)
    .slice(0, most);
  note(...chosen.map(({ storyId }) => page.related(storyId)));
  const ids = chosen.map(({ releaseId }) => releaseId);
  const cards = await db.select(card).from(release).where(inArray(release.id, ids));
  return cardsOf(cards.sort((a, b) => ids.indexOf(a.releaseId) - ids.indexOf(b.releaseId)));
}

async function sharingTags({ tags, storyId, language }: StoryPage, at: number) {
  if (tags.length === 0) return [];
  const slugs = tags.map(({ slug }) => slug);
  return db
    .select({ releaseId: release.id, shared: count() })
    .from(releaseTag)
    .innerJoin(release, eq(release.id, releaseTag.releaseId))
    .where(and(inArray(releaseTag.slug, slugs), ne(release.storyId, storyId), eq(release.language, language), visible(at)))
    .groupBy(release.id)
    .orderBy(desc(count()), desc(release.publishedAt))
    .limit(MOST_TAGGED);
}

async function sharingWords({ storyId, language }: StoryPage, words: string[], at: number) {
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"`).join(' OR ');
  const seen = and(visible(at), ne(release.storyId, storyId), eq(release.language, language));
  const found = sql`(select release.id, bm25(release_search, 4, 2, 2, 1) score from release_search cross join release_text on release_text.id = release_search.rowid cross join release on release.id = release_text.release_id where release_search match ${match} and ${seen} order by release_search.rowid desc limit ${MOST_COMPARED}) hit`;
  return db.select({ releaseId: sql<number>`hit.id`, score: sql<number>`hit.score` }).from(found).orderBy(sql`hit.score`).limit(20);
}

/** The longer words of its headline, its tags and its standfirst, folded. */
function wordsOf({ headline, standfirst, tags }: StoryPage): string[] {
  const text = [headline, ...tags.map(({ name }) => name), standfirst].join(' ');
  return folded(text).slice(0, MOST_WORDS);
}

function inCommon({ headline, standfirst }: Pick<StoryCard, 'headline' | 'standfirst'>, words: string[]): number {
  const own = new Set(folded(`${headline} ${standfirst}`));
  return words.filter((word) => own.has(word)).length;
}

function folded(text: string): string[] {
  const longer = [...wordsIn(text)].filter(({ word }) => word.length > 3);
  return [...new Set(longer.map(({ word }) => foldWord(word)))];
}
