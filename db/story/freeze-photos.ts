import { eq, inArray } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { isWithin, shownParts } from '../photo/crop-rules.ts';
import { askCuts } from '../photo/cuts.ts';
import { photo } from '../photo/schema.ts';
import { Refusal } from '../refusal.ts';
import { releasePhoto } from '../release/schema.ts';
import type { Placement } from './rules.ts';

/** Copies the photos of a version into its release, and asks for what readers will see of them. Returns their rows. */
export async function freezePhotos(tx: Change['tx'], releaseId: number, placements: Placement[], at: number) {
  const ids = placements.flatMap(({ photoId, fallbackId }) => [photoId, ...(fallbackId ? [fallbackId] : [])]);
  const photos = new Map((await tx.select().from(photo).where(inArray(photo.id, ids))).map((row) => [row.id, row]));
  const placed: (typeof releasePhoto.$inferInsert)[] = [];
  for (const [position, placement] of placements.entries()) {
    const found = photos.get(placement.photoId);
    if (!found) continue;
    const { key, width, height } = found;
    placed.push({ releaseId, position, ...placement, key, width, height });
    await askCuts(tx, found, Object.values(shownParts(found, placement.crop, position === 0)), at);
    const standIn = photos.get(placement.fallbackId ?? '');
    if (standIn) await askCuts(tx, standIn, Object.values(shownParts(standIn, null, position === 0)), at);
  }
  if (placed.length > 0) await tx.insert(releasePhoto).values(placed);
  return placed;
}

/** Asks for what a draft shows of its photos, so that its preview has it; refuses, beside the photo, a part it does not have. */
export async function cutPlaced(tx: Change['tx'], placements: Placement[], at: number): Promise<void> {
  for (const [index, { photoId, crop }] of placements.entries()) {
    if (!crop) continue;
    const [found] = await tx.select({ id: photo.id, width: photo.width, height: photo.height }).from(photo).where(eq(photo.id, photoId));
    if (!found) continue;
    if (!isWithin(crop, found)) throw new Refusal('invalid', `The cut of photo ${index + 1} reaches beyond it`, { [`photos.${index}.crop`]: 'Cut it again' });
    await askCuts(tx, found, [crop], at);
  }
}
