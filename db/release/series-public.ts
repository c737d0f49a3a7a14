import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { seriesAmong } from '../tag/public.ts';
import { notePlaces } from './cards.ts';
import { retracted } from './columns.ts';
import type { Named, SeriesPart } from './rules.ts';
import { release, releaseTag } from './schema.ts';
import { visible } from './window.ts';

const MOST_PARTS = 500;

/** The place of a story in each series it is tagged with: parts count from the one first published. A series of one part is none yet. */
export async function listSeriesOf({ storyId, tags }: { storyId: string; tags: Named[] }, at = Date.now()): Promise<SeriesPart[]> {
  const series = await seriesAmong(tags.map(({ slug }) => slug));
  const places = await Promise.all(series.map(async ({ slug, name, slugs }) => ({ slug, name, parts: await partsOf(slugs, at) })));
  return places.flatMap(({ slug, name, parts }) => {
    const index = parts.findIndex((part) => part.storyId === storyId);
    if (index < 0 || parts.length < 2) return [];
    return [{ slug, name, part: index + 1, of: parts.length, previous: parts[index - 1], next: parts[index + 1] }];
  });
}

async function partsOf(slugs: string[], at: number) {
  const rows = await db
    .selectDistinct({
      storyId: release.storyId,
      path: release.path,
      headline: release.headline,
      language: release.language,
      sectionSlug: release.sectionSlug,
      publishedAt: release.publishedAt,
      id: release.id,
      ...retracted,
    })
    .from(releaseTag)
    .innerJoin(release, eq(release.id, releaseTag.releaseId))
    .where(and(inArray(releaseTag.slug, slugs), visible(at)))
    .orderBy(asc(release.publishedAt), asc(release.id))
    .limit(MOST_PARTS);
  notePlaces(rows);
  return rows.map(({ storyId, path, headline, language, isRetracted }) => ({ storyId, path, headline, language, isRetracted }));
}
