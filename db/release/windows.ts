import { and, desc, eq, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { release } from './schema.ts';

export type PublicWindow = { releaseId: number; version: number; from: number; until: number };

/** When readers saw which version of a story, newest first, back to the moment it was last put before them: what was withdrawn in between stays withdrawn. */
export async function publicWindows(storyId: string, at: number): Promise<PublicWindow[]> {
  const rows = await db
    .select({ releaseId: release.id, version: release.version, from: release.liveFrom, until: release.liveUntil })
    .from(release)
    .where(and(eq(release.storyId, storyId), lte(release.liveFrom, at)))
    .orderBy(desc(release.id))
    .limit(500);
  const seen = rows.filter((row) => row.until > row.from);
  const gap = seen.findIndex((row, index) => index > 0 && row.until !== seen[index - 1]?.from);
  return joined(gap < 0 ? seen : seen.slice(0, gap));
}

/** The same version at another address or with other tags is not another version to readers. */
function joined(windows: PublicWindow[]): PublicWindow[] {
  const whole: PublicWindow[] = [];
  for (const window of windows) {
    const later = whole.at(-1);
    if (later?.version === window.version) later.from = window.from;
    else whole.push({ ...window });
  }
  return whole;
}
