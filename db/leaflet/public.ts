import { eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import type { Body } from '../story/body-rules.ts';
import { withoutNotes } from '../story/body-rules.ts';
import { LEAFLETS, type LeafletName } from './rules.ts';
import { leaflet } from './schema.ts';

/** The leaflets the house has written, in the order of the footer. */
export async function listLeaflets(): Promise<{ name: LeafletName; headline: string }[]> {
  note(page.leaflets);
  const rows = await db.select({ name: leaflet.name, headline: leaflet.headline }).from(leaflet);
  return rows.sort((a, b) => LEAFLETS.indexOf(a.name) - LEAFLETS.indexOf(b.name));
}

/** A leaflet as readers get it, or undefined where it was never written. Times are UTC milliseconds. */
export async function getLeaflet(name: LeafletName): Promise<{ headline: string; body: Body; updatedAt: number } | undefined> {
  note(page.leaflets);
  const [found] = await db.select({ headline: leaflet.headline, body: leaflet.body, updatedAt: leaflet.updatedAt }).from(leaflet).where(eq(leaflet.name, name));
  return found && { ...found, body: withoutNotes(found.body) };
}
