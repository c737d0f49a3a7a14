import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, mayEver } from '../user/rules.ts';
import { decodeApart } from './decoding.ts';
import { withoutEmpty } from './field-rules.ts';
import type { Upload } from './intake.ts';
import { NO_PATTERN } from './look-rules.ts';
import { type Rendition, renditionFile } from './rules.ts';
import { photo } from './schema.ts';
import { putFile, withOriginal } from './store.ts';
import { type AddedPhoto, takePhoto, writeBands } from './take.ts';
import { flatten, type PhotoWords } from './word-rules.ts';
import { photoFor, writeWords } from './words.ts';

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

/** Writes what is said of a photo: caption, credit, byline, alt text, the moment it was taken and the fields of the standard. Refused where somebody else saved since `saves`, with their words in `details`. Returns the new count of saves. */
export function editPhoto(actor: Actor, { photoId, saves, fields, takenAt, ...words }: z.output<typeof PhotoWords>): Promise<{ saves: number }> {
  return change(actor, 'photo.edit', async (door) => {
    const before = await photoFor(door.tx, actor, photoId);
    if (saves !== undefined && saves !== before.saves) {
      throw new Refusal('conflict', 'Somebody else changed this photo while you were writing', {}, { saves: before.saves, words: flatten(before) });
    }
    const after = { ...words, takenAt: takenAt === undefined ? before.takenAt : takenAt, fields: fields ? withoutEmpty(fields) : before.fields };
    const names = await writeWords(door, before, after);
    return { saves: before.saves + (names.length > 0 ? 1 : 0) };
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
