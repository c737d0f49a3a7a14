import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { type Attempt, countAttempt, forgetAttempts } from './attempts.ts';
import { findCredentials } from './credentials.ts';
import { verifyPassword } from './password.ts';
import { type Actor, may, type SessionId, SYSTEM, type UserId } from './rules.ts';
import { session, user } from './schema.ts';
import { beginSession, closeSessions } from './sessions.ts';

export type SignIn = { email: string; password: string; address: string; agent: string };

/** Opens a session for the right password. Refused alike, and after the same time, for a wrong one, an unknown and a disabled person. */
export async function openSession({ email, password, address, agent }: SignIn): Promise<{ sessionId: string; userId: string }> {
  const attempt = await countAttempt(email, address);
  const person = await findCredentials(email);
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  if (!right || !person || person.disabledAt) throw new Refusal('invalid', 'This address and password do not belong together');
  return openSessionOf(person.id, agent, attempt);
}

/** Opens a session for somebody whose identity is already proven (by password or by the OIDC provider). */
export function openSessionOf(userId: string, agent: string, attempt?: Attempt): Promise<{ sessionId: string; userId: string }> {
  return change(SYSTEM, 'session.open', async ({ tx, at, entry }) => {
    const [person] = await tx.select({ name: user.name, disabledAt: user.disabledAt }).from(user).where(eq(user.id, userId));
    if (!person || person.disabledAt) throw new Refusal('forbidden', 'This account is disabled');
    const sessionId = await beginSession({ tx, at }, userId, agent);
    if (attempt) await forgetAttempts(tx, attempt);
    entry({ noun: 'user', id: userId, after: { name: person.name } });
    return { sessionId, userId };
  });
}

/** Notes that a session is in use; asked for at most once a minute. */
export function touchSession(sessionId: string): Promise<void> {
  return change(SYSTEM, 'session.touch', async ({ tx, at }) => {
    await tx.update(session).set({ seenAt: at }).where(eq(session.id, sessionId));
  });
}

/** Ends the actor's own session. */
export function closeSession(actor: Actor): Promise<void> {
  return change(actor, 'session.close', async ({ tx, at, entry }) => {
    if (actor.sessionId) await tx.update(session).set({ closedAt: at }).where(eq(session.id, actor.sessionId));
    entry({ noun: 'user', id: actor.id });
  });
}

/** Ends one open session: one's own anywhere, or, for an administrator, anybody's. Refused alike for one that is not there and one that is somebody else's. */
export function endSession(actor: Actor, { sessionId }: z.output<typeof SessionId>): Promise<void> {
  return change(actor, 'session.close', async ({ tx, at, entry }) => {
    const [found] = await tx
      .select({ userId: session.userId })
      .from(session)
      .where(and(eq(session.id, sessionId), isNull(session.closedAt)));
    if (!found || !may(actor, 'session.close', found.userId)) throw new Refusal('missing', 'This session has ended already');
    await tx.update(session).set({ closedAt: at }).where(eq(session.id, sessionId));
    entry({ noun: 'user', id: found.userId });
  });
}

/** Ends every session of the actor but the one this is asked from. */
export function endOtherSessions(actor: Actor): Promise<void> {
  return change(actor, 'session.close', async ({ tx, at, entry }) => {
    await closeSessions({ tx, at }, actor.id, actor.sessionId);
    entry({ noun: 'user', id: actor.id, after: { sessions: 'all others' } });
  });
}

/** Ends every session of a person; others' only for administrators. */
export function endSessionsOf(actor: Actor, { userId }: z.output<typeof UserId>): Promise<void> {
  return change(actor, 'session.close', async ({ tx, at, entry }) => {
    if (!may(actor, 'session.close', userId)) throw new Refusal('forbidden', 'Only administrators end the sessions of others');
    const [person] = await tx.select({ name: user.name }).from(user).where(eq(user.id, userId));
    if (!person) throw new Refusal('missing', 'There is no such person');
    await closeSessions({ tx, at }, userId);
    entry({ noun: 'user', id: userId, after: { name: person.name, sessions: 'all' } });
  });
}
