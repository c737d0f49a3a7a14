import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Change, change } from '../change.ts';
import { release, releaseBody, releaseByline, releasePhoto } from '../release/schema.ts';
import { plainText } from '../story/body-rules.ts';
import type { Actor } from '../user/rules.ts';
import { putReleaseText } from './index-text.ts';
import { releaseText } from './schema.ts';

const AT_ONCE = 100;

/** Takes up to 100 releases into the index that are not over and not in it yet; returns how many, so that it can be asked until none is left. */
export function indexReleases(actor: Actor): Promise<number> {
  return change(actor, 'search.index', async ({ tx, at }) => {
    const missing = await tx
      .select({
        releaseId: release.id,
        headline: release.headline,
        standfirst: release.standfirst,
        kicker: release.kicker,
        dateline: release.dateline,
        language: release.language,
        publishedAt: release.publishedAt,
        body: releaseBody.body,
      })
      .from(release)
      .innerJoin(releaseBody, eq(releaseBody.releaseId, release.id))
      .leftJoin(releaseText, eq(releaseText.releaseId, release.id))
      .where(and(gt(release.liveUntil, at), gt(release.liveUntil, release.liveFrom), isNull(releaseText.id)))
      .limit(AT_ONCE);
    for (const { kicker, dateline, body, ...row } of missing) {
      const names = [kicker, dateline, ...(await namesOn(tx, row.releaseId))].join('\n');
      await putReleaseText(tx, { ...row, names, body: plainText(body) });
    }
    return missing.length;
  });
}

async function namesOn(tx: Change['tx'], releaseId: number): Promise<string[]> {
  const bylines = await tx.select({ name: releaseByline.name }).from(releaseByline).where(eq(releaseByline.releaseId, releaseId));
  const photos = await tx.select({ caption: releasePhoto.caption }).from(releasePhoto).where(eq(releasePhoto.releaseId, releaseId));
  return [...bylines.map(({ name }) => name), ...photos.map(({ caption }) => caption)];
}
