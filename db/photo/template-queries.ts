import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { shootTemplate } from './schema.ts';

/** The shoot templates by name. */
export function listTemplates(_actor: Actor) {
  const { id, name, words, savedBy } = shootTemplate;
  return db.select({ id, name, words, savedBy }).from(shootTemplate).orderBy(asc(name));
}
