import { and, asc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import type { ViewPlace } from './rules.ts';
import { savedView } from './schema.ts';

/** The actor's kept searches of one list, by name. */
export function listViews(actor: Actor, place: ViewPlace) {
  return db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(and(eq(savedView.userId, actor.id), eq(savedView.place, place)))
    .orderBy(asc(savedView.name));
}
