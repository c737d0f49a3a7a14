import { createHmac } from 'node:crypto';
import { and, count, eq, gt, lt, max } from 'drizzle-orm';
import { change } from '../change.ts';
import { authSecret } from '../env.ts';
import { newToken } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { findCredentials } from './credentials.ts';
import { verifyPassword } from './password.ts';
import { SYSTEM } from './rules.ts';
import { loginAttempt, session, user } from './schema.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export type SignIn = { email: string; password: string; address: string; agent: string };

/** Opens a session for the right password. Refused alike, and after the same time, for a wrong one, an unknown and a disabled person. */
export async function openSession({ email, password, address, agent }: SignIn): Promise<{ sessionId: string; userId: string }> {
  await countAttempt(email, address);
  const person = await findCredentials(email);
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  if (!right || !person || person.disabledAt) throw new Refusal('invalid', 'This address and password do not belong together');
  return openSessionOf(person.id, agent);
}

/** Opens a session for somebody whose identity is already proven (by password or by the OIDC provider). */
export function openSessionOf(userId: string, agent: string): Promise<{ sessionId: string; userId: string }> {
  return change(SYSTEM, 'session.open', async ({ tx, at, entry }) => {
    const [person] = await tx.select({ email: user.email, disabledAt: user.disabledAt }).from(user).where(eq(user.id, userId));
    if (!person || person.disabledAt) throw new Refusal('forbidden', 'This account is disabled');
    const { hash: sessionId } = newToken();
    await tx.insert(session).values({ id: sessionId, userId, openedAt: at, seenAt: at, agent: agent.slice(0, 200) });
    await tx.delete(loginAttempt).where(eq(loginAttempt.subject, `email:${person.email}`));
    entry({ noun: 'user', id: userId });
    return { sessionId, userId };
  });
}

/** Notes that a session is in use; asked for at most once a minute. */
export function touchSession(sessionId: string): Promise<void> {
  return change(SYSTEM, 'session.touch', async ({ tx, at }) => {
    await tx.update(session).set({ seenAt: at }).where(eq(session.id, sessionId));
  });
}

/** Counts before the password is looked at, so that parallel guesses cannot slip past the limit. */
function countAttempt(email: string, address: string): Promise<void> {
  const account = `email:${email}`;
  const place = `address:${createHmac('sha256', authSecret()).update(address).digest('base64url')}`;
  return change(SYSTEM, 'session.refuse', async ({ tx, at }) => {
    await tx.delete(loginAttempt).where(lt(loginAttempt.at, at - 24 * HOUR));
    const since = async (subject: string, span: number) => {
      const found = await tx
        .select({ tries: count(), last: max(loginAttempt.at) })
        .from(loginAttempt)
        .where(and(eq(loginAttempt.subject, subject), gt(loginAttempt.at, at - span)));
      return { tries: found[0]?.tries ?? 0, last: found[0]?.last ?? 0 };
    };
    const failures = await since(account, 24 * HOUR);
    const pause = failures.tries < 5 ? 0 : Math.min(30 * SECOND * 2 ** (failures.tries - 5), 900 * SECOND);
    const wait = Math.max(
      failures.last + pause - at,
      (await since(place, 60 * SECOND)).tries >= 6 ? 60 * SECOND : 0,
      (await since(place, HOUR)).tries >= 30 ? 10 * 60 * SECOND : 0,
    );
    if (wait > 0) throw new Refusal('throttled', `Too many attempts. Wait ${Math.ceil(wait / SECOND)} seconds and try again.`);
    await tx.insert(loginAttempt).values([
      { subject: account, at },
      { subject: place, at },
    ]);
  });
}
