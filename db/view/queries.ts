import { asc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { savedView } from './schema.ts';

/** The actor's kept searches by name. */
export function listViews(actor: Actor) {
  return db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(eq(savedView.userId, actor.id))
    .orderBy(asc(savedView.name));
}
