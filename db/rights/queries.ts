import { and, asc, desc, eq, gt, inArray, lte, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { photo } from '../photo/schema.ts';
import { pictureUses } from '../photo/uses.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { countUsed } from './facts.ts';
import { DAY, Rights } from './rules.ts';
import { lease, photoRights, photoWithdrawal, supplier } from './schema.ts';
import { draftUses, openUses } from './uses.ts';
import { isUsable } from './window-rules.ts';

/** What we may do with a photo: its rights record, its supplier and what is used of their quota, its leases and withdrawals, newest first, with who made them. */
export async function getPhotoRights(_actor: Actor, photoId: string, now = Date.now()) {
  const [[own], leases, withdrawals, [window]] = await Promise.all([
    db.select().from(photoRights).leftJoin(supplier, eq(supplier.id, photoRights.supplierId)).where(eq(photoRights.photoId, photoId)),
    db
      .select({ lease, by: user.name })
      .from(lease)
      .leftJoin(user, eq(user.id, lease.createdBy))
      .where(eq(lease.photoId, photoId))
      .orderBy(desc(lease.createdAt)),
    db
      .select({ withdrawal: photoWithdrawal, by: user.name })
      .from(photoWithdrawal)
      .leftJoin(user, eq(user.id, photoWithdrawal.by))
      .where(eq(photoWithdrawal.photoId, photoId))
      .orderBy(desc(photoWithdrawal.at)),
    db.select({ usableFrom: photo.usableFrom, usableUntil: photo.usableUntil }).from(photo).where(eq(photo.id, photoId)),
  ]);
  return {
    isSaid: own !== undefined,
    rights: own?.photo_rights.rights ?? Rights.parse({}),
    supplier: own?.supplier ? { ...own.supplier, used: await countUsed(db, own.supplier, now) } : null,
    leases: leases.map((each) => ({ ...each.lease, by: each.by ?? 'Broadsheet' })),
    withdrawals: withdrawals.map((each) => ({ ...each.withdrawal, by: each.by ?? 'Broadsheet' })),
    window: { usableFrom: window?.usableFrom ?? 0, usableUntil: window?.usableUntil ?? 0 },
  };
}

/** Where a photo is used in stories: those readers see or are to see, and those whose newest text has it. Stories the actor may not read are counted, not named. */
async function storiesWith(actor: Actor, photoId: string, now: number) {
  const [open, drafts] = await Promise.all([openUses(db, photoId, now), draftUses(db, photoId)]);
  const waiting = drafts.filter(({ storyId, state }) => state !== 'spiked' && !open.some((each) => each.storyId === storyId));
  const mayRead = ({ authorId }: { authorId: string }) => may(actor, 'story.read', authorId);
  const [readable, unnamed] = [open.filter(mayRead), [...open, ...waiting].filter((use) => !mayRead(use)).length];
  return { open: readable, waiting: waiting.filter(mayRead), unnamed };
}

/** The suppliers by name, with how many of their photos are used in the period that goes on. */
export async function listSuppliers(_actor: Actor, now = Date.now()) {
  const rows = await db.select().from(supplier).orderBy(asc(supplier.name));
  return Promise.all(rows.map(async (row) => ({ ...row, used: await countUsed(db, row, now) })));
}

/** Photos in use whose rights end within 14 days, and those readers may not see now, the next to end first; with the stories that show them. */
export async function listEnding(actor: Actor, now = Date.now()) {
  const { id, filename, caption, credit, key, renditions, usableFrom, usableUntil } = photo;
  const rows = await db
    .select({ id, filename, caption, credit, key, renditions, usableFrom, usableUntil })
    .from(photo)
    .where(or(lte(usableUntil, now + 14 * DAY), gt(usableFrom, now)))
    .orderBy(asc(usableUntil))
    .limit(200);
  const pictures = await pictureUses(
    db,
    rows.map((row) => row.id),
  );
  const found = await Promise.all(
    rows.map(async (row) => {
      const pictured = pictures.filter(({ photoId }) => photoId === row.id);
      return { ...row, isSeen: isUsable(row, now), uses: { ...(await storiesWith(actor, row.id, now)), pictured } };
    }),
  );
  return found.filter(({ uses }) => uses.open.length + uses.pictured.length + uses.unnamed > 0);
}

/** Which of these photos readers may not see now. */
export async function listUnusable(_actor: Actor, photoIds: string[], now = Date.now()): Promise<Set<string>> {
  const rows = await db
    .select({ id: photo.id })
    .from(photo)
    .where(and(inArray(photo.id, photoIds), or(gt(photo.usableFrom, now), lte(photo.usableUntil, now))));
  return new Set(rows.map(({ id }) => id));
}
