import { and, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { releasePhoto } from '../release/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { type PhotoIds, REMOVED_KEPT, type Removed } from './remove-rules.ts';
import { photo } from './schema.ts';
import { discard } from './store.ts';
import { type PhotoUses, presentUses } from './use-rules.ts';
import { pictureUses, storyUses } from './uses.ts';

type Row = typeof photo.$inferSelect;

/** Takes photos out of the desk; they can be brought back for 30 days. What is used, or somebody else's, stays and says why; refused where nothing could be taken. */
export function removePhotos(actor: Actor, { photoIds }: z.output<typeof PhotoIds>): Promise<Removed[]> {
  return change(actor, 'photo.remove', async (door) => {
    const rows = await rowsOf(door, photoIds, isNull(photo.removedAt));
    const uses = await usesOf(door, photoIds);
    const results = rows.map((row) => verdictOf(actor, row, uses));
    const going = results.filter(({ ok }) => ok).map(({ photoId }) => photoId);
    if (going.length === 0) throw nothingRemoved(results);
    await door.tx.update(photo).set({ removedAt: door.at }).where(inArray(photo.id, going));
    for (const { photoId, name } of results.filter(({ ok }) => ok)) door.entry({ noun: 'photo', id: photoId, before: { filename: name } });
    return results;
  });
}

/** Brings photos back that were removed in the last 30 days. Refused where there are none of these. */
export function restorePhotos(actor: Actor, { photoIds }: z.output<typeof PhotoIds>): Promise<{ restored: number }> {
  return change(actor, 'photo.restore', async (door) => {
    const rows = await rowsOf(door, photoIds, gt(photo.removedAt, door.at - REMOVED_KEPT));
    const own = rows.filter((row) => may(actor, 'photo.restore', row.uploadedBy));
    if (rows.length > 0 && own.length === 0) throw new Refusal('forbidden', 'You may bring back only the photos you uploaded');
    if (own.length === 0) throw new Refusal('missing', 'There is nothing to bring back any more');
    const ids = own.map(({ id }) => id);
    await door.tx.update(photo).set({ removedAt: null }).where(inArray(photo.id, ids));
    for (const { id, filename } of own) door.entry({ noun: 'photo', id, after: { filename } });
    return { restored: ids.length };
  });
}

/** Deletes the files of one photo that was removed more than 30 days ago and that readers never saw; its row stays for the history of stories. */
export async function purgePhoto(actor: Actor, { photoId }: { photoId: string }): Promise<void> {
  await change(actor, 'photo.purge', async ({ tx, at, entry }) => {
    const [row] = await tx
      .select()
      .from(photo)
      .where(and(eq(photo.id, photoId), isNotNull(photo.removedAt)));
    const released = await tx.$count(releasePhoto, or(eq(releasePhoto.photoId, photoId), eq(releasePhoto.fallbackId, photoId)));
    if (!row || (row.removedAt ?? at) > at - REMOVED_KEPT || released > 0) throw new Refusal('invalid', 'The files of this photo are still wanted');
    // First the files: what is interrupted is found again by its row.
    await discard(row.key);
    await tx.update(photo).set({ renditions: [], renderedAt: at }).where(eq(photo.id, photoId));
    entry({ noun: 'photo', id: photoId, before: { filename: row.filename } });
  });
}

function rowsOf({ tx }: Change, photoIds: string[], which: ReturnType<typeof isNull>): Promise<Row[]> {
  return tx
    .select()
    .from(photo)
    .where(and(inArray(photo.id, photoIds), which));
}

async function usesOf({ tx, at }: Change, photoIds: string[]): Promise<PhotoUses> {
  return presentUses({ stories: await storyUses(tx, photoIds, at), pictures: await pictureUses(tx, photoIds) });
}

function verdictOf(actor: Actor, { id: photoId, filename: name, uploadedBy }: Row, uses: PhotoUses): Removed {
  if (!may(actor, 'photo.remove', uploadedBy)) return { photoId, name, ok: false, why: 'You may remove only the photos you uploaded' };
  const own = {
    stories: uses.stories.filter((use) => use.photoId === photoId).map((use) => asToldTo(actor, use)),
    pictures: uses.pictures.filter((use) => use.photoId === photoId),
  };
  const isUsed = own.stories.length + own.pictures.length > 0;
  return { photoId, name, ok: !isUsed, why: isUsed ? 'It is used' : '', ...(isUsed && { uses: own }) };
}

/** What is not before readers is named only to those who may read every story. */
function asToldTo(actor: Actor, use: PhotoUses['stories'][number]): PhotoUses['stories'][number] {
  if (use.state === 'live' || may(actor, 'story.read')) return use;
  return { ...use, storyId: '', headline: '', section: '', words: { caption: '', credit: '', alt: '' } };
}

function nothingRemoved(results: Removed[]): Refusal {
  if (results.length === 0) return new Refusal('missing', 'There is no such photo');
  const isForbidden = results.every(({ uses }) => !uses);
  const message = results.length === 1 ? `${results[0]?.why}. Nothing was removed` : 'None of these was removed';
  return new Refusal(isForbidden ? 'forbidden' : 'invalid', message, {}, { results });
}
