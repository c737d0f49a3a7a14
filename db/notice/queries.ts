import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { notice } from './schema.ts';

/** The actor's inbox, newest first: what they have not put away yet, and up to 50 lines of what they have. Times are UTC milliseconds. */
export async function listNotices(actor: Actor) {
  const own = eq(notice.userId, actor.id);
  const rows = await db.select().from(notice).where(own).orderBy(desc(notice.id)).limit(300);
  return { open: rows.filter(({ seenAt }) => seenAt === null), put: rows.filter(({ seenAt }) => seenAt !== null).slice(0, 50) };
}

/** How many lines wait in the actor's inbox. */
export function countNotices(actor: Actor): Promise<number> {
  return db.$count(notice, and(eq(notice.userId, actor.id), isNull(notice.seenAt)));
}
