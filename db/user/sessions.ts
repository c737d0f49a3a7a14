import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { newToken } from '../ids.ts';
import { session } from './schema.ts';

/** Ends every open session of a person, but for one where it is given. */
export function closeSessions({ tx, at }: Pick<Change, 'tx' | 'at'>, userId: string, but = '') {
  return tx
    .update(session)
    .set({ closedAt: at })
    .where(and(eq(session.userId, userId), isNull(session.closedAt), ne(session.id, but)));
}

/** Begins a session of a person and returns its id. */
export async function beginSession({ tx, at }: Pick<Change, 'tx' | 'at'>, userId: string, agent: string): Promise<string> {
  const { hash: id } = newToken();
  await tx.insert(session).values({ id, userId, openedAt: at, seenAt: at, agent: agent.slice(0, 200) });
  return id;
}
