import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { hashToken } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may } from './rules.ts';
import { invitation, session, user } from './schema.ts';
import { isOpen } from './session-queries.ts';

/** The person behind a session id, or undefined once it is closed, idle too long, too old, or its owner disabled. */
export async function getSessionActor(sessionId: string): Promise<{ actor: Actor; seenAt: number } | undefined> {
  const [found] = await db
    .select({ id: user.id, name: user.name, role: user.role, seenAt: session.seenAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.id, sessionId), isOpen(Date.now()), isNull(user.disabledAt)));
  return found && { actor: { id: found.id, name: found.name, role: found.role, sessionId }, seenAt: found.seenAt };
}

/** What a one-time link is for, or undefined when it is used, unknown or too old. */
export async function getInvitation(token: string) {
  const open = and(eq(invitation.tokenHash, hashToken(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, Date.now()));
  const [found] = await db
    .select({ kind: invitation.kind, name: user.name, email: user.email })
    .from(invitation)
    .leftJoin(user, eq(user.id, invitation.userId))
    .where(open);
  return found;
}

/** Everybody with an account, for administrators. */
export async function listUsers(actor: Actor) {
  if (!may(actor, 'user.add')) throw new Refusal('forbidden', 'Only administrators see who has an account');
  return db
    .select({ id: user.id, name: user.name, email: user.email, role: user.role, disabledAt: user.disabledAt, createdAt: user.createdAt })
    .from(user)
    .orderBy(asc(user.name));
}

/** The actor's own account. */
export async function getProfile(actor: Actor) {
  const hasPassword = sql<boolean>`${user.passwordHash} is not null`.mapWith(Boolean);
  const [found] = await db
    .select({ name: user.name, bylineName: user.bylineName, email: user.email, role: user.role, hasPassword })
    .from(user)
    .where(eq(user.id, actor.id));
  return found;
}

/** The account with this address, for signing in through the OIDC provider and for the command line. */
export async function findUserByEmail(actor: Actor, email: string) {
  if (!may(actor, 'user.add')) throw new Refusal('forbidden', 'Only administrators may look up accounts');
  const [found] = await db.select({ id: user.id, disabledAt: user.disabledAt }).from(user).where(eq(user.email, email.trim().toLowerCase()));
  return found;
}
