import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { nextSaves } from '../saves.ts';
import { slugOf } from '../slug.ts';
import type { Actor } from '../user/rules.ts';
import type { ContributorEdit, ContributorKind, NewContributor } from './rules.ts';
import { countedContributors } from './same.ts';
import { contributor, contributorAddress } from './schema.ts';
import { settle } from './take.ts';

type Whole = z.output<typeof NewContributor>;
/** `userId`: the account it stands for; only the product itself links one here, people do by editing. */
type New = Pick<Whole, 'name' | 'bio'> & Partial<Pick<Whole, 'kind' | 'another'>> & { userId?: string | null };
type Taken = { id: string; name: string; kind: ContributorKind; isNew: boolean };

/** Adds a name that can be printed over stories, or returns the one that already has or had this address; `another` gets an address of its own. Refused without letters, and to people for somebody’s account. */
export function createContributor(actor: Actor, { another = false, ...input }: New): Promise<Taken> {
  return change(actor, 'contributor.create', async ({ tx, entry }) => {
    if (input.userId && actor.role !== 'system') throw new Refusal('forbidden', 'An account is linked to a contributor by editing them');
    const first = slugOf(input.name);
    if (!first) throw new Refusal('invalid', 'Use letters', { name: 'Use letters' });
    const known = another ? undefined : await contributorAt(tx, first);
    if (known) return { id: known.id, name: known.name, kind: known.kind, isNew: false };
    const [id, slug] = [newId(), another ? await freeSlug(tx, first) : first];
    await tx.insert(contributor).values({ id, slug, ...input });
    await tx.insert(contributorAddress).values({ slug, contributorId: id });
    entry({ noun: 'contributor', id, after: input });
    return { id, name: input.name, kind: input.kind ?? 'person', isNew: true };
  });
}

/** Changes a contributor's name, kind, address, account, words and picture; former addresses lead to the present one, and stories already released keep the name they were released with. Refused where somebody else saved since `saves`, and beside the field for what another one has. Returns the new count of saves. */
export function editContributor(actor: Actor, { saves: from, ...input }: z.output<typeof ContributorEdit>): Promise<{ saves: number }> {
  return change(actor, 'contributor.edit', async ({ tx, shows, entry }) => {
    const { contributorId, ...after } = input;
    const [before] = await tx.select().from(contributor).where(eq(contributor.id, contributorId));
    if (!before) throw new Refusal('missing', 'There is no such contributor');
    const { name, kind, slug, bio, userId, photoId } = before;
    const was = { name, kind, slug, bio, userId, photoId };
    const saves = nextSaves('contributor', from, before.saves, was);
    await settle(tx, input);
    await tx
      .update(contributor)
      .set({ ...after, saves })
      .where(eq(contributor.id, contributorId));
    const addresses = await tx.select().from(contributorAddress).where(eq(contributorAddress.contributorId, contributorId));
    shows(...addresses.map(({ slug }) => page.author(slug)));
    entry({ noun: 'contributor', id: contributorId, before: was, after });
    return { saves };
  });
}

async function contributorAt(tx: Change['tx'], slug: string) {
  const [address] = await tx.select().from(contributorAddress).where(eq(contributorAddress.slug, slug));
  return address && (await countedContributors(tx, [address.contributorId])).get(address.contributorId);
}

/** The first address after this one that nobody has or had: with a 2, a 3 … */
async function freeSlug(tx: Change['tx'], first: string, number = 1): Promise<string> {
  const slug = number === 1 ? first : `${first}-${number}`;
  return (await contributorAt(tx, slug)) ? freeSlug(tx, first, number + 1) : slug;
}
