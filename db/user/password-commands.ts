import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { findCredentials } from './credentials.ts';
import { acceptPassword, verifyPassword } from './password.ts';
import { getProfile } from './queries.ts';
import { type Actor, may, type PasswordChange } from './rules.ts';
import { user } from './schema.ts';
import { beginSession, closeSessions } from './sessions.ts';

/** Changes one's own password, ends every session one has and returns a new one for this browser. Refused beside the field for a wrong current password and a weak new one; guesses are counted as at the sign-in. */
export async function changePassword(actor: Actor, { current, password, agent }: z.output<typeof PasswordChange> & { agent: string }): Promise<string> {
  const own = await getProfile(actor);
  if (!own) throw new Refusal('forbidden', 'You may change only your own password');
  const passwordHash = await acceptPassword(password, [own.name, own.email]);
  const attempt = await countAttempt(own.email, `session of ${actor.id}`);
  const known = await findCredentials(own.email);
  if (!(await verifyPassword(known?.passwordHash ?? null, current))) {
    throw new Refusal('invalid', 'This is not your current password', { current: 'This is not your current password' });
  }
  return change(actor, 'user.password', async ({ tx, at, entry }) => {
    if (!may(actor, 'user.password', actor.id)) throw new Refusal('forbidden', 'You may change only your own password');
    await tx.update(user).set({ passwordHash }).where(eq(user.id, actor.id));
    await closeSessions({ tx, at }, actor.id);
    await forgetAttempts(tx, attempt);
    entry({ noun: 'user', id: actor.id });
    return beginSession({ tx, at }, actor.id, agent);
  });
}
