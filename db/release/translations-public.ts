import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { storyTranslation } from '../story/translation-schema.ts';
import type { Translation } from './rules.ts';
import { release } from './schema.ts';
import { visible } from './window.ts';

const columns = {
  storyId: release.storyId,
  path: release.path,
  language: release.language,
  direction: release.direction,
  publishedAt: release.publishedAt,
  sectionSlug: release.sectionSlug,
};

/** What readers may see now of a story in other languages, one of each, the oldest first. */
export async function translationsOf({ storyId, language }: { storyId: string; language: string }, at = Date.now()): Promise<Translation[]> {
  const group = db.select({ id: storyTranslation.groupId }).from(storyTranslation).where(eq(storyTranslation.storyId, storyId));
  const others = await db
    .select({ id: storyTranslation.storyId })
    .from(storyTranslation)
    .where(and(inArray(storyTranslation.groupId, group), ne(storyTranslation.storyId, storyId)));
  if (others.length === 0) return [];
  const ids = others.map(({ id }) => id);
  note(...ids.map(page.related));
  const rows = await db
    .select(columns)
    .from(release)
    .where(and(inArray(release.storyId, ids), visible(at)))
    .orderBy(asc(release.publishedAt));
  note(...rows.map(({ sectionSlug }) => page.place(sectionSlug)));
  const seen = new Set([language]);
  return rows.flatMap(({ sectionSlug: _, ...row }) => (seen.has(row.language) ? [] : [seen.add(row.language) && row]));
}

/** The other languages of all stories readers may see, by path, for the sitemap; at most 50,000 stories. */
export async function listTranslated(at = Date.now()): Promise<Map<string, Record<string, string>>> {
  note(page.feeds);
  const rows = await db
    .select({ groupId: storyTranslation.groupId, path: release.path, language: release.language })
    .from(storyTranslation)
    .innerJoin(release, eq(release.storyId, storyTranslation.storyId))
    .where(visible(at))
    .limit(50_000);
  const groups = new Map<string, Record<string, string>>();
  for (const { groupId, language, path } of rows) groups.set(groupId, { ...groups.get(groupId), [language]: path });
  const whole = [...groups.values()].filter((languages) => Object.keys(languages).length > 1);
  return new Map(whole.flatMap((languages) => Object.values(languages).map((path) => [path, languages])));
}
