import type { z } from 'zod';
import { change } from '../change.ts';
import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { warningFor } from './clock-queries.ts';
import type { PhotoId } from './rules.ts';
import { listed, photoFor, settleWindow, tellUsers, titleOf } from './settle.ts';

/** Writes down when readers may see a photo next, once its time has passed, and tells those whose stories show it. Readers see by the dates alone, whether this runs or not. */
export function turnPhoto(actor: Actor, { photoId }: z.output<typeof PhotoId>): Promise<void> {
  return change(actor, 'photo.turn', async (door) => {
    const row = await photoFor(door.tx, photoId);
    if (row.usableUntil > door.at) throw new Refusal('invalid', 'The rights of this photo have not ended');
    door.entry({ noun: 'photo', id: photoId, before: { ends: row.usableUntil } });
    await settleWindow(door, actor, row, 'may be used no longer, by its rights');
  });
}

/** Tells those whose stories show a photo that its rights end in 14, 3 or 1 days; each is said once. Refused where nothing is to be said. */
export function warnOfEnd(actor: Actor, { photoId }: z.output<typeof PhotoId>): Promise<void> {
  return change(actor, 'photo.warn', async (door) => {
    const { tx, at, entry } = door;
    const row = await photoFor(tx, photoId);
    const due = await warningFor(tx, row, at);
    if (!due) throw new Refusal('invalid', 'Nothing is to be said of the rights of this photo');
    const ends = new Intl.DateTimeFormat(env.SITE_LANGUAGE, { dateStyle: 'full', timeStyle: 'short', timeZone: env.SITE_TIMEZONE }).format(row.usableUntil);
    await tellUsers(door, actor, due.uses, (own) => `${titleOf(row)} may be used until ${ends}, and is gone then. ${listed(own)}`);
    entry({ noun: 'photo', id: photoId, after: { ends: row.usableUntil, days: due.days } });
  });
}
