import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { env } from '../env.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { momentsOf } from '../zone.ts';
import { ACCESS_NAMES, type LeaseId, type NewLease, type PhotoId, type PhotoWithdraw, type RightsEdit } from './rules.ts';
import { lease, photoRights, photoWithdrawal, supplier } from './schema.ts';
import { photoFor, settleWindow } from './settle.ts';

/** Says what rights we have in a photo and from whom. Refused beside the field for a supplier nobody has entered. */
export function setRights(actor: Actor, { photoId, supplierId, ...rights }: z.output<typeof RightsEdit>): Promise<void> {
  return change(actor, 'photo.rights', async ({ tx, entry }) => {
    await photoFor(tx, photoId);
    const [from] = supplierId ? await tx.select({ name: supplier.name }).from(supplier).where(eq(supplier.id, supplierId)) : [];
    if (supplierId && !from) throw new Refusal('invalid', 'There is no such supplier', { supplierId: 'There is no such supplier' });
    const [before] = await tx.select().from(photoRights).where(eq(photoRights.photoId, photoId));
    await tx.insert(photoRights).values({ photoId, supplierId, rights }).onConflictDoUpdate({ target: photoRights.photoId, set: { supplierId, rights } });
    entry({ noun: 'photo', id: photoId, before: before?.rights, after: { ...rights, supplier: from?.name ?? '' } });
  });
}

/** Permits or bans a photo for a time; readers see it, or see it no longer, from that moment on. Refused beside the field for times that do not exist or have passed. */
export function addLease(actor: Actor, { photoId, access, from, until, notes }: z.output<typeof NewLease>): Promise<string> {
  return change(actor, 'photo.lease', async (door) => {
    const { tx, at, entry } = door;
    const row = await photoFor(tx, photoId);
    const [startAt, endAt] = [momentOf('from', from), momentOf('until', until)];
    if (endAt !== null && endAt <= at) throw new Refusal('invalid', 'This time has passed', { until: 'This time has passed' });
    const id = newId();
    await tx.insert(lease).values({ id, photoId, access, startAt, endAt, notes, createdBy: actor.id, createdAt: at });
    entry({ noun: 'photo', id: photoId, after: { lease: ACCESS_NAMES[access], startAt, endAt, notes } });
    await settleWindow(door, actor, row, access === 'deny-use' ? 'is banned from use' : 'may be used only at the times now permitted');
    return id;
  });
}

/** Ends a permission or a ban before its time. Refused for one that has ended. */
export function endLease(actor: Actor, { leaseId }: z.output<typeof LeaseId>): Promise<void> {
  return change(actor, 'photo.unlease', async (door) => {
    const { tx, at, entry } = door;
    const [found] = await tx.select().from(lease).where(eq(lease.id, leaseId));
    if (!found) throw new Refusal('missing', 'There is no such permission or ban');
    if (found.endedAt !== null || (found.endAt ?? at + 1) <= at) throw new Refusal('invalid', 'It has ended already');
    await tx.update(lease).set({ endedBy: actor.id, endedAt: at }).where(eq(lease.id, leaseId));
    entry({
      noun: 'photo',
      id: found.photoId,
      before: { lease: ACCESS_NAMES[found.access], startAt: found.startAt, endAt: found.endAt },
      after: { endAt: at },
    });
    await settleWindow(door, actor, await photoFor(tx, found.photoId), found.access === 'deny-use' ? 'is banned no longer' : 'is permitted no longer');
  });
}

/** Takes a photo from every page at once, until that is undone. Refused for one that is withdrawn. */
export function withdrawPhoto(actor: Actor, { photoId, reason }: z.output<typeof PhotoWithdraw>): Promise<void> {
  return change(actor, 'photo.withdraw', async (door) => {
    const { tx, at, entry } = door;
    const row = await photoFor(tx, photoId);
    const open = await tx
      .select({ id: photoWithdrawal.id })
      .from(photoWithdrawal)
      .where(and(eq(photoWithdrawal.photoId, photoId), isNull(photoWithdrawal.undoneAt)));
    if (open.length > 0) throw new Refusal('invalid', 'The photo is withdrawn already');
    await tx.insert(photoWithdrawal).values({ id: newId(), photoId, reason, by: actor.id, at });
    entry({ noun: 'photo', id: photoId, after: { because: reason } });
    await settleWindow(door, actor, row, `was withdrawn everywhere by ${actor.name}: ${reason}`);
  });
}

/** Undoes the withdrawal of a photo: it is again wherever it was, as far as its permissions and bans let it. */
export function restorePhoto(actor: Actor, { photoId }: z.output<typeof PhotoId>): Promise<void> {
  return change(actor, 'photo.unwithdraw', async (door) => {
    const { tx, at, entry } = door;
    const row = await photoFor(tx, photoId);
    const undone = await tx
      .update(photoWithdrawal)
      .set({ undoneBy: actor.id, undoneAt: at })
      .where(and(eq(photoWithdrawal.photoId, photoId), isNull(photoWithdrawal.undoneAt)))
      .returning({ reason: photoWithdrawal.reason });
    if (undone.length === 0) throw new Refusal('invalid', 'The photo is not withdrawn');
    entry({ noun: 'photo', id: photoId, before: { because: undone[0]?.reason } });
    await settleWindow(door, actor, row, `was put back by ${actor.name}`);
  });
}

/** The moment a local time of the site's zone means, the first where the clocks show it twice; null for none said. */
function momentOf(field: 'from' | 'until', local: string): number | null {
  if (!local) return null;
  const [moment] = momentsOf(local, env.SITE_TIMEZONE);
  if (moment === undefined) throw new Refusal('invalid', 'This time does not exist', { [field]: 'This time does not exist: choose another' });
  return moment;
}
