import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, mayEver } from '../user/rules.ts';
import { inDecoder, render } from './decode.ts';
import { withoutEmpty } from './field-rules.ts';
import { takeIn, type Upload } from './intake.ts';
import { photo, photoPacket } from './schema.ts';
import { discard, keep, photoFolder, settle } from './store.ts';
import { flatten, type PhotoWords } from './word-rules.ts';
import { photoFor, writeWords } from './words.ts';

export type AddedPhoto = Pick<
  typeof photo.$inferSelect,
  'id' | 'key' | 'filename' | 'width' | 'height' | 'caption' | 'credit' | 'byline' | 'alt' | 'takenAt' | 'renditions'
>;

/** Takes a picture into the store and returns its row, prefilled from its metadata. Refused by the file's name for anything but a whole JPEG, PNG, WebP, GIF or AVIF within the limits. */
export async function addPhoto(actor: Actor, upload: Upload): Promise<AddedPhoto> {
  if (!mayEver(actor, 'photo.upload')) throw new Refusal('forbidden', 'Your role may not upload photos');
  const key = randomBytes(16).toString('hex');
  const filename =
    upload.filename
      .replace(/[\p{Cc}/\\]+/gu, ' ')
      .trim()
      .slice(-200) || 'photo';
  try {
    const { folder, sha256, mime, bytes, width, height, renditions, metadata } = await takeIn(key, { ...upload, filename });
    await keep(folder, key);
    return await change(actor, 'photo.upload', async ({ tx, at, entry }) => {
      const { packets, ...said } = metadata;
      const row = { id: newId(), key, filename, width, height, renditions, ...said };
      await tx.insert(photo).values({ ...row, sha256, mime, bytes, uploadedBy: actor.id, uploadedAt: at });
      await tx.insert(photoPacket).values({ photoId: row.id, packets });
      entry({ noun: 'photo', id: row.id, after: { filename, sha256, bytes } });
      return row;
    });
  } catch (fault) {
    await discard(key);
    throw fault;
  } finally {
    await settle(key);
  }
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
  const folder = photoFolder(waiting.key);
  const made = await inDecoder(() => render(`${folder}/original`, folder, waiting.width, ['avif'])).catch((fault) => failed(waiting.id, fault));
  await change(actor, 'photo.render', async ({ tx, at, shows }) => {
    const [row] = await tx.select({ renditions: photo.renditions, tries: photo.renderTries }).from(photo).where(eq(photo.id, waiting.id));
    if (!row) return;
    const result = made ? { renditions: [...row.renditions, ...made], renderedAt: at } : { renderTries: row.tries + 1 };
    await tx.update(photo).set(result).where(eq(photo.id, waiting.id));
    if (made) shows(page.photo(waiting.key));
  });
}

function failed(id: string, fault: unknown): undefined {
  console.error(`photo ${id}: AVIF could not be made: ${fault instanceof Error ? fault.message : String(fault)}`);
}
