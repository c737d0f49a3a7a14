import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import type { Actor } from '../user/rules.ts';
import type { ContributorEdit, NewContributor } from './rules.ts';
import { contributor, contributorAddress } from './schema.ts';
import { settle } from './take.ts';

/** `userId`: the account it stands for; only the product itself links one here, people do by editing. */
type New = Omit<z.output<typeof NewContributor>, 'kind'> & { kind?: z.output<typeof NewContributor>['kind']; userId?: string | null };

/** Adds a name that can be printed over stories, or returns the one that already has or had this address. Refused without letters, and to people for somebody’s account. */
export function createContributor(actor: Actor, input: New): Promise<{ id: string; name: string }> {
  return change(actor, 'contributor.create', async ({ tx, entry }) => {
    if (input.userId && actor.role !== 'system') throw new Refusal('forbidden', 'An account is linked to a contributor by editing them');
    const slug = slugOf(input.name);
    if (!slug) throw new Refusal('invalid', 'Use letters', { name: 'Use letters' });
    const [known] = await tx
      .select({ id: contributor.id, name: contributor.name })
      .from(contributorAddress)
      .innerJoin(contributor, eq(contributor.id, contributorAddress.contributorId))
      .where(eq(contributorAddress.slug, slug));
    if (known) return known;
    const id = newId();
    await tx.insert(contributor).values({ id, slug, ...input });
    await tx.insert(contributorAddress).values({ slug, contributorId: id });
    entry({ noun: 'contributor', id, after: input });
    return { id, name: input.name };
  });
}

/** Changes a contributor's name, kind, address, account, words and picture; former addresses lead to the present one, and stories already released keep the name they were released with. Refused beside the field for what another one has. */
export function editContributor(actor: Actor, input: z.output<typeof ContributorEdit>): Promise<void> {
  return change(actor, 'contributor.edit', async ({ tx, shows, entry }) => {
    const { contributorId, ...after } = input;
    const [before] = await tx.select().from(contributor).where(eq(contributor.id, contributorId));
    if (!before) throw new Refusal('missing', 'There is no such contributor');
    await settle(tx, input);
    await tx.update(contributor).set(after).where(eq(contributor.id, contributorId));
    const addresses = await tx.select().from(contributorAddress).where(eq(contributorAddress.contributorId, contributorId));
    shows(...addresses.map(({ slug }) => page.author(slug)));
    const { id: _, ...was } = before;
    entry({ noun: 'contributor', id: contributorId, before: was, after });
  });
}
