import { eq } from 'drizzle-orm';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { Leaflet } from './rules.ts';
import { leaflet, leafletVersion } from './schema.ts';

/** Writes a leaflet, which readers see at once; every text it had before is kept. Returns its new version. Refused where somebody else wrote it in the meantime. */
export function saveLeaflet(actor: Actor, { name, version, headline, body }: Leaflet): Promise<number> {
  return change(actor, 'leaflet.edit', async ({ tx, at, shows, entry }) => {
    const [before] = await tx.select({ headline: leaflet.headline, version: leaflet.version }).from(leaflet).where(eq(leaflet.name, name));
    if ((before?.version ?? 0) !== version)
      throw new Refusal('conflict', 'Somebody else saved this page in the meantime. Copy what you wrote, load the page anew and put it in.');
    const next = { headline, body, version: version + 1 };
    await tx
      .insert(leaflet)
      .values({ name, ...next, updatedAt: at })
      .onConflictDoUpdate({ target: leaflet.name, set: { ...next, updatedAt: at } });
    await tx.insert(leafletVersion).values({ name, ...next, at, authorId: actor.id, authorName: actor.name });
    shows(page.leaflets);
    entry({
      noun: 'leaflet',
      id: name,
      before: before && { title: before.headline, version: before.version },
      after: { title: headline, version: next.version },
    });
    return next.version;
  });
}
