import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { MOST_VIEWS, type NewView, type ViewId } from './rules.ts';
import { savedView } from './schema.ts';

/** Keeps a search or filter of the desk under a name, over one of the same name. Refused for the 31st. */
export function saveView(actor: Actor, { place, name, query }: z.output<typeof NewView>): Promise<{ id: string }> {
  return change(actor, 'view.save', async ({ tx, at }) => {
    const others = await tx.select({ place: savedView.place, name: savedView.name }).from(savedView).where(eq(savedView.userId, actor.id));
    const isNew = !others.some((each) => each.name === name && each.place === place);
    if (isNew && others.length >= MOST_VIEWS)
      throw new Refusal('invalid', `Keep at most ${MOST_VIEWS}`, { name: `Keep at most ${MOST_VIEWS}: remove one first` });
    const [kept] = await tx
      .insert(savedView)
      .values({ id: newId(), userId: actor.id, place, name, query, at })
      .onConflictDoUpdate({ target: [savedView.userId, savedView.place, savedView.name], set: { query, at } })
      .returning({ id: savedView.id });
    return { id: kept?.id ?? '' };
  });
}

/** Forgets one of the actor's own kept searches. */
export function removeView(actor: Actor, { viewId }: z.output<typeof ViewId>): Promise<void> {
  return change(actor, 'view.remove', async ({ tx }) => {
    const gone = await tx
      .delete(savedView)
      .where(and(eq(savedView.id, viewId), eq(savedView.userId, actor.id)))
      .returning();
    if (gone.length === 0) throw new Refusal('missing', 'There is no such search');
  });
}
