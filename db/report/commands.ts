import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { correction } from '../correction/schema.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { story } from '../story/schema.ts';
import { tell } from '../tell.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { countReport } from './bucket.ts';
import { textRead, whoIsTold } from './read.ts';
import { CONTACT_KEPT, type NewReport, passageIn, type ReportAnswer } from './rules.ts';
import { errorReport } from './schema.ts';

/** Takes a reader's report of an error, with the paragraph as it was read, and tells those who can answer it. Refused for a story readers do not see, and beyond ten an hour from one address. */
export function sendReport({ path, version, blockId, message, contact }: NewReport, address: string): Promise<{ id: string }> {
  return change(SYSTEM, 'report.send', async (door) => {
    const { tx, at } = door;
    const read = await textRead(tx, { path, version }, at);
    if (!read) throw new Refusal('missing', 'There is no such story');
    countReport(address, at);
    const passage = passageIn(read.body, blockId);
    const id = newId();
    await tx.insert(errorReport).values({
      id,
      storyId: read.storyId,
      version: read.version,
      blockId: passage === undefined ? null : blockId,
      quote: passage ?? '',
      message,
      contact,
      at,
    });
    const [row] = await tx.select().from(story).where(eq(story.id, read.storyId));
    const to = row ? await whoIsTold(tx, row) : [];
    await tell(door, SYSTEM, { to, kind: 'reported', storyId: read.storyId, text: `A reader on “${read.headline}”: ${message}` });
    return { id };
  });
}

/** Closes a report with what came of it. Refused for one that is answered already, and for a correction of another story. */
export function answerReport(actor: Actor, { reportId, outcome, correctionId }: z.output<typeof ReportAnswer>): Promise<void> {
  return change(actor, 'report.answer', async ({ tx, at, entry }) => {
    const [report] = await tx.select().from(errorReport).where(eq(errorReport.id, reportId));
    if (!report) throw new Refusal('missing', 'There is no such report');
    if (report.closedAt !== null) throw new Refusal('conflict', 'Somebody has answered this report already');
    const linked = outcome === 'corrected' ? await correctionOf(tx, report.storyId, correctionId) : null;
    await tx
      .update(errorReport)
      .set({ outcome, correctionId: linked?.id ?? null, closedAt: at, closedBy: actor.id })
      .where(and(eq(errorReport.id, reportId), isNull(errorReport.closedAt)));
    entry({ noun: 'story', id: report.storyId, after: { report: report.message.slice(0, 200), outcome, publicText: linked?.publicText } });
  });
}

/** Forgets how readers could be reached, 90 days after their reports were answered. */
export function forgetContacts(actor: Actor): Promise<void> {
  return change(actor, 'report.forget', async ({ tx, at }) => {
    await tx
      .update(errorReport)
      .set({ contact: '' })
      .where(and(lt(errorReport.closedAt, at - CONTACT_KEPT), ne(errorReport.contact, '')));
  });
}

async function correctionOf(tx: Change['tx'], storyId: string, correctionId = 0) {
  const [found] = await tx
    .select({ id: correction.id, publicText: correction.publicText })
    .from(correction)
    .where(and(eq(correction.id, correctionId), eq(correction.storyId, storyId)));
  if (!found) throw new Refusal('invalid', 'This story has no such correction', { correctionId: 'Choose a correction of this story' });
  return found;
}
