import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { contributor, contributorAddress } from '../contributor/schema.ts';
import { isTaken, newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import { type Actor, may, type Profile } from './rules.ts';
import { user } from './schema.ts';

/** Changes one's own name and the name printed over one's stories. Refused for a byline another contributor has. */
export function saveProfile(actor: Actor, input: z.output<typeof Profile>): Promise<void> {
  return change(actor, 'user.profile', async (door) => {
    const { tx, entry } = door;
    if (!may(actor, 'user.profile', actor.id)) throw new Refusal('forbidden', 'You may change only your own profile');
    await tx.update(user).set(input).where(eq(user.id, actor.id));
    if (input.bylineName) await nameContributor(door, actor.id, input.bylineName);
    entry({ noun: 'user', id: actor.id, after: input });
  });
}

/** Keeps the contributor that stands for an account under the byline its owner chose; released stories keep theirs. */
async function nameContributor({ tx, shows }: Change, userId: string, name: string): Promise<void> {
  const slug = slugOf(name);
  if (!slug) throw new Refusal('invalid', 'Use letters', { bylineName: 'Use letters' });
  try {
    const renamed = await tx.update(contributor).set({ name }).where(eq(contributor.userId, userId)).returning({ id: contributor.id });
    const [own] = renamed;
    if (own) {
      const addresses = await tx.select().from(contributorAddress).where(eq(contributorAddress.contributorId, own.id));
      return shows(...addresses.map((address) => page.author(address.slug)));
    }
    const id = newId();
    await tx.insert(contributor).values({ id, slug, name, userId });
    await tx.insert(contributorAddress).values({ slug, contributorId: id });
  } catch (fault) {
    if (!isTaken(fault, 'contributor')) throw fault;
    throw new Refusal('invalid', 'Another contributor has this name', { bylineName: 'Another contributor has this name' });
  }
}
