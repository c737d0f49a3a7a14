import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL } from 'drizzle-orm';
import { db } from '../client.ts';
import { correctionsOf } from '../correction/public.ts';
import { note, page } from '../pages.ts';
import { cardsOf, notePlaces } from './cards.ts';
import { type CardRow, card, retracted, type WholeRow, whole } from './columns.ts';
import { bylinesOf, tagsOf } from './names.ts';
import { photosOf } from './placed-photos.ts';
import { PAGE_SIZE, relatedIds, type StoryCard, type StoryPage, type StoryVersion } from './rules.ts';
import { release, releaseBody, releaseByline, releaseTag } from './schema.ts';
import { translationsOf } from './translations-public.ts';
import { visible } from './window.ts';
import { publicWindows } from './windows.ts';

/** The story at this path, or undefined: not there, not yet, no longer. */
export async function getStory(path: string, at = Date.now()): Promise<StoryPage | undefined> {
  note(page.story(path));
  const found = await selectWhole(and(eq(release.path, path), visible(at)), 1);
  const [story] = await withParts(found, at);
  if (!story) return undefined;
  const { storyId } = story;
  const [corrections, versions, translations] = await Promise.all([correctionsOf(storyId, at), publicWindows(storyId, at), translationsOf(story, at)]);
  return { ...story, version: versions[0]?.version ?? story.version, corrections, publicVersions: versions.length, translations };
}

/** The story at this path as readers saw it in one of its versions, without its photos; undefined for any other, and for a story they do not see now. */
export async function getStoryVersion(path: string, version: number, at = Date.now()): Promise<StoryVersion | undefined> {
  const current = await getStory(path, at);
  const seen = current && (await publicWindows(current.storyId, at)).find(({ versions }) => versions.includes(version));
  if (!seen) return undefined;
  const [story] = await withParts(await selectWhole(eq(release.id, seen.releaseId), 1), at);
  return story && { ...story, version: seen.version, photos: [], path, from: seen.from, until: seen.until, gaps: seen.gaps };
}

/** All that readers have seen of the story at this path, newest first: whole texts to be compared. Nothing of a story they do not see now. */
export async function listStoryVersions(path: string, at = Date.now()): Promise<StoryVersion[]> {
  const current = await getStory(path, at);
  if (!current) return [];
  const windows = await publicWindows(current.storyId, at);
  const rows = await selectWhole(
    inArray(
      release.id,
      windows.map((each) => each.releaseId),
    ),
    windows.length,
  );
  const stories = await withParts(rows, at);
  const storyOf = new Map(rows.map((row, index) => [row.releaseId, stories[index]]));
  return windows.flatMap(({ releaseId, version, from, until, gaps }) => {
    const story = storyOf.get(releaseId);
    return story ? [{ ...story, version, from, until, gaps }] : [];
  });
}

/** `tags`, `authors`: every address of one tag or of one contributor. `published`: from when until when, in UTC milliseconds. */
export type ListOf = { section?: string; tags?: string[]; authors?: string[]; published?: [number, number]; isOldestFirst?: boolean };
export type StoryList = { cards: StoryCard[]; hasMore: boolean };

/** Stories, newest first unless asked otherwise: all of them, a section's with its children's, a tag's, an author's, or those first published in a span. Pages count from 1. */
export async function listStories(of: ListOf = {}, pageNumber = 1, size = PAGE_SIZE, at = Date.now()): Promise<StoryList> {
  noteList(of);
  const rows: CardRow[] = await db
    .select(card)
    .from(release)
    .where(and(visible(at), belongs(of)))
    .orderBy(...(of.isOldestFirst ? [asc(release.publishedAt), asc(release.id)] : [desc(release.publishedAt), desc(release.id)]))
    .limit(size + 1)
    .offset((pageNumber - 1) * size);
  return { cards: await cardsOf(rows.slice(0, size)), hasMore: rows.length > size };
}

/** When the newest story was published, undefined for a paper without any; and whether one page of a list holds all there are. */
export async function getEdition(at = Date.now()): Promise<{ newest: number | undefined; hasMore: boolean }> {
  note(page.front);
  const rows = await db
    .select({ at: release.publishedAt })
    .from(release)
    .where(visible(at))
    .orderBy(desc(release.publishedAt))
    .limit(PAGE_SIZE + 1);
  return { newest: rows[0]?.at, hasMore: rows.length > PAGE_SIZE };
}

/** Path and time of change of every visible story, newest first, for the sitemaps; at most 50,000. */
export function listPaths(publishedSince = 0, most = 50_000, at = Date.now()) {
  note(page.feeds);
  return db
    .select({
      path: release.path,
      updatedAt: release.updatedAt,
      publishedAt: release.publishedAt,
      headline: release.headline,
      language: release.language,
      ...retracted,
    })
    .from(release)
    .where(and(visible(at), gt(release.publishedAt, publishedSince)))
    .orderBy(desc(release.publishedAt))
    .limit(most);
}

/** Full stories for a feed, newest first. */
export async function listFeed(of: ListOf = {}, at = Date.now()): Promise<StoryPage[]> {
  noteList(of);
  return withParts(await selectWhole(and(visible(at), belongs(of)), PAGE_SIZE), at);
}

function selectWhole(where: SQL | undefined, most: number): Promise<WholeRow[]> {
  return db
    .select(whole)
    .from(release)
    .innerJoin(releaseBody, eq(releaseBody.releaseId, release.id))
    .where(where)
    .orderBy(desc(release.publishedAt), desc(release.id))
    .limit(most);
}

/** Adds what stands in other tables, a query a table however many stories there are. */
async function withParts(rows: WholeRow[], at: number): Promise<StoryPage[]> {
  notePlaces(rows);
  const ids = rows.map((row) => row.releaseId);
  const [tags, bylines, photos, related] = await Promise.all([
    tagsOf(ids),
    bylinesOf(ids),
    photosOf(ids),
    listRelated([...new Set(rows.flatMap((row) => relatedIds(row.body)))], at),
  ]);
  return rows.map(({ releaseId, parentSlug, parentName, ...story }) => ({
    ...story,
    parent: parentSlug && parentName ? { slug: parentSlug, name: parentName } : null,
    tags: tags.get(releaseId) ?? [],
    bylines: bylines.get(releaseId) ?? [],
    photos: photos.get(releaseId) ?? [],
    related,
    corrections: [],
    publicVersions: 1,
    translations: [],
  }));
}

async function listRelated(ids: string[], at: number) {
  if (ids.length === 0) return [];
  note(...ids.map(page.related));
  const rows = await db
    .select({ storyId: release.storyId, path: release.path, headline: release.headline, sectionSlug: release.sectionSlug, ...retracted })
    .from(release)
    .where(and(inArray(release.storyId, ids), visible(at)));
  notePlaces(rows);
  return rows.map(({ sectionSlug: _, ...row }) => row);
}

function noteList({ section, tags, authors, published }: ListOf): void {
  if (published) note(page.archive);
  else if (section) note(page.section(section));
  else if (tags) note(...tags.map(page.tag));
  else if (authors) note(...authors.map(page.author));
  else note(page.front);
}

function belongs({ section, tags, authors, published }: ListOf): SQL | undefined {
  if (published) return and(gte(release.publishedAt, published[0]), lt(release.publishedAt, published[1]));
  if (section) return or(eq(release.sectionSlug, section), eq(release.parentSlug, section));
  if (tags) return inArray(release.id, db.select({ id: releaseTag.releaseId }).from(releaseTag).where(inArray(releaseTag.slug, tags)));
  if (authors) return inArray(release.id, db.select({ id: releaseByline.releaseId }).from(releaseByline).where(inArray(releaseByline.slug, authors)));
  return undefined;
}
