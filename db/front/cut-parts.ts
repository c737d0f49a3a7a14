import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { isWithin } from '../photo/crop-rules.ts';
import { askCuts } from '../photo/cuts.ts';
import { photo } from '../photo/schema.ts';
import { Refusal } from '../refusal.ts';
import { type Layout, partsOf } from './rules.ts';

/** Asks for the parts of photos its cards show; refuses one that is not there or reaches beyond its photo. */
export async function cutParts(tx: Change['tx'], layout: Layout, at: number): Promise<void> {
  for (const { photoId, rectangle } of partsOf(layout)) {
    const [found] = await tx.select({ id: photo.id, width: photo.width, height: photo.height }).from(photo).where(eq(photo.id, photoId));
    if (!found || !isWithin(rectangle, found)) throw new Refusal('invalid', 'A card shows a part its photo does not have: cut it again');
    await askCuts(tx, found, [rectangle], at);
  }
}
