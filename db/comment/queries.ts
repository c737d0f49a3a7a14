import { and, asc, count, desc, eq, exists, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { story } from '../story/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { COMMENTS_PAGE, type CommentState, type Hold, QUEUES, type Queue, type QueueFilter, type ReportReason } from './rules.ts';
import { comment, commentDecision, commentHold, commentReport, commentWatch } from './schema.ts';

const parent = alias(comment, 'parent');
const WAITING: CommentState[] = ['new', 'held'];

/** What is known of whoever sent a comment: all of an account's, or what came from the same address on the same day. */
export type History = { approved: number; rejected: number; waiting: number; latest: { body: string; state: CommentState; at: number }[] };
/** A comment as the desk judges it. Times are UTC milliseconds. */
export type Judged = {
  id: string;
  name: string;
  body: string;
  state: CommentState;
  at: number;
  isPaper: boolean;
  isPicked: boolean;
  isAccount: boolean;
  mayBan: boolean;
  story: { id: string; headline: string; standfirst: string; path: string | null };
  answers: { name: string; body: string } | null;
  holds: Hold[];
  reports: { reason: ReportReason; details: string; at: number }[];
  appeal: string | null;
  decision: { by: string; became: CommentState; reason: string; at: number } | null;
  history: History;
};

/** One of the desk's queues: the oldest first, but what was decided newest first. Nothing below editor. */
export async function listQueue(actor: Actor, { queue, story: storyId, page }: QueueFilter): Promise<{ comments: Judged[]; hasMore: boolean }> {
  if (!may(actor, 'comment.read')) return { comments: [], hasMore: false };
  const rows = await db
    .select({
      comment,
      headline: story.headline,
      standfirst: story.standfirst,
      answers: { name: parent.name, body: parent.body },
      path: release.path,
    })
    .from(comment)
    .innerJoin(story, eq(story.id, comment.storyId))
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .leftJoin(release, and(eq(release.storyId, comment.storyId), visible(Date.now())))
    .where(and(inQueue(queue), storyId ? eq(comment.storyId, storyId) : undefined))
    .orderBy(queue === 'decided' ? desc(comment.decidedAt) : asc(comment.at), asc(comment.id))
    .limit(COMMENTS_PAGE + 1)
    .offset((page - 1) * COMMENTS_PAGE);
  const shown = rows.slice(0, COMMENTS_PAGE);
  const ids = shown.map((row) => row.comment.id);
  const [holds, reports, decisions] = await Promise.all([holdsOf(ids), reportsOf(ids), decisionsOf(ids)]);
  const comments = await Promise.all(
    shown.map(async ({ comment: row, headline, standfirst, answers, path }): Promise<Judged> => {
      const { id, name, body, state, at, storyId: ofStory } = row;
      const decision = decisions.find(({ commentId }) => commentId === id) ?? null;
      return {
        ...{ id, name, body, state, at, isPaper: row.paperBy !== null, isPicked: row.pickedAt !== null, isAccount: row.readerId !== null },
        mayBan: row.readerId !== null || row.trace !== null,
        story: { id: ofStory, headline, standfirst, path },
        answers,
        holds: holds.filter(({ commentId }) => commentId === id),
        reports: reports.filter(({ commentId }) => commentId === id),
        appeal: row.appealedAt !== null && row.appealSettledAt === null ? row.appeal : null,
        decision,
        history: await historyOf(row),
      };
    }),
  );
  return { comments, hasMore: rows.length > COMMENTS_PAGE };
}

/** How much waits in each queue; all 0 below editor. */
export async function countQueues(actor: Actor): Promise<Record<Queue, number>> {
  const counts = await Promise.all(
    QUEUES.map(async (queue) => [queue, may(actor, 'comment.read') && queue !== 'decided' ? await db.$count(comment, inQueue(queue)) : 0]),
  );
  return Object.fromEntries(counts) as Record<Queue, number>;
}

/** How many comments wait for a decision in any queue. */
export function countWaiting(actor: Actor): Promise<number> {
  if (!may(actor, 'comment.read')) return Promise.resolve(0);
  return db.$count(comment, or(inArray(comment.state, WAITING), inQueue('reported'), inQueue('appealed')));
}

function inQueue(queue: Queue): SQL | undefined {
  const reports = db
    .select({ one: sql`1` })
    .from(commentReport)
    .where(and(eq(commentReport.commentId, comment.id), isNull(commentReport.closedAt)));
  const watched = db.select({ one: sql`1` }).from(commentWatch).where(eq(commentWatch.storyId, comment.storyId));
  const isOf: Record<Queue, () => SQL | undefined> = {
    new: () => eq(comment.state, 'new'),
    held: () => eq(comment.state, 'held'),
    reported: () => exists(reports),
    appealed: () => and(isNotNull(comment.appealedAt), isNull(comment.appealSettledAt)),
    watched: () => and(inArray(comment.state, WAITING), exists(watched)),
    decided: () => isNotNull(comment.decidedAt),
  };
  return isOf[queue]();
}

async function historyOf({ id, readerId, trace }: typeof comment.$inferSelect): Promise<History> {
  const none: History = { approved: 0, rejected: 0, waiting: 0, latest: [] };
  const hand = readerId ? eq(comment.readerId, readerId) : trace ? eq(comment.trace, trace) : undefined;
  if (!hand) return none;
  const others = and(hand, ne(comment.id, id));
  const states = await db.select({ state: comment.state, count: count() }).from(comment).where(others).groupBy(comment.state);
  const of = (...wanted: CommentState[]) => states.filter(({ state }) => wanted.includes(state)).reduce((sum, each) => sum + each.count, 0);
  const latest = await db.select({ body: comment.body, state: comment.state, at: comment.at }).from(comment).where(others).orderBy(desc(comment.at)).limit(3);
  return { approved: of('approved'), rejected: of('rejected'), waiting: of('new', 'held'), latest };
}

function holdsOf(ids: string[]) {
  return db.select().from(commentHold).where(inArray(commentHold.commentId, ids)).orderBy(asc(commentHold.position));
}

function reportsOf(ids: string[]) {
  const { commentId, reason, details, at } = commentReport;
  return db
    .select({ commentId, reason, details, at })
    .from(commentReport)
    .where(and(inArray(commentId, ids), isNull(commentReport.closedAt)))
    .orderBy(asc(at));
}

/** Each comment's last decision that was not taken back comes first. */
async function decisionsOf(ids: string[]) {
  const { commentId, became, reason, at } = commentDecision;
  const rows = await db
    .select({ commentId, became, reason, at, by: user.name })
    .from(commentDecision)
    .leftJoin(user, eq(user.id, commentDecision.byId))
    .where(and(inArray(commentId, ids), isNull(commentDecision.undoneAt)))
    .orderBy(desc(commentDecision.id));
  return rows.map(({ by, ...row }) => ({ ...row, by: by ?? 'Broadsheet' }));
}
