import { eq, inArray } from 'drizzle-orm';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { plainly } from './full.ts';
import { recognise } from './intake.ts';
import { TWIN_WITHIN } from './look-rules.ts';
import type { DeskPhoto } from './queries.ts';
import { findSamePhoto } from './queries.ts';
import { photoUpload } from './schema.ts';
import { listSimilar } from './similar-queries.ts';
import { takePhoto, tidy } from './take.ts';
import { headOf, listUploadFiles, readUpload, removeUpload, writeChunk } from './upload-files.ts';
import { countOpenUploads, findOpenUpload, getKnownPhoto, getUpload } from './upload-queries.ts';
import { MOST_OPEN, type NewUpload } from './upload-rules.ts';

/** A photo that is in the desk now. `isNew`: by this upload; else it was there, in so many stories. `like`: one that looks nearly the same. */
export type Arrived = { photo: DeskPhoto; isNew: boolean; stories: number; like: { id: string; filename: string } | null };
export type Receiving = { id: string; received: number };

const busy = new Set<string>();

/** Announces a file. The desk may have it already; else it is told under which id to send it and how much of it is there. */
export async function beginUpload(actor: Actor, input: NewUpload): Promise<Receiving | Arrived> {
  const filename = tidy(input.filename);
  const known = await findSamePhoto(actor, input.sha256);
  if (known) return arrived(actor, known.id, false);
  const before = await findOpenUpload(actor, input.sha256);
  if (!before && (await countOpenUploads(actor)) >= MOST_OPEN)
    throw new Refusal('throttled', `${MOST_OPEN} of your files are on their way in already. Let some arrive, or cancel them`);
  return change(actor, 'upload.begin', async ({ tx, at }) => {
    const { bytes, sha256, words } = input;
    if (before) {
      await tx.update(photoUpload).set({ filename, words, touchedAt: at }).where(eq(photoUpload.id, before.id));
      return { id: before.id, received: before.received };
    }
    const id = newId();
    await tx.insert(photoUpload).values({ id, filename, bytes, sha256, words, startedBy: actor.id, startedAt: at, touchedAt: at });
    return { id, received: 0 };
  });
}

/** Takes the next piece of an upload; with its last it becomes a photo. Refused with the right place where it does not begin where the last one ended, and by name for what is no picture. */
export async function receiveChunk(
  actor: Actor,
  { uploadId, offset, stream }: { uploadId: string; offset: number; stream: AsyncIterable<Uint8Array> },
): Promise<Receiving | Arrived> {
  const upload = await ownUpload(actor, uploadId);
  if (upload.photoId) return arrived(actor, upload.photoId, true);
  if (upload.problem) throw new Refusal('invalid', upload.problem);
  if (busy.has(uploadId)) throw new Refusal('conflict', `${upload.filename} is arriving already`, {}, { received: upload.received });
  busy.add(uploadId);
  try {
    return await receive(actor, upload, offset, stream);
  } catch (fault) {
    throw await settled(actor, upload, fault);
  } finally {
    busy.delete(uploadId);
  }
}

/** Gives up one of the actor's own uploads, and what has arrived of it. */
export async function cancelUpload(actor: Actor, uploadId: string): Promise<void> {
  await ownUpload(actor, uploadId);
  await change(actor, 'upload.cancel', async ({ tx }) => {
    await tx.delete(photoUpload).where(eq(photoUpload.id, uploadId));
  });
  await removeUpload(uploadId);
}

/** Clears away these uploads, and files that belong to none. */
export async function clearUploads(actor: Actor, ids: string[]): Promise<void> {
  const kept = await change(actor, 'upload.clear', async ({ tx }) => {
    await tx.delete(photoUpload).where(inArray(photoUpload.id, ids));
    return new Set((await tx.select({ id: photoUpload.id }).from(photoUpload)).map(({ id }) => id));
  });
  for (const id of await listUploadFiles()) if (!kept.has(id)) await removeUpload(id);
}

type Upload = typeof photoUpload.$inferSelect;

async function receive(actor: Actor, upload: Upload, offset: number, stream: AsyncIterable<Uint8Array>): Promise<Receiving | Arrived> {
  const { id, filename, bytes, received: before } = upload;
  if (offset !== before) throw new Refusal('conflict', `${filename} goes on elsewhere`, {}, { received: before });
  const received = before + (await writeChunk(id, offset, bytes - before, stream));
  if (offset === 0) recognise(await headOf(id), filename);
  // The last piece is noted with what became of it: after a crash before that it is sent once more.
  if (received === bytes) {
    return finish(actor, upload).catch(async (fault) => {
      await note(actor, id, { received });
      throw fault;
    });
  }
  await note(actor, id, { received });
  return { id, received };
}

async function finish(actor: Actor, { id, filename, bytes, sha256, words }: Upload): Promise<Arrived> {
  const { photo, sameAs } = await takePhoto(actor, { filename, stream: readUpload(id, bytes), sha256 }, { words, isOnce: true });
  const photoId = photo?.id ?? sameAs;
  if (!photoId) throw new Error('Neither a new photo nor a known one');
  await note(actor, id, { photoId });
  await removeUpload(id);
  return arrived(actor, photoId, photo !== undefined);
}

/** After a fault: what did not arrive whole is sent anew, what is no photo is refused for good, anything else can be gone on with. */
async function settled(actor: Actor, { id, filename }: Upload, fault: unknown): Promise<unknown> {
  const told = plainly(fault, filename);
  const isLost = (fault as NodeJS.ErrnoException)?.code === 'ENOENT';
  if (isLost || (isRefusal(told) && told.code === 'conflict' && !told.details)) {
    await removeUpload(id);
    await note(actor, id, { received: 0 });
    return new Refusal(
      'conflict',
      isLost ? `What had arrived of ${filename} is lost. It has to be sent again` : (told as Refusal).message,
      {},
      { received: 0 },
    );
  }
  if (isRefusal(told) && told.code === 'invalid') {
    await note(actor, id, { problem: told.message });
    await removeUpload(id);
  }
  return told;
}

async function arrived(actor: Actor, photoId: string, isNew: boolean): Promise<Arrived> {
  const known = await getKnownPhoto(actor, photoId);
  if (!known) throw new Refusal('missing', 'The photo is not there any more');
  const [like] = isNew ? await listSimilar(actor, photoId, 1) : [];
  const twin = like && like.distance <= TWIN_WITHIN ? { id: like.id, filename: like.filename } : null;
  return { ...known, isNew, like: twin };
}

async function ownUpload(actor: Actor, uploadId: string): Promise<Upload> {
  const found = await getUpload(actor, uploadId);
  if (!found) throw new Refusal('missing', 'This upload is not known any more. Add the file again');
  return found;
}

function note(actor: Actor, id: string, set: Partial<Pick<Upload, 'received' | 'photoId' | 'problem'>>): Promise<void> {
  return change(actor, 'upload.receive', async ({ tx, at }) => {
    await tx
      .update(photoUpload)
      .set({ ...set, touchedAt: at })
      .where(eq(photoUpload.id, id));
  });
}
