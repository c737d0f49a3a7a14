import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { hashToken } from '../ids.ts';
import { note, page } from '../pages.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { COMMENTS_PAGE, type Hold, LINK_KEPT, type PublicComment, type Standing, type Thread } from './rules.ts';
import { comment, commentDecision, commentHold } from './schema.ts';
import { stampAt } from './stamp.ts';
import { type Placed, SEEN, standingOf } from './standing.ts';

const shown = {
  id: comment.id,
  parentId: comment.parentId,
  name: comment.name,
  paperBy: comment.paperBy,
  pickedAt: comment.pickedAt,
  at: comment.at,
  body: comment.body,
};
type Row = Pick<typeof comment.$inferSelect, keyof typeof shown>;

/** `count`: how many comments readers see. */
export type CommentsOf = { standing: Standing; closesAt: number | null; count: number; needsAccount: boolean };

/** Where the comments of a visible story stand; a story that takes none shows none. */
export async function getComments(story: Placed, at = Date.now()): Promise<CommentsOf> {
  note(page.comments(story.storyId), page.commentsIn(story.sectionSlug), ...(story.parentSlug ? [page.commentsIn(story.parentSlug)] : []));
  const { standing, closesAt } = await standingOf(db, story, at);
  const [found] = await db
    .select({ count: count() })
    .from(comment)
    .where(and(eq(comment.storyId, story.storyId), SEEN));
  return { standing, closesAt, count: standing === 'off' ? 0 : (found?.count ?? 0), needsAccount: env.COMMENT_ACCOUNTS === 'on' };
}

/** A page of a visible story's comments, newest first, each with its answers, oldest first. Pages count from 1. */
export async function listThreads(storyId: string, pageNumber = 1): Promise<{ threads: Thread[]; hasMore: boolean }> {
  note(page.comments(storyId));
  const rows = await db
    .select(shown)
    .from(comment)
    .where(and(eq(comment.storyId, storyId), eq(comment.state, 'approved'), isNull(comment.parentId)))
    .orderBy(desc(comment.at), desc(comment.id))
    .limit(COMMENTS_PAGE + 1)
    .offset((pageNumber - 1) * COMMENTS_PAGE);
  const first = rows.slice(0, COMMENTS_PAGE);
  const ids = first.map(({ id }) => id);
  const replies = await db
    .select(shown)
    .from(comment)
    .where(and(inArray(comment.parentId, ids), eq(comment.state, 'approved')))
    .orderBy(asc(comment.at), asc(comment.id));
  const threads = first.map((row) => ({ ...asShown(row), replies: replies.filter(({ parentId }) => parentId === row.id).map(asShown) }));
  return { threads, hasMore: rows.length > COMMENTS_PAGE };
}

/** What the paper recommends of a visible story's comments, newest choice first. */
export async function listPicks(storyId: string, most: number): Promise<PublicComment[]> {
  note(page.comments(storyId));
  const rows = await db
    .select(shown)
    .from(comment)
    .where(and(eq(comment.storyId, storyId), SEEN))
    .orderBy(desc(comment.pickedAt))
    .limit(most);
  return rows.filter(({ pickedAt }) => pickedAt !== null).map(asShown);
}

/** One comment readers see under a visible story, or undefined. */
export async function getComment(storyId: string, commentId: string): Promise<PublicComment | undefined> {
  note(page.comments(storyId));
  const [row] = await db
    .select(shown)
    .from(comment)
    .where(and(eq(comment.id, commentId), eq(comment.storyId, storyId), SEEN));
  return row && asShown(row);
}

export type OwnComment = Awaited<ReturnType<typeof getOwnComment>>;

/** What became of a comment, for whoever holds its private link: where it stands, what it is held for, why it was rejected, what came of the appeal. Its story is named only while readers see it. */
export async function getOwnComment(token: string, at = Date.now()) {
  const { id, name, body, state, appeal, appealedAt, appealSettledAt } = comment;
  const [own] = await db
    .select({ id, name, body, state, at: comment.at, storyId: comment.storyId, appeal, appealedAt, appealSettledAt })
    .from(comment)
    .where(eq(comment.tokenHash, hashToken(token)));
  if (!own) return undefined;
  const { path, headline, language, direction } = release;
  const [story] = await db
    .select({ path, headline, language, direction })
    .from(release)
    .where(and(eq(release.storyId, own.storyId), visible(at)));
  const holds: Hold[] = await db
    .select({ rule: commentHold.rule, found: commentHold.found, start: commentHold.start, end: commentHold.end })
    .from(commentHold)
    .where(eq(commentHold.commentId, own.id))
    .orderBy(asc(commentHold.position));
  const [decision] = await db
    .select({ reason: commentDecision.reason, at: commentDecision.at })
    .from(commentDecision)
    .where(and(eq(commentDecision.commentId, own.id), isNull(commentDecision.undoneAt)))
    .orderBy(desc(commentDecision.id))
    .limit(1);
  const { id: _, storyId: __, ...kept } = own;
  const isExpired = own.state === 'unconfirmed' && own.at < at - LINK_KEPT;
  return { ...kept, story, holds, decision, isExpired };
}

/** The moment a form is given out, signed. */
export function freshStamp(at = Date.now()): string {
  return stampAt(at);
}

function asShown({ id, name, paperBy, pickedAt, at, body }: Row): PublicComment {
  return { id, name, isPaper: paperBy !== null, isPicked: pickedAt !== null, at, body };
}
