import { and, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { env } from '../env.ts';
import { newId } from '../ids.ts';
import { burnt, page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { Ban, BanId, CommentId, CommentState, PaperReply, Pick, Rejection } from './rules.ts';
import { comment, commentBan, commentDecision, commentReport } from './schema.ts';
import { samenessOf } from './text-rules.ts';

type Row = typeof comment.$inferSelect;
const WAITING: CommentState[] = ['new', 'held'];

/** Shows a comment to readers, or leaves it with them in spite of reports. Settles its reports and its appeal. Refused where nothing waits to be decided. */
export function approveComment(actor: Actor, { commentId }: z.output<typeof CommentId>): Promise<void> {
  return change(actor, 'comment.approve', async (door) => decide(door, actor, await commentFor(door, commentId), 'approved', ''));
}

/** Keeps a comment from readers, with a reason for its sender. Settles its reports and its appeal. Refused where nothing waits to be decided. */
export function rejectComment(actor: Actor, { commentId, reason }: z.output<typeof Rejection>): Promise<void> {
  return change(actor, 'comment.reject', async (door) => decide(door, actor, await commentFor(door, commentId), 'rejected', reason));
}

/** Takes the last decision on a comment back, whoever made it: it stands where it stood, its reports and its appeal are open again. Refused where there is none. */
export function undoDecision(actor: Actor, { commentId }: z.output<typeof CommentId>): Promise<void> {
  return change(actor, 'comment.undo', async (door) => {
    const { tx, at, shows, entry } = door;
    const before = await commentFor(door, commentId);
    const [last] = await tx
      .select()
      .from(commentDecision)
      .where(and(eq(commentDecision.commentId, commentId), isNull(commentDecision.undoneAt)))
      .orderBy(desc(commentDecision.id))
      .limit(1);
    if (!last || last.became !== before.state) throw new Refusal('invalid', 'There is no decision to undo');
    await tx.update(commentDecision).set({ undoneAt: at }).where(eq(commentDecision.id, last.id));
    await tx
      .update(commentReport)
      .set({ closedAt: null })
      .where(and(eq(commentReport.commentId, commentId), eq(commentReport.closedAt, last.at)));
    const appealSettledAt = before.appealSettledAt === last.at ? null : before.appealSettledAt;
    const [earlier] = await tx
      .select({ at: commentDecision.at })
      .from(commentDecision)
      .where(and(eq(commentDecision.commentId, commentId), isNull(commentDecision.undoneAt)))
      .orderBy(desc(commentDecision.id))
      .limit(1);
    await tx
      .update(comment)
      .set({ state: last.was, decidedAt: earlier?.at ?? null, appealSettledAt })
      .where(eq(comment.id, commentId));
    shows(shownAfter(before, last.was));
    entry(of(before, { state: last.became }, { state: last.was }));
  });
}

/** Answers a comment in the name of the paper; readers see it at once. Refused for a comment they do not see. */
export function replyAsPaper(actor: Actor, { commentId, body }: z.output<typeof PaperReply>): Promise<string> {
  return change(actor, 'comment.reply', async (door) => {
    const { tx, at, shows, entry } = door;
    const before = await commentFor(door, commentId);
    if (before.state !== 'approved') throw new Refusal('invalid', 'Approve the comment first: readers would not know what is answered');
    const id = newId();
    const own = { name: env.SITE_NAME, body, sameness: samenessOf(body), paperBy: actor.id, state: 'approved', at, decidedAt: at } as const;
    await tx.insert(comment).values({ id, storyId: before.storyId, parentId: before.parentId ?? before.id, ...own });
    shows(page.comments(before.storyId));
    entry(of(before, undefined, { reply: body }));
    return id;
  });
}

/** Marks a comment as one the paper recommends, or takes the mark back. Refused for one readers do not see. */
export function pickComment(actor: Actor, { commentId, isPicked }: z.output<typeof Pick>): Promise<void> {
  return change(actor, 'comment.pick', async (door) => {
    const { tx, at, shows, entry } = door;
    const before = await commentFor(door, commentId);
    if (before.state !== 'approved') throw new Refusal('invalid', 'Only a comment readers see can be picked');
    await tx
      .update(comment)
      .set({ pickedAt: isPicked ? at : null })
      .where(eq(comment.id, commentId));
    shows(page.comments(before.storyId));
    entry(of(before, { picked: before.pickedAt !== null }, { picked: isPicked }));
  });
}

/** Takes no more comments from where this one came: from its account until the ban is lifted, or from its address while that is known, 48 hours at most. Refused where neither is known. */
export function banCommenter(actor: Actor, { commentId, reason }: z.output<typeof Ban>): Promise<string> {
  return change(actor, 'comment.ban', async (door) => {
    const { tx, at, entry } = door;
    const { readerId, trace, name, ...before } = await commentFor(door, commentId);
    if (!readerId && !trace) throw new Refusal('invalid', 'Where it came from is no longer known: addresses are forgotten after 48 hours');
    const id = newId();
    await tx.insert(commentBan).values({ id, readerId, trace: readerId ? null : trace, name, reason, byId: actor.id, at });
    entry({ noun: 'comment', id: before.id, after: { name, because: reason } });
    return id;
  });
}

/** Lifts a ban. Refused for one that is lifted. */
export function liftBan(actor: Actor, { banId }: z.output<typeof BanId>): Promise<void> {
  return change(actor, 'comment.unban', async ({ tx, at, entry }) => {
    const [lifted] = await tx
      .update(commentBan)
      .set({ liftedAt: at })
      .where(and(eq(commentBan.id, banId), isNull(commentBan.liftedAt)))
      .returning();
    if (!lifted) throw new Refusal('missing', 'There is no such ban');
    entry({ noun: 'comment', id: banId, after: { name: lifted.name } });
  });
}

async function decide(door: Change, actor: Actor, before: Row, became: 'approved' | 'rejected', reason: string): Promise<void> {
  const { tx, at, shows, entry } = door;
  const reported = and(eq(commentReport.commentId, before.id), isNull(commentReport.closedAt));
  const isAppealed = before.appealedAt !== null && before.appealSettledAt === null;
  const isOpen = WAITING.includes(before.state) || isAppealed || (await tx.$count(commentReport, reported)) > 0;
  if (before.state === 'unconfirmed' || (before.state === became && !isOpen)) throw new Refusal('invalid', `It is ${before.state} already`);
  await tx
    .update(comment)
    .set({ state: became, decidedAt: at, ...(isAppealed && { appealSettledAt: at }) })
    .where(eq(comment.id, before.id));
  await tx.update(commentReport).set({ closedAt: at }).where(reported);
  await tx.insert(commentDecision).values({ commentId: before.id, was: before.state, became, reason, byId: actor.id, at });
  shows(shownAfter(before, became));
  entry(of(before, { state: before.state }, { state: became, because: reason }));
}

/** What readers may not see any more is not in a last good copy either. */
function shownAfter({ storyId, state }: Row, became: CommentState): string {
  return state === 'approved' && became !== 'approved' ? burnt(page.comments(storyId)) : page.comments(storyId);
}

function of({ id, storyId, name }: Row, before: object | undefined, after: object) {
  return { noun: 'story', id: storyId, before, after: { ...after, commentId: id, name } };
}

async function commentFor({ tx }: Change, commentId: string): Promise<Row> {
  const [row] = await tx.select().from(comment).where(eq(comment.id, commentId));
  if (!row) throw new Refusal('missing', 'There is no such comment');
  return row;
}
