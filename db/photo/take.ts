import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, mayEver } from '../user/rules.ts';
import { withWords } from './batch-rules.ts';
import { plainly } from './full.ts';
import { type TakenIn, takeIn, type Upload } from './intake.ts';
import { bandsOf } from './look-rules.ts';
import { photo, photoBand, photoPacket } from './schema.ts';
import { discard, keep, settle } from './store.ts';

export type AddedPhoto = Pick<
  typeof photo.$inferSelect,
  'id' | 'key' | 'filename' | 'width' | 'height' | 'caption' | 'credit' | 'byline' | 'alt' | 'takenAt' | 'renditions'
>;
type Batch = { words?: Record<string, string>; isOnce?: boolean };
type Taken = { photo: AddedPhoto; sameAs?: undefined } | { photo?: undefined; sameAs: string };

/** Takes a picture into the store, then writes its row; what fails on the way leaves neither. `words` are its batch's; `isOnce` makes no second photo of the same bytes but names the one there is. */
export async function takePhoto(actor: Actor, upload: Upload, { words = {}, isOnce = false }: Batch = {}): Promise<Taken> {
  if (!mayEver(actor, 'photo.upload')) throw new Refusal('forbidden', 'Your role may not upload photos');
  const [key, filename] = [randomBytes(16).toString('hex'), tidy(upload.filename)];
  try {
    const { folder, ...taken } = await takeIn(key, { ...upload, filename });
    await keep(folder, key);
    const done = await change(actor, 'photo.upload', async (change) => {
      const sameAs = isOnce ? await sameBytes(change.tx, taken.sha256) : undefined;
      if (sameAs) throw new Same(sameAs);
      return write(actor, change, { key, filename, words, taken });
    });
    return { photo: done };
  } catch (fault) {
    await discard(key);
    if (fault instanceof Same) return { sameAs: fault.photoId };
    throw plainly(fault, filename);
  } finally {
    await settle(key);
  }
}

/** A file name as it is kept and shown: no folders, nothing invisible, at most 200 characters. */
export function tidy(filename: string): string {
  return (
    filename
      .replace(/[\p{Cc}/\\]+/gu, ' ')
      .trim()
      .slice(-200) || 'photo'
  );
}

type Written = { key: string; filename: string; words: Record<string, string>; taken: Omit<TakenIn, 'folder'> };

async function write(actor: Actor, { tx, at, entry }: Change, { key, filename, words, taken }: Written): Promise<AddedPhoto> {
  const { metadata, sha256, mime, bytes, frames, phash, colour, autoFocus, ...seen } = taken;
  const { packets, ...said } = metadata;
  const own = withWords(said, words);
  const described = { ...own, credit: (own.credit || own.byline).slice(0, 300) };
  const { fields, ...row } = { id: newId(), key, filename, ...seen, ...described };
  const moves = frames > 1 ? { renderedAt: at } : {};
  await tx.insert(photo).values({ ...row, fields, sha256, mime, bytes, frames, phash, colour, autoFocus, ...moves, uploadedBy: actor.id, uploadedAt: at });
  await tx.insert(photoPacket).values({ photoId: row.id, packets });
  await writeBands(tx, row.id, phash);
  entry({ noun: 'photo', id: row.id, after: { filename, sha256, bytes } });
  return row;
}

/** Writes by what a photo's near-duplicates are found. */
export async function writeBands(tx: Change['tx'], photoId: string, phash: string): Promise<void> {
  await tx.delete(photoBand).where(eq(photoBand.photoId, photoId));
  const bands = bandsOf(phash).map((each) => ({ photoId, ...each }));
  if (bands.length > 0) await tx.insert(photoBand).values(bands);
}

async function sameBytes(tx: Change['tx'], sha256: string): Promise<string | undefined> {
  const there = and(eq(photo.sha256, sha256), isNull(photo.removedAt));
  const [found] = await tx.select({ id: photo.id }).from(photo).where(there).orderBy(asc(photo.uploadedAt)).limit(1);
  return found?.id;
}

/** Ends the transaction without a trace: the audit has no upload that was none. */
class Same extends Error {
  readonly photoId: string;

  constructor(photoId: string) {
    super('These bytes are a photo already');
    this.photoId = photoId;
  }
}
