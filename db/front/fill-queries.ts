import { desc, like, notInArray, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { section } from '../section/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { HOME } from './rules.ts';
import { front, launch, launchCancel } from './schema.ts';

/** The names of the fronts that have a part filled from this tag: as readers see them, as they are planned, or as they are arranged. */
export async function listFrontsFilledFrom(actor: Actor, tagId: string, now = Date.now()): Promise<string[]> {
  if (!may(actor, 'front.edit')) return [];
  const pattern = `%"${tagId}"%`;
  const uncancelled = notInArray(launch.id, db.select({ id: launchCancel.launchId }).from(launchCancel));
  const [drafts, launches, sections] = await Promise.all([
    db.select({ place: front.place }).from(front).where(like(front.layout, pattern)),
    db
      .select({ place: launch.place, liveFrom: launch.liveFrom, isFilled: sql<number>`${launch.layout} like ${pattern}` })
      .from(launch)
      .where(uncancelled)
      .orderBy(desc(launch.liveFrom), desc(launch.id))
      .limit(1000),
    db.select({ id: section.id, name: section.name }).from(section),
  ]);
  const isShown = (row: (typeof launches)[number]) =>
    row.liveFrom > now || launches.find(({ place, liveFrom }) => place === row.place && liveFrom <= now) === row;
  const places = new Set([...drafts, ...launches.filter((row) => row.isFilled && isShown(row))].map(({ place }) => place));
  return [...places].map((place) => (place === HOME ? 'Home page' : (sections.find(({ id }) => id === place)?.name ?? 'a section'))).sort();
}
