import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { photo } from './schema.ts';

/** Refuses, beside the field, a photo that cannot stand for a tag, a contributor or a channel: none, or one nobody is credited for or has described. */
export async function assertPicture(tx: Change['tx'], photoId: string | null): Promise<void> {
  if (!photoId) return;
  const [found] = await tx
    .select({ credit: photo.credit, alt: photo.alt })
    .from(photo)
    .where(and(eq(photo.id, photoId), isNull(photo.removedAt)));
  const refuse = (message: string) => new Refusal('invalid', message, { photoId: message });
  if (!found) throw refuse('There is no such photo');
  if (!found.credit) throw refuse('Name at the photo desk who must be credited for this photo, then choose it');
  if (!found.alt) throw refuse('Describe this photo at the photo desk for people who cannot see it, then choose it');
}
