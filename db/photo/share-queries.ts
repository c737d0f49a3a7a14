import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { release, releasePhoto, shareImage } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { usableAt } from '../rights/usable.ts';
import { currentTheme } from '../theme/public.ts';
import type { Actor } from '../user/rules.ts';
import { cutColumns } from './cuts.ts';
import { MOST_TRIES } from './rules.ts';
import { photo } from './schema.ts';
import type { WaitingShare } from './share-commands.ts';
import { decisionOf } from './share-rules.ts';

/** Older stories are shared with their photo alone. */
const SHARED_FOR = 60 * 86_400_000;

/** The newest story readers see by now that has a photo and no picture to be shared with yet; undefined when there is none. Never one they do not see. */
export async function nextShare(_actor: Actor, at = Date.now()): Promise<WaitingShare | undefined> {
  const [found] = await db
    .select({
      releaseId: release.id,
      path: release.path,
      headline: release.headline,
      social: release.socialHeadline,
      direction: release.direction,
      photoId: photo.id,
      key: photo.key,
      width: photo.width,
      height: photo.height,
      credit: releasePhoto.credit,
      crop: releasePhoto.crop,
      ...cutColumns,
    })
    .from(release)
    .innerJoin(releasePhoto, and(eq(releasePhoto.releaseId, release.id), eq(releasePhoto.position, 0)))
    .innerJoin(photo, eq(photo.id, releasePhoto.photoId))
    .leftJoin(shareImage, eq(shareImage.releaseId, release.id))
    .where(
      and(
        visible(at),
        usableAt(at),
        gt(release.publishedAt, at - SHARED_FOR),
        or(isNull(shareImage.releaseId), and(isNull(shareImage.madeAt), lt(shareImage.tries, MOST_TRIES))),
      ),
    )
    .orderBy(desc(release.publishedAt))
    .limit(1);
  if (!found) return undefined;
  const { releaseId, path, headline, social, direction, photoId, key, credit, crop, crops, width, height, focus, autoFocus } = found;
  const decided = crop ?? crops['16:9'];
  const part = decided ?? { x: 0, y: 0, width, height };
  const point = (decided ? undefined : (focus ?? autoFocus)) ?? { x: 0.5, y: 0.5 };
  const paper = currentTheme().name || env.SITE_NAME;
  return { releaseId, path, photoId, decided: decisionOf(found), key, headline: social || headline, credit, paper, direction, part, focus: point };
}
