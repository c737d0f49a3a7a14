import { and, eq, isNull, lt } from 'drizzle-orm';
import type { z } from 'zod';
import { change, type Transaction } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { releasePhoto, shareImage } from '../release/schema.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { type Crops, type Focus, isWithin, type PhotoCrops, RATIO_NAMES, type Rectangle, shownParts } from './crop-rules.ts';
import { askCuts } from './cuts.ts';
import { decodeApart } from './decoding.ts';
import { MOST_TRIES, type Rendition, renditionFile } from './rules.ts';
import { photo, photoCrop } from './schema.ts';
import { putFile, withOriginal } from './store.ts';

type Decided = { crops: Crops; focus: Focus | null };

/** Decides what part of a photo a proportion shows, or the point that stays in view where nobody decided; what is not named stays. Readers see it once it is cut. Returns what is decided by then. */
export function cropPhoto(actor: Actor, { photoId, ...decision }: z.output<typeof PhotoCrops>): Promise<Decided> {
  return change(actor, 'photo.crop', async ({ tx, at, shows, entry }) => {
    const [before] = await tx.select().from(photo).where(eq(photo.id, photoId));
    if (!before) throw new Refusal('missing', 'There is no such photo');
    if (!may(actor, 'photo.crop', before.uploadedBy)) throw new Refusal('forbidden', 'You may cut only the photos you uploaded');
    const crops = decide(before, decision.crops);
    const focus = decision.focus === undefined ? before.focus : decision.focus;
    await tx.update(photo).set({ crops, focus }).where(eq(photo.id, photoId));
    await askForReaders(tx, { ...before, crops, focus }, at);
    await tx.update(shareImage).set({ madeAt: null, tries: 0 }).where(eq(shareImage.photoId, photoId));
    shows(page.photo(before.key));
    entry({ noun: 'photo', id: photoId, before: { crops: before.crops, focus: before.focus }, after: { crops, focus } });
    return { crops, focus };
  });
}

function decide(before: { crops: Crops; width: number; height: number }, decided: z.output<typeof PhotoCrops>['crops']): Crops {
  const crops = { ...before.crops };
  for (const ratio of RATIO_NAMES) {
    const rectangle = decided[ratio];
    if (rectangle === null) delete crops[ratio];
    if (!rectangle) continue;
    if (!isWithin(rectangle, before)) throw new Refusal('invalid', `The ${ratio} cut reaches beyond the photo`, { [ratio]: 'It reaches beyond the photo' });
    crops[ratio] = rectangle;
  }
  return crops;
}

/** Makes the renditions of one rectangle, off the request path; a failure is logged and counted, and the photo is shown whole until it is tried again. Returns whether they are made. */
export async function renderCut(actor: Actor, waiting: { photoId: string; key: string; name: string; rectangle: Rectangle }): Promise<boolean> {
  if (!mayEver(actor, 'photo.cut')) throw new Refusal('forbidden', 'Only the product itself makes renditions');
  const { photoId, key, name, rectangle } = waiting;
  const made = await makeCut(key, rectangle).catch((fault: unknown): undefined => {
    console.error(`photo ${photoId}: the cut ${name} could not be made: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
  await change(actor, 'photo.cut', async ({ tx, at, shows }) => {
    const row = and(eq(photoCrop.photoId, photoId), eq(photoCrop.name, name));
    const [before] = await tx.select({ tries: photoCrop.tries }).from(photoCrop).where(row);
    if (!before) return;
    await tx
      .update(photoCrop)
      .set(made ? { renditions: made, renderedAt: at } : { tries: before.tries + 1 })
      .where(row);
    if (made) shows(page.photo(key));
  });
  return made !== undefined;
}

function makeCut(key: string, rectangle: Rectangle): Promise<Rendition[]> {
  return withOriginal(key, async (original, work) => {
    const made = await decodeApart('cut', original, work, rectangle);
    for (const each of made) await putFile(key, renditionFile(each), `${work}/${renditionFile(each)}`);
    return made;
  });
}

/** Asks for the cuts of photos that were released before there were any. Returns how many photos were looked at. */
export function askOlderCuts(actor: Actor): Promise<number> {
  return change(actor, 'photo.cut', async ({ tx, at }) => {
    const rows = await tx
      .selectDistinct({ photo })
      .from(releasePhoto)
      .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
      .leftJoin(photoCrop, eq(photoCrop.photoId, photo.id))
      .where(and(eq(releasePhoto.position, 0), isNull(photoCrop.photoId), lt(photo.renderTries, MOST_TRIES)))
      .limit(50);
    for (const row of rows) await askForReaders(tx, row.photo, at);
    return rows.length;
  });
}

async function askForReaders(tx: Transaction, row: typeof photo.$inferSelect, at: number): Promise<void> {
  const isFirst = (await tx.$count(releasePhoto, and(eq(releasePhoto.photoId, row.id), eq(releasePhoto.position, 0)))) > 0;
  if (isFirst) await askCuts(tx, row, Object.values(shownParts(row, null, true)), at);
}
