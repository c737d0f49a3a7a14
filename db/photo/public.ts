import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { contributor } from '../contributor/schema.ts';
import { channel } from '../live/schema.ts';
import { note, page } from '../pages.ts';
import type { PublicPhoto } from '../release/rules.ts';
import { release, releasePhoto } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { isUsable } from '../rights/window-rules.ts';
import { tag } from '../tag/schema.ts';
import { currentTheme } from '../theme/public.ts';
import { type RightsBlock, rightsBlockOf } from './rights-block.ts';
import { publicRightsOf } from './rights-rules.ts';
import { photo } from './schema.ts';

/** A photo whose files are asked for: what each says of it by its words as they are now, and whether readers may see it, that is, whether its rights let them and it is placed on a story they can see, stands in for one that is, or is the picture of a tag, a contributor or a channel. Null where there is none. */
export async function getServedPhoto(key: string, at = Date.now()): Promise<{ isPublic: boolean; rights: RightsBlock } | null> {
  const { id, usableFrom, usableUntil, caption, credit, byline, alt, fields } = photo;
  const [found] = await db.select({ id, usableFrom, usableUntil, caption, credit, byline, alt, fields }).from(photo).where(eq(photo.key, key));
  if (!found) return null;
  const isPublic = isUsable(found, at) && ((await isPlaced(key, at)) || (await isPicture(key)) || (await standsIn(found.id, at)));
  return { isPublic, rights: rightsBlockOf(found) };
}

async function isPlaced(key: string, at: number): Promise<boolean> {
  const [found] = await db
    .select({ id: releasePhoto.releaseId })
    .from(releasePhoto)
    .innerJoin(release, eq(release.id, releasePhoto.releaseId))
    .where(and(eq(releasePhoto.key, key), visible(at)))
    .limit(1);
  return found !== undefined;
}

/** Only the few photos readers may not see are looked through. */
async function standsIn(photoId: string, at: number): Promise<boolean> {
  const [found] = await db
    .select({ id: releasePhoto.releaseId })
    .from(photo)
    .innerJoin(releasePhoto, eq(releasePhoto.photoId, photo.id))
    .innerJoin(release, eq(release.id, releasePhoto.releaseId))
    .where(and(or(gt(photo.usableFrom, at), lte(photo.usableUntil, at)), eq(releasePhoto.fallbackId, photoId), visible(at)))
    .limit(1);
  return found !== undefined;
}

/** A photo of the photo desk with its own words, as tags, contributors and channels show it; null where it is not there or its rights keep it from readers. */
export async function deskPhoto(photoId: string): Promise<PublicPhoto | null> {
  const [found] = await db
    .select({
      photoId: photo.id,
      key: photo.key,
      caption: photo.caption,
      credit: photo.credit,
      alt: photo.alt,
      width: photo.width,
      height: photo.height,
      renditions: photo.renditions,
      usableFrom: photo.usableFrom,
      usableUntil: photo.usableUntil,
      byline: photo.byline,
      fields: photo.fields,
    })
    .from(photo)
    .where(eq(photo.id, photoId));
  if (!found) return null;
  note(page.photo(found.key));
  const { usableFrom, usableUntil, byline, fields, ...shown } = found;
  const isSaid = shown.credit !== '' && shown.alt !== '';
  return isSaid && isUsable({ usableFrom, usableUntil }, Date.now()) ? { ...shown, cuts: {}, ...publicRightsOf({ byline, fields }) } : null;
}

async function isPicture(key: string): Promise<boolean> {
  const ofReaders = and(eq(photo.key, key), ne(tag.kind, 'internal'), isNull(tag.proposedBy), isNull(tag.mergedInto));
  const [tags, people, channels] = await Promise.all([
    db.select({ id: tag.id }).from(photo).innerJoin(tag, eq(tag.photoId, photo.id)).where(ofReaders).limit(1),
    db.select({ id: contributor.id }).from(photo).innerJoin(contributor, eq(contributor.photoId, photo.id)).where(eq(photo.key, key)).limit(1),
    db.select({ id: channel.id }).from(photo).innerJoin(channel, eq(channel.photoId, photo.id)).where(eq(photo.key, key)).limit(1),
  ]);
  return tags.length + people.length + channels.length > 0 || currentTheme().logo?.key === key;
}
