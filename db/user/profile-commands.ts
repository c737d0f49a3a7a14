import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import { makeOwn, ownContributor, renameContributor } from './own-contributor.ts';
import { type Actor, may, type Profile } from './rules.ts';
import { user } from './schema.ts';

/** Changes one's own name and the name printed over one's stories. Refused for a byline another contributor has. */
export function saveProfile(actor: Actor, input: z.output<typeof Profile>): Promise<void> {
  return change(actor, 'user.profile', async (door) => {
    const { tx, entry } = door;
    if (!may(actor, 'user.profile', actor.id)) throw new Refusal('forbidden', 'You may change only your own profile');
    await tx.update(user).set(input).where(eq(user.id, actor.id));
    if (input.bylineName) await nameContributor(door, actor, input.bylineName);
    entry({ noun: 'user', id: actor.id, after: input });
  });
}

/** The contributor that stands for one's own account, made, or found by one's byline, where there is none. Refused where another has that name. */
export function takeByline(actor: Actor): Promise<{ id: string; name: string }> {
  return change(actor, 'user.profile', async (door) => {
    const { tx, entry } = door;
    const [person] = await tx.select().from(user).where(eq(user.id, actor.id));
    if (!person) throw new Refusal('forbidden', 'Only people can be named over stories');
    const own = await ownContributor(tx, person.id);
    if (own) return { id: own.id, name: own.name };
    const name = person.bylineName || person.name;
    const made = await makeOwn(door, { userId: person.id, name }, may(actor, 'contributor.edit'));
    await tx.update(user).set({ bylineName: name }).where(eq(user.id, person.id));
    entry({ noun: 'user', id: person.id, after: { bylineName: name } });
    return made;
  });
}

/** Keeps the contributor that stands for an account under the byline its owner chose. */
async function nameContributor(door: Change, actor: Actor, name: string): Promise<void> {
  const own = await ownContributor(door.tx, actor.id);
  if (!own) await makeOwn(door, { userId: actor.id, name }, may(actor, 'contributor.edit'));
  else if (own.name !== name) await renameContributor(door, own.id, name);
}
