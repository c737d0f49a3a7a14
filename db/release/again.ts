import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change } from '../change.ts';
import { moveReleaseText } from '../search/index-text.ts';
import type { Named } from './rules.ts';
import { release, releaseBody, releaseByline, releasePhoto, releaseTag } from './schema.ts';

type Tx = Change['tx'];
export type ReleaseRow = typeof release.$inferSelect;
/** What the copy has in place of its original's. Its text, its times and what was said with it stay. */
export type Differs = Partial<Pick<ReleaseRow, 'path' | 'sectionSlug' | 'sectionName' | 'parentSlug' | 'parentName' | 'version'>> & { tags?: Named[] };

const PORTION = 200;
/** SQLite takes 32,766 values in one statement: so many rows of the widest of these tables, with room to spare. */
const ROWS_AT_ONCE = 2000;

/** The releases of a kind that readers see now or are still to see. */
export function openReleases(tx: Tx, at: number, where: SQL | undefined): Promise<ReleaseRow[]> {
  return tx
    .select()
    .from(release)
    .where(and(gt(release.liveUntil, at), gt(release.liveUntil, release.liveFrom), where))
    .orderBy(asc(release.id));
}

/** Puts the same words before readers again where only their address or their tags are others: ends each of these open releases and inserts its copy, live from now or from the moment planned, until the moment planned. `updatedAt` stays: nothing was said anew. */
export async function releaseAgain(tx: Tx, at: number, again: { row: ReleaseRow; differs: Differs }[]): Promise<void> {
  for (let start = 0; start < again.length; start += PORTION) await releasePortion(tx, at, again.slice(start, start + PORTION));
}

async function releasePortion(tx: Tx, at: number, again: { row: ReleaseRow; differs: Differs }[]): Promise<void> {
  for (const { row } of again) {
    await tx
      .update(release)
      .set({ liveUntil: Math.max(row.liveFrom, at) })
      .where(eq(release.id, row.id));
  }
  const copies = again.map(({ row: { id: _, ...row }, differs: { tags: __, ...differs } }) => ({ ...row, ...differs, liveFrom: Math.max(row.liveFrom, at) }));
  const made = await tx.insert(release).values(copies).returning({ id: release.id, storyId: release.storyId, liveFrom: release.liveFrom });
  const copyOf = new Map(
    again.map(({ row }) => [row.id, made.find(({ storyId, liveFrom }) => storyId === row.storyId && liveFrom === Math.max(row.liveFrom, at))?.id ?? 0]),
  );
  await copyParts(tx, copyOf);
  await moveReleaseText(tx, copyOf);
  const retagged = new Set(again.filter(({ differs }) => differs.tags).map(({ row }) => row.id));
  await copyTags(tx, new Map([...copyOf].filter(([id]) => !retagged.has(id))));
  const tags = again.flatMap(({ row, differs }) => (differs.tags ?? []).map((each, position) => ({ ...each, position, releaseId: copyOf.get(row.id) ?? 0 })));
  await putRows(tx, releaseTag, tags);
}

async function copyParts(tx: Tx, copyOf: Map<number, number>): Promise<void> {
  const moved = <Row extends { releaseId: number }>(row: Row) => ({ ...row, releaseId: copyOf.get(row.releaseId) ?? 0 });
  const ids = [...copyOf.keys()];
  const bodies = await tx.select().from(releaseBody).where(inArray(releaseBody.releaseId, ids));
  await putRows(tx, releaseBody, bodies.map(moved));
  const bylines = await tx.select().from(releaseByline).where(inArray(releaseByline.releaseId, ids));
  await putRows(tx, releaseByline, bylines.map(moved));
  const photos = await tx.select().from(releasePhoto).where(inArray(releasePhoto.releaseId, ids));
  await putRows(tx, releasePhoto, photos.map(moved));
}

async function copyTags(tx: Tx, copyOf: Map<number, number>): Promise<void> {
  const tags = await tx
    .select()
    .from(releaseTag)
    .where(inArray(releaseTag.releaseId, [...copyOf.keys()]));
  const copies = tags.map((row) => ({ ...row, releaseId: copyOf.get(row.releaseId) ?? 0 }));
  await putRows(tx, releaseTag, copies);
}

async function putRows<Table extends SQLiteTable>(tx: Tx, table: Table, rows: Table['$inferInsert'][]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await tx.insert(table).values(rows.slice(start, start + ROWS_AT_ONCE));
}
