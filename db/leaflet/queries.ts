import { and, desc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { type Actor, may } from '../user/rules.ts';
import { LEAFLETS, type LeafletName } from './rules.ts';
import { leaflet, leafletVersion } from './schema.ts';

/** Every leaflet there can be, with what is written of it; for those who may write them. */
export async function listLeafletsToWrite(actor: Actor) {
  if (!may(actor, 'leaflet.edit')) return [];
  const rows = await db.select({ name: leaflet.name, headline: leaflet.headline, updatedAt: leaflet.updatedAt }).from(leaflet);
  return LEAFLETS.map((name) => ({ name, written: rows.find((row) => row.name === name) }));
}

/** A leaflet as it is, or as it was in an older version, and which versions it has, newest first, at most 100. */
export async function getLeafletToWrite(actor: Actor, name: LeafletName, version?: number) {
  if (!may(actor, 'leaflet.edit')) return undefined;
  const { version: seq, at, authorName, headline, body } = leafletVersion;
  const versions = await db.select({ version: seq, at, authorName }).from(leafletVersion).where(eq(leafletVersion.name, name)).orderBy(desc(seq)).limit(100);
  const newest = versions[0]?.version ?? 0;
  const [text] = await db
    .select({ headline, body })
    .from(leafletVersion)
    .where(and(eq(leafletVersion.name, name), eq(seq, version ?? newest)));
  return { name, newest, versions, text };
}
