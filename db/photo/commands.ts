import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { decodeApart } from './decoding.ts';
import type { Upload } from './intake.ts';
import { NO_PATTERN } from './look-rules.ts';
import type { PhotoWords, Rendition } from './rules.ts';
import { photo } from './schema.ts';
import { putFile, renditionFile, withOriginal } from './store.ts';
import { type AddedPhoto, takePhoto, writeBands } from './take.ts';

/** Of a photo whose original cannot be read any more: it is not tried again. */
const UNSEEN = { phash: NO_PATTERN };

/** Takes a picture into the store and returns its row, prefilled from its metadata. Refused by the file's name for anything but a whole JPEG, PNG, WebP, GIF or AVIF within the limits. */
export async function addPhoto(actor: Actor, upload: Upload): Promise<AddedPhoto> {
  const { photo: added } = await takePhoto(actor, upload);
  if (!added) throw new Error('A photo was taken for another although nobody asked');
  return added;
}

/** Writes down what a photo looks like that came before the desk asked: its hash, its main colour, where it draws attention. */
export async function inspectPhoto(actor: Actor, { id, key }: { id: string; key: string }): Promise<void> {
  if (!mayEver(actor, 'photo.inspect')) throw new Refusal('forbidden', 'Only the product itself looks at photos');
  const seen = await withOriginal(key, (original) => decodeApart('look', original)).catch((fault) => {
    console.error(`photo ${id}: it could not be looked at: ${fault instanceof Error ? fault.message : String(fault)}`);
    return UNSEEN;
  });
  await change(actor, 'photo.inspect', async ({ tx }) => {
    await tx.update(photo).set(seen).where(eq(photo.id, id));
    await writeBands(tx, id, seen.phash);
  });
}

/** Writes a photo's caption, credit, byline and alt text; stories it is already placed on keep their own, the pages of tags and contributors it stands for follow. */
export function editPhoto(actor: Actor, { photoId, ...words }: z.output<typeof PhotoWords>): Promise<void> {
  return change(actor, 'photo.edit', async ({ tx, shows, entry }) => {
    const [before] = await tx.select().from(photo).where(eq(photo.id, photoId));
    if (!before) throw new Refusal('missing', 'There is no such photo');
    if (!may(actor, 'photo.edit', before.uploadedBy)) throw new Refusal('forbidden', 'You may edit only the photos you uploaded');
    await tx.update(photo).set(words).where(eq(photo.id, photoId));
    shows(page.photo(before.key));
    const { caption, credit, byline, alt } = before;
    entry({ noun: 'photo', id: photoId, before: { caption, credit, byline, alt }, after: words });
  });
}

/** Makes the slow renditions (AVIF) of a photo, off the request path, and shows them from the next print on. A failure is logged and counted; the photo does without until it is tried again. */
export async function renderPhoto(actor: Actor, waiting: { id: string; key: string; width: number }): Promise<void> {
  if (!mayEver(actor, 'photo.render')) throw new Refusal('forbidden', 'Only the product itself makes renditions');
  const made = await makeSlow(waiting).catch((fault) => failed(waiting.id, fault));
  await change(actor, 'photo.render', async ({ tx, at, shows }) => {
    const [row] = await tx.select({ renditions: photo.renditions, tries: photo.renderTries }).from(photo).where(eq(photo.id, waiting.id));
    if (!row) return;
    const result = made ? { renditions: [...row.renditions, ...made], renderedAt: at } : { renderTries: row.tries + 1 };
    await tx.update(photo).set(result).where(eq(photo.id, waiting.id));
    if (made) shows(page.photo(waiting.key));
  });
}

async function makeSlow({ key, width }: { key: string; width: number }): Promise<Rendition[]> {
  return withOriginal(key, async (original, work) => {
    const made = await decodeApart('render', original, work, width, ['avif']);
    for (const each of made) await putFile(key, renditionFile(each), `${work}/${renditionFile(each)}`);
    return made;
  });
}

function failed(id: string, fault: unknown): undefined {
  console.error(`photo ${id}: AVIF could not be made: ${fault instanceof Error ? fault.message : String(fault)}`);
}
