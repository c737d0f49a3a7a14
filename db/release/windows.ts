import { and, desc, eq, gt, lte } from 'drizzle-orm';
import { db } from '../client.ts';
import { correction } from '../correction/schema.ts';
import type { Gap } from './rules.ts';
import { release } from './schema.ts';

/** `version`: the one its words first went out as. `versions`: the numbers it has had since, newest first. `gaps`: when the story was withdrawn before these words or while they were its own. */
export type PublicWindow = { releaseId: number; version: number; versions: number[]; from: number; until: number; gaps: Gap[] };
type Seen = Omit<PublicWindow, 'versions' | 'gaps'> & { updatedAt: number };

/** When readers saw which version of a story, newest first. What was withdrawn and put back is among them with its gap; what was taken down is not. Whether they may look at all now is for the caller to ask. */
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
  return joined(seen, new Set(corrected.map(({ version }) => version)));
}

/** The same words at another address or with other tags are not another version to readers: nothing was said anew (`updatedAt` stayed) and nothing was corrected, be it in spelling. */
function joined(seen: Seen[], corrected: Set<number>): PublicWindow[] {
  const whole: (PublicWindow & { updatedAt: number })[] = [];
  for (const row of seen) {
    const later = whole.at(-1);
    if (later && row.until < later.from) later.gaps.push({ from: row.until, until: later.from });
    const isSame = later && (later.version === row.version || (later.updatedAt === row.updatedAt && !corrected.has(later.version)));
    if (isSame) Object.assign(later, { version: row.version, versions: [...new Set([...later.versions, row.version])], from: row.from });
    else whole.push({ ...row, versions: [row.version], gaps: [] });
  }
  return whole.map(({ updatedAt: _, ...window }) => window);
}
