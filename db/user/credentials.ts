import { eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { user } from './schema.ts';

/** The account behind an address with its password hash, for signing in; no screen may import this file. */
export async function findCredentials(email: string) {
  const [found] = await db.select({ id: user.id, passwordHash: user.passwordHash, disabledAt: user.disabledAt }).from(user).where(eq(user.email, email));
  return found;
}
