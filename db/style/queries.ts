import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import type { StyleEntry } from './rules.ts';
import { styleRule } from './schema.ts';

/** The house style by what it looks for, at most 500 entries. */
export function listStyle(_actor: Actor): Promise<StyleEntry[]> {
  const { id, pattern, suggestion, reason, matchesCase, inQuotations } = styleRule;
  return db.select({ id, pattern, suggestion, reason, matchesCase, inQuotations }).from(styleRule).orderBy(asc(pattern)).limit(500);
}
