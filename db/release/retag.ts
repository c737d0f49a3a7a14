import { inArray } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { pagesShowing } from '../pages.ts';
import { type ReleaseRow, releaseAgain } from './again.ts';
import type { Named } from './rules.ts';
import { releaseByline, releaseTag } from './schema.ts';

type NewTags = { tags: Named[]; version?: number };

type Decide = (row: ReleaseRow, tags: Named[]) => NewTags | undefined;

const PORTION = 1000;

/** Puts open releases before readers again with other tags, and drops the pages that show them; those `decide` says nothing about stay as they are. */
export async function retag(door: Change, rows: ReleaseRow[], decide: Decide): Promise<void> {
  for (let start = 0; start < rows.length; start += PORTION) await retagPortion(door, rows.slice(start, start + PORTION), decide);
}

async function retagPortion({ tx, at, shows }: Change, rows: ReleaseRow[], decide: Decide): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const tags = await tx.select().from(releaseTag).where(inArray(releaseTag.releaseId, ids)).orderBy(releaseTag.position);
  const bylines = await tx.select().from(releaseByline).where(inArray(releaseByline.releaseId, ids));
  const again = rows.flatMap((row) => {
    const before = tags.filter(({ releaseId }) => releaseId === row.id).map(({ slug, name }) => ({ slug, name }));
    const decided = decide(row, before);
    if (!decided) return [];
    shows(...pagesShowing({ ...row, tags: [...before, ...decided.tags], bylines: bylines.filter(({ releaseId }) => releaseId === row.id) }));
    return [{ row, differs: { version: row.version, ...decided } }];
  });
  await releaseAgain(tx, at, again);
}
