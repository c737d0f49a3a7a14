import { and, desc, gt, inArray, lte } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { release } from './schema.ts';
import { visible } from './window.ts';

type Reader = Pick<Change['tx'], 'select'>;

/** Where the stories last seen at these paths are seen at a moment (UTC milliseconds), by the old path. An address knows its story by the releases that had it: what is planned moves nothing yet, and nobody is led to another story. */
export async function movedPaths(reader: Reader, paths: string[], at: number): Promise<Map<string, string>> {
  const seen = await reader
    .select({ path: release.path, storyId: release.storyId })
    .from(release)
    .where(and(inArray(release.path, paths), lte(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)))
    .orderBy(desc(release.liveFrom), desc(release.id));
  const ids = seen.map(({ storyId }) => storyId);
  const now = await reader
    .select({ path: release.path, storyId: release.storyId })
    .from(release)
    .where(and(inArray(release.storyId, ids), visible(at)));
  return new Map(
    paths.flatMap((path) => {
      const last = seen.find((each) => each.path === path);
      const moved = last && now.find(({ storyId }) => storyId === last.storyId);
      return moved && moved.path !== path ? [[path, moved.path]] : [];
    }),
  );
}
