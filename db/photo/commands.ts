import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { inDecoder, render } from './decode.ts';
import { takeIn, type Upload } from './intake.ts';
import type { PhotoWords, Rendition } from './rules.ts';
import { photo } from './schema.ts';
import { discard, keep, putFile, renditionFile, settle, withOriginal } from './store.ts';

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
      const row = { id: newId(), key, filename, width, height, renditions, ...metadata };
      await tx.insert(photo).values({ ...row, sha256, mime, bytes, uploadedBy: actor.id, uploadedAt: at });
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
    const made = await inDecoder(() => render(original, work, width, ['avif']));
    for (const each of made) await putFile(key, renditionFile(each), `${work}/${renditionFile(each)}`);
    return made;
  });
}

function failed(id: string, fault: unknown): undefined {
  console.error(`photo ${id}: AVIF could not be made: ${fault instanceof Error ? fault.message : String(fault)}`);
}
