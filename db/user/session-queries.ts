import { and, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import type { Actor } from './rules.ts';
import { session, user } from './schema.ts';

const MINUTE = 60_000;
const IDLE = () => env.DESK_IDLE_MINUTES * MINUTE;
const LONGEST = () => env.DESK_SESSION_HOURS * 60 * MINUTE;

/** Which sessions are still good: not closed, in use lately, not too old. */
export function isOpen(now: number): SQL | undefined {
  return and(isNull(session.closedAt), gt(session.seenAt, now - IDLE()), gt(session.openedAt, now - LONGEST()));
}

/** One's own open sessions, the last used first; `isThis` marks the one this is asked from. Times are UTC milliseconds. */
export async function listSessions(actor: Actor) {
  const rows = await db
    .select({ id: session.id, openedAt: session.openedAt, seenAt: session.seenAt, agent: session.agent })
    .from(session)
    .where(and(eq(session.userId, actor.id), isOpen(Date.now())))
    .orderBy(desc(session.seenAt));
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }));
}

export type TimeLeft = { left: number; warnBelow: number; canStay: boolean };

/** How long a session lasts, in milliseconds, when it is not used again; below which of them a person is warned; and whether using it prolongs it. Nothing is left of one that is over. */
export async function getTimeLeft(sessionId: string): Promise<TimeLeft> {
  const now = Date.now();
  const warnBelow = Math.min(5 * MINUTE, IDLE() / 2);
  const [found] = await db
    .select({ openedAt: session.openedAt, seenAt: session.seenAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.id, sessionId), isOpen(now), isNull(user.disabledAt)));
  if (!found) return { left: 0, warnBelow, canStay: false };
  const [idle, longest] = [found.seenAt + IDLE() - now, found.openedAt + LONGEST() - now];
  return { left: Math.min(idle, longest), warnBelow, canStay: longest > warnBelow };
}
