import { and, count, eq, isNull, lt } from 'drizzle-orm';
import { db } from '../client.ts';
import { placement } from '../story/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { getPhoto } from './queries.ts';
import { photoUpload } from './schema.ts';
import { UPLOAD_KEPT } from './upload-rules.ts';

/** An upload this person may go on with, or undefined. */
export async function getUpload(actor: Actor, uploadId: string) {
  const [found] = await db.select().from(photoUpload).where(eq(photoUpload.id, uploadId));
  return found && may(actor, 'upload.receive', found.startedBy) ? found : undefined;
}

/** The upload of the same bytes this person has begun and not ended, or undefined. */
export async function findOpenUpload(actor: Actor, sha256: string) {
  const [found] = await db
    .select()
    .from(photoUpload)
    .where(and(isOpenOf(actor), eq(photoUpload.sha256, sha256)));
  return found;
}

/** How many files this person has on their way in. */
export function countOpenUploads(actor: Actor): Promise<number> {
  return db.$count(photoUpload, isOpenOf(actor));
}

/** A photo the desk has already, with the number of stories whose newest version shows it. */
export async function getKnownPhoto(actor: Actor, photoId: string) {
  const photo = await getPhoto(actor, photoId);
  const [used] = await db.select({ stories: count() }).from(placement).where(eq(placement.photoId, photoId));
  return photo && { photo, stories: used?.stories ?? 0 };
}

/** The ids of uploads nobody went on with for a day. */
export async function listStaleUploads(_actor: Actor, at = Date.now()): Promise<string[]> {
  const rows = await db
    .select({ id: photoUpload.id })
    .from(photoUpload)
    .where(lt(photoUpload.touchedAt, at - UPLOAD_KEPT));
  return rows.map(({ id }) => id);
}

function isOpenOf(actor: Actor) {
  return and(eq(photoUpload.startedBy, actor.id), isNull(photoUpload.photoId), isNull(photoUpload.problem));
}
