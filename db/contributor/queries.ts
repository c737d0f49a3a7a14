import { asc, eq, inArray, like } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import type { Actor } from '../user/rules.ts';
import { contributor } from './schema.ts';

const columns = { id: contributor.id, name: contributor.name };

/** Up to 12 contributors whose name contains the text. */
export function searchContributors(_actor: Actor, text: string) {
  return db
    .select(columns)
    .from(contributor)
    .where(like(contributor.name, likePattern(text)))
    .orderBy(asc(contributor.name))
    .limit(12);
}

/** All contributors by name, for the filters of the desk. */
export function listContributors(_actor: Actor) {
  return db.select(columns).from(contributor).orderBy(asc(contributor.name)).limit(2000);
}

/** The contributors with these ids. */
export function getContributors(_actor: Actor, ids: string[]) {
  return db.select(columns).from(contributor).where(inArray(contributor.id, ids));
}

/** The printed name of an account, to begin a new story with. */
export async function getOwnContributor(actor: Actor) {
  const [found] = await db.select(columns).from(contributor).where(eq(contributor.userId, actor.id)).limit(1);
  return found;
}
