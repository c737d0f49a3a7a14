import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { section } from './schema.ts';

/** All sections in their order, parents before children of the same position. */
export function listSections(_actor: Actor) {
  return db
    .select({ id: section.id, slug: section.slug, name: section.name, parentId: section.parentId })
    .from(section)
    .orderBy(asc(section.position), asc(section.name));
}
