import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { burnt, page } from '../pages.ts';
import { photo } from '../photo/schema.ts';
import { logoIdOf } from '../photo/uses.ts';
import { Refusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import type { Actor } from '../user/rules.ts';
import { lease, photoWithdrawal } from './schema.ts';
import { type OpenUse, openUses } from './uses.ts';
import { isUsable, usableWindow } from './window-rules.ts';

type Tx = Pick<Change['tx'], 'select'>;
export type PhotoRow = Pick<typeof photo.$inferSelect, 'id' | 'key' | 'filename' | 'caption' | 'usableFrom' | 'usableUntil'>;

/** The photo, or a refusal as for none. */
export async function photoFor(tx: Tx, photoId: string): Promise<PhotoRow> {
  const { id, key, filename, caption, usableFrom, usableUntil } = photo;
  const [row] = await tx.select({ id, key, filename, caption, usableFrom, usableUntil }).from(photo).where(eq(photo.id, photoId));
  if (!row) throw new Refusal('missing', 'There is no such photo');
  return row;
}

/** Writes down anew when readers may see a photo, drops the pages it is on, and tells those whose stories show it when that begins or ends now. `because` goes on from “it”. */
export async function settleWindow(door: Change, actor: Actor, row: PhotoRow, because: string): Promise<void> {
  const { tx, at, shows } = door;
  const leases = await tx.select().from(lease).where(eq(lease.photoId, row.id));
  const withdrawals = await tx.select().from(photoWithdrawal).where(eq(photoWithdrawal.photoId, row.id));
  const { from: usableFrom, until: usableUntil } = usableWindow({ leases, withdrawals }, at);
  if (usableFrom === row.usableFrom && usableUntil === row.usableUntil) return;
  await tx.update(photo).set({ usableFrom, usableUntil }).where(eq(photo.id, row.id));
  const isSeen = isUsable({ usableFrom, usableUntil }, at);
  shows(isSeen ? page.photo(row.key) : burnt(page.photo(row.key)), ...((await logoIdOf(tx)) === row.id ? [page.themeSet] : []));
  // What has ended by the clock was seen until now by those it is told to.
  const wasSeen = row.usableFrom <= at;
  if (wasSeen === isSeen) return;
  const uses = await openUses(tx, row.id, at);
  const says = (use: OpenUse[]) =>
    `${titleOf(row)} ${isSeen ? 'is shown again' : 'is no longer shown'}: it ${because}. ${isSeen ? '' : standIn(use)}${listed(use)}`;
  await tellUsers(door, actor, uses, says);
}

/** Tells everybody who wrote or edited one of these stories, each in one line that names theirs. */
export async function tellUsers(door: Change, actor: Actor, uses: OpenUse[], says: (own: OpenUse[]) => string): Promise<void> {
  const people = new Set(uses.flatMap(({ authorId, updatedBy }) => [authorId, updatedBy]));
  for (const person of people) {
    const own = uses.filter(({ authorId, updatedBy }) => authorId === person || updatedBy === person);
    const [first] = own;
    if (first) await tell(door, actor, { to: [person], kind: 'rights', storyId: first.storyId, text: says(own) });
  }
}

/** What a photo is called in a line of the inbox. */
export function titleOf({ caption, filename }: Pick<PhotoRow, 'caption' | 'filename'>): string {
  const words = caption || filename;
  return `The photo “${words.length > 80 ? `${words.slice(0, 77).trimEnd()}…` : words}”`;
}

/** The stories a line speaks of, a few by name. */
export function listed(uses: OpenUse[]): string {
  const names = uses.slice(0, 3).map(({ headline }) => `“${headline}”`);
  const more = uses.length - names.length;
  return `Used in ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function standIn(uses: OpenUse[]): string {
  const replaced = uses.filter(({ hasFallback }) => hasFallback).length;
  if (replaced === uses.length) return 'The photo chosen for this case stands there. ';
  return replaced === 0 ? 'Nothing stands in its place. ' : 'Not everywhere does another photo stand in its place. ';
}
