import { asc, count, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { countLive } from '../story/live.ts';
import { story } from '../story/schema.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { section } from './schema.ts';

const columns = {
  id: section.id,
  slug: section.slug,
  name: section.name,
  description: section.description,
  parentId: section.parentId,
  retiredAt: section.retiredAt,
  saves: section.saves,
};

/** All sections in their order, parents before children of the same position. */
export async function listSections(actor: Actor) {
  if (!mayEver(actor, 'story.read')) return [];
  return db.select(columns).from(section).orderBy(asc(section.position), asc(section.name));
}

/** One section; undefined when there is none or the actor may not edit it. */
export async function getSection(actor: Actor, sectionId: string) {
  if (!may(actor, 'section.edit')) return undefined;
  const [found] = await db.select(columns).from(section).where(eq(section.id, sectionId));
  return found;
}

export type SectionUse = { stories: number; live: number };

/** How many stories each section has, and how many of them readers see; by id. Of none for those who may not edit sections. */
export async function countStories(actor: Actor): Promise<Map<string, SectionUse>> {
  if (!may(actor, 'section.edit')) return new Map();
  const rows = await db
    .select({ sectionId: story.sectionId, stories: count(), live: countLive(Date.now()) })
    .from(story)
    .groupBy(story.sectionId);
  return new Map(rows.flatMap(({ sectionId, stories, live }) => (sectionId ? [[sectionId, { stories, live }] as const] : [])));
}
