import { and, eq, gt, gte, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { env } from '../env.ts';
import { release, releasePhoto } from '../release/schema.ts';
import type { Placement } from '../story/rules.ts';
import { beginOf } from './period.ts';
import { lease, photoRights, photoWithdrawal, supplier } from './schema.ts';
import type { PhotoFacts } from './validity-rules.ts';

type Tx = Pick<Change['tx'], 'select'>;
type SupplierRow = typeof supplier.$inferSelect;

/** What is known of the rights of each photo of a story, in their order; `at` is when readers would see them (UTC milliseconds). */
export async function factsOf(tx: Tx, placements: Placement[], { storyId, at }: { storyId: string; at: number }): Promise<PhotoFacts[]> {
  const ids = placements.map(({ photoId }) => photoId);
  if (ids.length === 0) return [];
  const rights = await tx
    .select({ photoId: photoRights.photoId, rights: photoRights.rights, supplier })
    .from(photoRights)
    .leftJoin(supplier, eq(supplier.id, photoRights.supplierId))
    .where(inArray(photoRights.photoId, ids));
  const leases = await tx.select().from(lease).where(inArray(lease.photoId, ids));
  const withdrawn = await tx
    .select()
    .from(photoWithdrawal)
    .where(and(inArray(photoWithdrawal.photoId, ids), isNull(photoWithdrawal.undoneAt)));
  const used = new Map<string, number>();
  const facts: PhotoFacts[] = [];
  for (const [index, { photoId, caption, credit, alt }] of placements.entries()) {
    const own = rights.find((each) => each.photoId === photoId);
    const from = own?.supplier ?? null;
    // Those before it in the same story count too.
    const count = from ? (used.get(from.id) ?? (await countUsed(tx, from, at, storyId))) : 0;
    if (from) used.set(from.id, count + 1);
    facts.push({
      ...{ caption, credit, alt },
      name: placements.length > 1 ? `photo ${index + 1}` : 'the photo',
      rights: own?.rights ?? null,
      supplier: from && { ...from, used: count },
      leases: leases.filter((each) => each.photoId === photoId),
      withdrawnBecause: withdrawn.find((each) => each.photoId === photoId)?.reason ?? null,
    });
  }
  return facts;
}

/** How many photos of a supplier were put before readers for the first time in the period that goes on, counted once for each story; those of one story may be left out. */
export async function countUsed(tx: Tx, { id, period }: Pick<SupplierRow, 'id' | 'period'>, at: number, exceptStory = ''): Promise<number> {
  const begin = beginOf(period, at, env.SITE_TIMEZONE);
  const first = sql<number>`min(${release.liveFrom})`;
  const rows = await tx
    .select({ first })
    .from(photoRights)
    .innerJoin(releasePhoto, eq(releasePhoto.photoId, photoRights.photoId))
    .innerJoin(release, eq(release.id, releasePhoto.releaseId))
    .where(and(eq(photoRights.supplierId, id), gt(release.liveUntil, release.liveFrom), ne(release.storyId, exceptStory)))
    .groupBy(release.storyId, releasePhoto.photoId)
    .having(and(gte(first, begin), lt(first, endOf(period, begin))));
  return rows.length;
}

/** Plans for the next period do not count in this one. */
function endOf(period: SupplierRow['period'], begin: number): number {
  const days = { day: 1, week: 7, month: 31, year: 366 }[period];
  return beginOf(period, begin + (days + 0.5) * 86_400_000, env.SITE_TIMEZONE);
}
