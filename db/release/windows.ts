import { and, desc, eq, gt, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { correction } from '../correction/schema.ts';
import { release } from './schema.ts';

/** `version`: the one its words first went out as. `versions`: the numbers it has had since, newest first. */
export type PublicWindow = { releaseId: number; version: number; versions: number[]; from: number; until: number };
type Seen = Omit<PublicWindow, 'versions'> & { updatedAt: number };

/** When readers saw which version of a story, newest first, back to the moment it was last put before them: what was withdrawn in between stays withdrawn. */
export async function publicWindows(storyId: string, at: number): Promise<PublicWindow[]> {
  const [seen, corrected] = await Promise.all([
    db
      .select({ releaseId: release.id, version: release.version, updatedAt: release.updatedAt, from: release.liveFrom, until: release.liveUntil })
      .from(release)
      .where(and(eq(release.storyId, storyId), lte(release.liveFrom, at), gt(release.liveUntil, release.liveFrom)))
      .orderBy(desc(release.liveFrom), desc(release.id))
      .limit(500),
    db.select({ version: correction.toVersion }).from(correction).where(eq(correction.storyId, storyId)),
  ]);
  const gap = seen.findIndex((row, index) => index > 0 && row.until !== seen[index - 1]?.from);
  return joined(gap < 0 ? seen : seen.slice(0, gap), new Set(corrected.map(({ version }) => version)));
}

/** The same words at another address or with other tags are not another version to readers: nothing was said anew (`updatedAt` stayed) and nothing was corrected, be it in spelling. */
function joined(seen: Seen[], corrected: Set<number>): PublicWindow[] {
  const whole: (PublicWindow & { updatedAt: number })[] = [];
  for (const row of seen) {
    const later = whole.at(-1);
    const isSame = later && (later.version === row.version || (later.updatedAt === row.updatedAt && !corrected.has(later.version)));
    if (isSame) Object.assign(later, { version: row.version, versions: [...new Set([...later.versions, row.version])], from: row.from });
    else whole.push({ ...row, versions: [row.version] });
  }
  return whole.map(({ updatedAt: _, ...window }) => window);
}
