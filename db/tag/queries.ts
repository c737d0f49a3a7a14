import { asc, inArray, like } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import type { Actor } from '../user/rules.ts';
import { tag } from './schema.ts';

const columns = { id: tag.id, name: tag.name, kind: tag.kind };

/** Up to 12 tags whose name contains the text. */
export function searchTags(_actor: Actor, text: string) {
  return db
    .select(columns)
    .from(tag)
    .where(like(tag.name, likePattern(text)))
    .orderBy(asc(tag.name))
    .limit(12);
}

/** All tags by name, for the filters of the desk. */
export function listTags(_actor: Actor) {
  return db.select(columns).from(tag).orderBy(asc(tag.name)).limit(2000);
}

/** The tags with these ids. */
export function getTags(_actor: Actor, ids: string[]) {
  return db.select(columns).from(tag).where(inArray(tag.id, ids));
}
