import { and, eq, isNotNull } from 'drizzle-orm';
import { db } from '../client.ts';
import { release, releasePhoto, shareImage } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { usableAt } from '../rights/usable.ts';
import { photo } from './schema.ts';
import { SHARE_SIZE, sharePath } from './share-rules.ts';

/** The address and size in pixels of the picture a story is shared with, or null while there is none. */
export async function getShareImage({ storyId, version }: { storyId: string; version: number }, at = Date.now()) {
  const [found] = await db
    .select({ releaseId: release.id, key: photo.key })
    .from(shareImage)
    .innerJoin(release, eq(release.id, shareImage.releaseId))
    .innerJoin(photo, eq(photo.id, shareImage.photoId))
    .where(and(eq(release.storyId, storyId), eq(release.version, version), visible(at), usableAt(Date.now()), isNotNull(shareImage.madeAt)))
    .limit(1);
  return found ? { url: sharePath(found.key, found.releaseId), ...SHARE_SIZE } : null;
}

/** May readers see the picture this release is shared with: do they see the release now, with that photo on it? */
export async function isShareVisible(key: string, releaseId: number, at = Date.now()): Promise<boolean> {
  const [found] = await db
    .select({ id: release.id })
    .from(release)
    .innerJoin(releasePhoto, eq(releasePhoto.releaseId, release.id))
    .innerJoin(shareImage, and(eq(shareImage.releaseId, release.id), isNotNull(shareImage.madeAt)))
    .where(and(eq(release.id, releaseId), eq(releasePhoto.key, key), visible(at)))
    .limit(1);
  return found !== undefined;
}
