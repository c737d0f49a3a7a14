import { and, eq, gt, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { env } from '../env.ts';
import { hashToken, newId, newToken } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { SYSTEM } from '../user/rules.ts';
import { assertWelcome, factsFor, type Hand, refusal, storyAt } from './facts.ts';
import { type Renewed, readerFor, renewLink } from './links.ts';
import { review } from './phase-rules.ts';
import { type Confirmation, type Hold, LINK_KEPT, type NewAppeal, type NewComment, type NewReport, TRACE_KEPT } from './rules.ts';
import { comment, commentBan, commentHold, commentKey, commentReport } from './schema.ts';
import { stampProblem } from './stamp.ts';
import { samenessOf } from './text-rules.ts';
import { dayOf, tracesOf } from './trace.ts';

const HOUR = 3_600_000;
/** `address`: where a request came from; `at`: for the demo newspaper, when it is said to have come (UTC milliseconds). */
export type Sender = { address: string; at?: number };
/** `mailTo`: the link goes there, and to nobody else. */
export type Sent = { token: string; mailTo?: string };
/** Takes a reader's comment into moderation and returns the token of its private link. Refused, beside the field, for whatever a person can put right. */
export function sendComment(input: z.output<typeof NewComment>, sender: Sender): Promise<Sent> {
  return change(SYSTEM, 'comment.send', async ({ tx, at: now }) => {
    const at = sender.at ?? now;
    const late = stampProblem(input.stamp, now);
    if (late) throw refusal('body', late);
    const needsAccount = env.COMMENT_ACCOUNTS === 'on';
    if (needsAccount && !input.email) throw refusal('email', 'email');
    const placed = await storyAt(tx, input.path, now);
    const traces = await tracesOf(tx, sender.address, at);
    const hand: Hand = { readerId: needsAccount ? await readerFor(tx, input.email, traces, at) : null, traces };
    await assertWelcome(tx, hand, at);
    const parentId = await parentFor(tx, placed.storyId, input.parentId);
    const { refuse, holds } = review(input, await factsFor(tx, { ...input, placed, hand }, at));
    if (refuse) throw refusal('body', refuse);
    const id = newId();
    const { token, hash } = newToken();
    const { name, body } = input;
    const kept = { id, storyId: placed.storyId, parentId, name, body, sameness: samenessOf(body), at, trace: traces[0], tokenHash: hash };
    const state = needsAccount ? 'unconfirmed' : stateFor(holds);
    await tx.insert(comment).values({ ...kept, readerId: hand.readerId, state });
    if (holds.length > 0) await tx.insert(commentHold).values(holds.slice(0, 50).map((hold, position) => ({ commentId: id, position, ...hold })));
    return { token, ...(needsAccount && { mailTo: input.email }) };
  });
}

/** Takes a comment into moderation whose sender followed the link in their mail; once is enough. A link older than 24 hours is replaced by a new one, which is returned to be sent to the same address. Refused for a link nobody was sent. */
export function confirmComment({ token }: z.output<typeof Confirmation>): Promise<Renewed | undefined> {
  return change(SYSTEM, 'comment.confirm', async ({ tx, at }) => {
    const own = await ownComment(tx, token);
    if (own.state !== 'unconfirmed') return undefined;
    if (own.at < at - LINK_KEPT) return renewLink(tx, own, at);
    await holdRepeated(tx, own);
    const holds = await tx.select().from(commentHold).where(eq(commentHold.commentId, own.id));
    await tx
      .update(comment)
      .set({ state: stateFor(holds) })
      .where(eq(comment.id, own.id));
    return undefined;
  });
}

/** Reopens the review of a public comment. Refused for one that is not there, and, silently counted once, for the same address again. */
export function reportComment(input: z.output<typeof NewReport>, { address }: Sender): Promise<void> {
  return change(SYSTEM, 'comment.report', async ({ tx, at }) => {
    const late = stampProblem(input.stamp, at);
    if (late) throw refusal('details', late);
    const { storyId } = await storyAt(tx, input.path, at);
    const { commentId, reason, details } = input;
    const [found] = await tx
      .select({ id: comment.id })
      .from(comment)
      .where(and(eq(comment.id, commentId), eq(comment.storyId, storyId), eq(comment.state, 'approved')));
    if (!found) throw refusal('details', 'gone');
    const traces = await tracesOf(tx, address, at);
    const trace = traces[0] ?? '';
    const recent = await tx.$count(commentReport, and(eq(commentReport.trace, trace), gt(commentReport.at, at - HOUR)));
    if (recent >= 10) throw refusal('details', 'throttled', 'throttled');
    const again = and(eq(commentReport.commentId, commentId), eq(commentReport.trace, trace), isNull(commentReport.closedAt));
    if ((await tx.$count(commentReport, again)) > 0) return;
    await tx.insert(commentReport).values({ commentId, reason, details, trace, at });
  });
}

/** Asks a person to look again at a comment that was held or rejected. Refused for any other, and a second time. */
export function appealComment({ token, appeal }: z.output<typeof NewAppeal>): Promise<void> {
  return change(SYSTEM, 'comment.appeal', async ({ tx, at }) => {
    const own = await ownComment(tx, token);
    if (own.appealedAt !== null || (own.state !== 'rejected' && own.state !== 'held')) throw refusal('appeal', 'gone');
    await tx.update(comment).set({ appeal, appealedAt: at }).where(eq(comment.id, own.id));
  });
}

/** Deletes what tells where comments, reports and bans came from, 48 hours after they came, and the keys it was hashed with. */
export function forgetTraces(at = Date.now()): Promise<void> {
  return change(SYSTEM, 'comment.forget', async ({ tx }) => {
    const until = at - TRACE_KEPT;
    await tx
      .update(comment)
      .set({ trace: null })
      .where(and(lt(comment.at, until), isNotNull(comment.trace)));
    await tx
      .update(commentReport)
      .set({ trace: null })
      .where(and(lt(commentReport.at, until), isNotNull(commentReport.trace)));
    await tx
      .update(commentBan)
      .set({ trace: null })
      .where(and(lt(commentBan.at, until), isNotNull(commentBan.trace)));
    await tx.delete(commentKey).where(lt(commentKey.day, dayOf(until)));
  });
}

function stateFor(holds: Pick<Hold, 'rule'>[]): 'held' | 'new' {
  return holds.length > 0 ? 'held' : 'new';
}

/** Holds a comment that was sent again, for want of the mail, when both mails came in the end. */
async function holdRepeated(tx: Change['tx'], { id, readerId, storyId, sameness, body }: typeof comment.$inferSelect): Promise<void> {
  const same = and(eq(comment.readerId, readerId ?? ''), eq(comment.storyId, storyId), eq(comment.sameness, sameness), ne(comment.state, 'unconfirmed'));
  if ((await tx.$count(comment, same)) === 0) return;
  const position = await tx.$count(commentHold, eq(commentHold.commentId, id));
  await tx.insert(commentHold).values({ commentId: id, position, rule: 'repeat', found: body.slice(0, 200), start: 0, end: body.length });
}

/** The comment an answer is put under: the one it answers, or the one that answers. */
async function parentFor(tx: Change['tx'], storyId: string, parentId: string): Promise<string | null> {
  if (!parentId) return null;
  const [found] = await tx
    .select({ id: comment.id, parentId: comment.parentId })
    .from(comment)
    .where(and(eq(comment.id, parentId), eq(comment.storyId, storyId), eq(comment.state, 'approved')));
  if (!found) throw refusal('body', 'gone');
  return found.parentId ?? found.id;
}

async function ownComment(tx: Change['tx'], token: string) {
  const [own] = await tx
    .select()
    .from(comment)
    .where(eq(comment.tokenHash, hashToken(token)));
  if (!own) throw new Refusal('missing', 'There is no such comment');
  return own;
}
