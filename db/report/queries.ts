import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import { db } from '../client.ts';
import type { CorrectionKind } from '../correction/rules.ts';
import { correction } from '../correction/schema.ts';
import { release, releaseBody } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { readable } from '../story/access.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { CONTACT_KEPT, type Outcome, passageIn, REPORTS_PAGE_SIZE, type ReportFilter } from './rules.ts';
import { errorReport } from './schema.ts';

export type DeskCorrection = { id: number; kind: CorrectionKind; publicText: string; at: number };
export type DeskReport = {
  id: string;
  storyId: string;
  headline: string;
  /** Where readers find the story now; null where they do not. */
  path: string | null;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
  version: number;
  blockId: string | null;
  quote: string;
  /** The same paragraph as readers see it now; null where it is gone. */
  now: string | null;
  message: string;
  contact: string;
  at: number;
  outcome: Outcome | null;
  correctionId: number | null;
  closedAt: number | null;
  closedBy: string;
  /** The corrections of the story, newest first. */
  corrections: DeskCorrection[];
};

const columns = {
  id: errorReport.id,
  storyId: errorReport.storyId,
  headline: story.headline,
  version: errorReport.version,
  blockId: errorReport.blockId,
  quote: errorReport.quote,
  message: errorReport.message,
  contact: errorReport.contact,
  at: errorReport.at,
  outcome: errorReport.outcome,
  correctionId: errorReport.correctionId,
  closedAt: errorReport.closedAt,
  closedBy: user.name,
};

/** Readers' reports on stories the actor may read, in pages of 30 counted from 1: open ones longest waiting first, answered ones newest first. Times are UTC milliseconds. */
export async function listReports(actor: Actor, { status, page }: ReportFilter): Promise<{ reports: DeskReport[]; hasMore: boolean }> {
  const isOpen = status === 'open';
  const rows = await db
    .select(columns)
    .from(errorReport)
    .innerJoin(story, eq(story.id, errorReport.storyId))
    .leftJoin(user, eq(user.id, errorReport.closedBy))
    .where(and(isOpen ? isNull(errorReport.closedAt) : isNotNull(errorReport.closedAt), readable(actor)))
    .orderBy(isOpen ? asc(errorReport.at) : desc(errorReport.closedAt))
    .limit(REPORTS_PAGE_SIZE + 1)
    .offset((page - 1) * REPORTS_PAGE_SIZE);
  const shown = rows.slice(0, REPORTS_PAGE_SIZE);
  const storyIds = [...new Set(shown.map(({ storyId }) => storyId))];
  const [live, corrections] = await Promise.all([liveTexts(storyIds), correctionsOf(storyIds)]);
  const reports = shown.map((row): DeskReport => {
    const text = live.get(row.storyId);
    return {
      ...row,
      path: text?.path ?? null,
      language: text?.language ?? 'und',
      direction: text?.direction ?? 'auto',
      now: (text && passageIn(text.body, row.blockId)) ?? null,
      closedBy: row.closedBy ?? 'Broadsheet',
      corrections: corrections.filter(({ storyId }) => storyId === row.storyId),
    };
  });
  return { reports, hasMore: rows.length > REPORTS_PAGE_SIZE };
}

/** How many reports wait for an answer on stories the actor may read. */
export async function countOpenReports(actor: Actor): Promise<number> {
  const [found] = await db
    .select({ open: count() })
    .from(errorReport)
    .innerJoin(story, eq(story.id, errorReport.storyId))
    .where(and(isNull(errorReport.closedAt), readable(actor)));
  return found?.open ?? 0;
}

/** Is there a reader's contact that is no longer to be kept? */
export async function hasOldContacts(_actor: Actor): Promise<boolean> {
  const old = and(lt(errorReport.closedAt, Date.now() - CONTACT_KEPT), ne(errorReport.contact, ''));
  return (await db.$count(errorReport, old)) > 0;
}

async function liveTexts(storyIds: string[]) {
  const rows = await db
    .select({ storyId: release.storyId, path: release.path, language: release.language, direction: release.direction, body: releaseBody.body })
    .from(release)
    .innerJoin(releaseBody, eq(releaseBody.releaseId, release.id))
    .where(and(inArray(release.storyId, storyIds), visible(Date.now())));
  return new Map(rows.map((row) => [row.storyId, row]));
}

function correctionsOf(storyIds: string[]) {
  return db
    .select({ storyId: correction.storyId, id: correction.id, kind: correction.kind, publicText: correction.publicText, at: correction.at })
    .from(correction)
    .where(and(inArray(correction.storyId, storyIds), ne(correction.kind, 'update')))
    .orderBy(desc(correction.id))
    .limit(500);
}
