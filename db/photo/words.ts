import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may } from '../user/rules.ts';
import { photo } from './schema.ts';
import { changedFields, flatten, only, type Words } from './word-rules.ts';

export type PhotoRow = typeof photo.$inferSelect;

/** The photo, for somebody who may change what is said of it. Refused for one that is not there, and for somebody else’s below editor. */
export async function photoFor(tx: Change['tx'], actor: Actor, photoId: string): Promise<PhotoRow> {
  const [found] = await tx.select().from(photo).where(eq(photo.id, photoId));
  if (!found) throw new Refusal('missing', 'There is no such photo');
  if (!may(actor, 'photo.edit', found.uploadedBy)) throw new Refusal('forbidden', 'You may edit only the photos you uploaded');
  return found;
}

/** Writes a photo's words and says in the audit which fields were what. Stories it is placed on keep their own caption, credit and description; its files, and the pages of what it stands for, follow. Returns the names of the fields that changed. */
export async function writeWords({ tx, shows, entry }: Change, before: PhotoRow, words: Words, more: object = {}): Promise<string[]> {
  const [was, is] = [flatten(before), flatten(words)];
  const names = changedFields(was, is);
  if (names.length > 0) {
    await tx
      .update(photo)
      .set({ ...words, saves: before.saves + 1 })
      .where(eq(photo.id, before.id));
    shows(page.photo(before.key));
  }
  if (names.length > 0 || Object.keys(more).length === 0)
    entry({ noun: 'photo', id: before.id, before: only(was, names), after: { ...only(is, names), ...more } });
  return names;
}
