import { asc, count, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { countLive } from '../story/live.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import { section } from './schema.ts';

const columns = {
  id: section.id,
  slug: section.slug,
  name: section.name,
  description: section.description,
  parentId: section.parentId,
  retiredAt: section.retiredAt,
};

/** All sections in their order, parents before children of the same position. */
export function listSections(_actor: Actor) {
  return db.select(columns).from(section).orderBy(asc(section.position), asc(section.name));
}

/** One section, or undefined. */
export async function getSection(_actor: Actor, sectionId: string) {
  const [found] = await db.select(columns).from(section).where(eq(section.id, sectionId));
  return found;
}

export type SectionUse = { stories: number; live: number };

/** How many stories each section has, and how many of them readers see; by id. */
export async function countStories(_actor: Actor): Promise<Map<string, SectionUse>> {
  const rows = await db
    .select({ sectionId: story.sectionId, stories: count(), live: countLive(Date.now()) })
    .from(story)
    .groupBy(story.sectionId);
  return new Map(rows.flatMap(({ sectionId, stories, live }) => (sectionId ? [[sectionId, { stories, live }] as const] : [])));
}
