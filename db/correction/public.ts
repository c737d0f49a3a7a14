import { and, asc, desc, eq, exists, gt, lte, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { retracted } from '../release/columns.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import type { PublicCorrection } from './rules.ts';
import { correction } from './schema.ts';

export const CORRECTIONS_PAGE_SIZE = 50;

const columns = {
  id: correction.id,
  kind: correction.kind,
  publicText: correction.publicText,
  placement: correction.placement,
  blockId: correction.blockId,
  toVersion: correction.toVersion,
  at: correction.at,
};

const out = alias(release, 'out');

/** What is told of a text that has gone out: a plan that was taken back tells nothing. */
function wentOut(at: number) {
  const sameText = and(eq(out.storyId, correction.storyId), eq(out.version, correction.toVersion));
  const seen = db
    .select({ id: out.id })
    .from(out)
    .where(and(sameText, lte(out.liveFrom, at), gt(out.liveUntil, out.liveFrom)));
  return and(lte(correction.at, at), exists(seen));
}

/** Everything that was changed in the open in a story readers may see, oldest first; fixes of spelling are in it to be counted. */
export function correctionsOf(storyId: string, at = Date.now()): Promise<PublicCorrection[]> {
  return db
    .select(columns)
    .from(correction)
    .where(and(eq(correction.storyId, storyId), wentOut(at)))
    .orderBy(asc(correction.at), asc(correction.id));
}

export type ListedCorrection = PublicCorrection & { path: string; headline: string; language: string; direction: 'ltr' | 'rtl'; isRetracted: boolean };

/** The corrections of all stories readers may see, newest first, updates and fixes of spelling left out; in pages of 50 counted from 1. */
export async function listCorrections(pageNumber = 1, at = Date.now()): Promise<{ corrections: ListedCorrection[]; hasMore: boolean }> {
  note(page.corrections);
  const rows = await db
    .select({ ...columns, path: release.path, headline: release.headline, language: release.language, direction: release.direction, ...retracted })
    .from(correction)
    .innerJoin(release, eq(release.storyId, correction.storyId))
    .where(and(wentOut(at), visible(at), ne(correction.kind, 'silent-fix'), ne(correction.kind, 'update')))
    .orderBy(desc(correction.at), desc(correction.id))
    .limit(CORRECTIONS_PAGE_SIZE + 1)
    .offset((pageNumber - 1) * CORRECTIONS_PAGE_SIZE);
  return { corrections: rows.slice(0, CORRECTIONS_PAGE_SIZE), hasMore: rows.length > CORRECTIONS_PAGE_SIZE };
}
