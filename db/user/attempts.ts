import { createHmac } from 'node:crypto';
import { and, count, eq, gt, lt, max, or } from 'drizzle-orm';
import { type Change, change } from '../change.ts';
import { networkOf } from '../comment/text-rules.ts';
import { authSecret } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { SYSTEM } from './rules.ts';
import { loginAttempt } from './schema.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export type Attempt = { account: string; place: string; at: number };

/** Counts an attempt to give a password, before the password is looked at, so that parallel guesses cannot slip past the limit. Refused while there were too many. */
export function countAttempt(email: string, address: string): Promise<Attempt> {
  const account = `email:${email}`;
  const place = `address:${createHmac('sha256', authSecret()).update(networkOf(address)).digest('base64url')}`;
  return change(SYSTEM, 'session.refuse', async ({ tx, at }) => {
    await tx.delete(loginAttempt).where(lt(loginAttempt.at, at - 24 * HOUR));
    const failures = await since(tx, account, at - 24 * HOUR);
    const pause = failures.tries < 5 ? 0 : Math.min(30 * SECOND * 2 ** (failures.tries - 5), 900 * SECOND);
    const wait = Math.max(
      failures.last + pause - at,
      (await since(tx, place, at - 60 * SECOND)).tries >= 6 ? 60 * SECOND : 0,
      (await since(tx, place, at - HOUR)).tries >= 30 ? 10 * 60 * SECOND : 0,
    );
    if (wait > 0) throw new Refusal('throttled', `Too many attempts. Wait ${Math.ceil(wait / SECOND)} seconds and try again.`);
    await tx.insert(loginAttempt).values([
      { subject: account, at },
      { subject: place, at },
    ]);
    return { account, place, at };
  });
}

/** Forgets the failed attempts on an account once the right password was given, and that this one came from its address: a whole newsroom signs in from one. */
export async function forgetAttempts(tx: Change['tx'], { account, place, at }: Attempt): Promise<void> {
  await tx.delete(loginAttempt).where(or(eq(loginAttempt.subject, account), and(eq(loginAttempt.subject, place), eq(loginAttempt.at, at))));
}

async function since(tx: Change['tx'], subject: string, from: number) {
  const found = await tx
    .select({ tries: count(), last: max(loginAttempt.at) })
    .from(loginAttempt)
    .where(and(eq(loginAttempt.subject, subject), gt(loginAttempt.at, from)));
  return { tries: found[0]?.tries ?? 0, last: found[0]?.last ?? 0 };
}
