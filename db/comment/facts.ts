import { and, count, eq, gt, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { contributor } from '../contributor/schema.ts';
import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import type { Attempt, Facts } from './phase-rules.ts';
import type { Problem } from './rules.ts';
import { comment, commentBan, commentWord } from './schema.ts';
import { type Placed, standingOf } from './standing.ts';
import { samenessOf } from './text-rules.ts';

type Tx = Change['tx'];
/** Who sent something, as far as may be known: an account, or where it came from within 48 hours. */
export type Hand = { readerId: string | null; traces: string[] };

const CONFIRMED = ne(comment.state, 'unconfirmed');
const MINUTE = 60_000;
/** The most comments of one hand that are kept at all. */
const LIMITS = [
  { within: MINUTE, most: 6 },
  { within: 60 * MINUTE, most: 20 },
];

/** Refuses what a reader sent, with the problem of one field; the words for it are found where it is shown. */
export function refusal(field: string, problem: Problem, code: 'invalid' | 'throttled' | 'forbidden' = 'invalid'): Refusal {
  return new Refusal(code, problem, { [field]: problem });
}

/** The story readers see at this path. Refused where there is none. */
export async function storyAt(tx: Tx, path: string, at: number): Promise<Placed> {
  const { storyId, sectionSlug, parentSlug, publishedAt } = release;
  const [found] = await tx
    .select({ storyId, sectionSlug, parentSlug, publishedAt })
    .from(release)
    .where(and(eq(release.path, path), visible(at)));
  if (!found) throw refusal('body', 'gone');
  return found;
}

/** The comments of one hand. An account is one hand wherever it comes from, once the link in its mail was followed: before, anybody may have named it. */
export function byHand({ readerId, traces }: Hand): SQL | undefined {
  return readerId ? and(eq(comment.readerId, readerId), CONFIRMED) : and(inArray(comment.trace, traces), isNull(comment.readerId));
}

/** Refuses somebody who is banned, and somebody who sends more than a person does. */
export async function assertWelcome(tx: Tx, hand: Hand, at: number): Promise<void> {
  const own = [inArray(commentBan.trace, hand.traces), ...(hand.readerId ? [eq(commentBan.readerId, hand.readerId)] : [])];
  const banned = await tx
    .select({ id: commentBan.id })
    .from(commentBan)
    .where(and(isNull(commentBan.liftedAt), or(...own)));
  if (banned.length > 0) throw refusal('body', 'banned', 'forbidden');
  for (const { within, most } of LIMITS) {
    const sent = await tx.$count(comment, and(or(byHand(hand), inArray(comment.trace, hand.traces)), gt(comment.at, at - within)));
    if (sent >= most) throw refusal('body', 'throttled', 'throttled');
  }
}

/** Everything the phases ask of the newsroom about one attempt. */
export async function factsFor(tx: Tx, attempt: Attempt & { placed: Placed; hand: Hand }, at: number): Promise<Facts> {
  const { placed, hand, body } = attempt;
  const same = and(eq(comment.sameness, samenessOf(body)), gt(comment.at, at - 24 * 60 * MINUTE), isNull(comment.paperBy), CONFIRMED);
  const justNow = and(same, eq(comment.storyId, placed.storyId), byHand(hand), gt(comment.at, at - 10 * MINUTE));
  const states = await tx.select({ state: comment.state, count: count() }).from(comment).where(byHand(hand)).groupBy(comment.state);
  const known = (state: 'approved' | 'rejected') => states.find((each) => each.state === state)?.count ?? 0;
  const words = await tx.select({ pattern: commentWord.pattern }).from(commentWord);
  const names = await tx.select({ name: contributor.name }).from(contributor);
  return {
    isOpen: (await standingOf(tx, placed, at)).standing === 'open',
    same: { justNow: await tx.$count(comment, justNow), anywhere: await tx.$count(comment, same) },
    words: words.map(({ pattern }) => pattern),
    houseNames: [env.SITE_NAME, ...names.map(({ name }) => name)],
    known: { approved: known('approved'), rejected: known('rejected') },
    recent: await tx.$count(comment, and(byHand(hand), gt(comment.at, at - 5 * MINUTE))),
  };
}
