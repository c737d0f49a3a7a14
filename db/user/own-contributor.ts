import { eq, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { type ContributorRow, countedContributors } from '../contributor/same.ts';
import { contributor, contributorAddress } from '../contributor/schema.ts';
import { newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';

type Own = { userId: string; name: string };

/** The contributor that stands for an account now; undefined for none. */
export async function ownContributor(tx: Change['tx'], userId: string): Promise<ContributorRow | undefined> {
  const [own] = await tx.select({ id: contributor.id }).from(contributor).where(eq(contributor.userId, userId));
  return own && (await countedContributors(tx, [own.id])).get(own.id);
}

/** Calls the contributor that stands for an account by this name; released stories keep the one they have. */
export async function renameContributor({ tx, shows }: Change, id: string, name: string): Promise<void> {
  await tx
    .update(contributor)
    .set({ name, saves: sql`${contributor.saves} + 1` })
    .where(eq(contributor.id, id));
  const addresses = await tx.select().from(contributorAddress).where(eq(contributorAddress.contributorId, id));
  shows(...addresses.map((address) => page.author(address.slug)));
}

/** Makes a contributor of a person's name where none stands for them and nobody else is called so. */
export async function offerOwn(door: Change, { id: userId, name }: { id: string; name: string }): Promise<void> {
  if (await ownContributor(door.tx, userId)) return;
  const [taken] = await door.tx
    .select()
    .from(contributorAddress)
    .where(eq(contributorAddress.slug, slugOf(name)));
  if (!taken && slugOf(name)) await makeOwn(door, { userId, name }, false);
}

/** Makes a contributor that stands for an account, or, where `mayLink`, lets the one of its name stand for it that stands for nobody yet. Refused where another has the name’s address. */
export async function makeOwn({ tx }: Change, { userId, name }: Own, mayLink: boolean): Promise<{ id: string; name: string }> {
  const refuse = (message: string) => new Refusal('invalid', message, { bylineName: message });
  const slug = slugOf(name);
  if (!slug) throw refuse('Use letters');
  const [address] = await tx.select().from(contributorAddress).where(eq(contributorAddress.slug, slug));
  const taken = address && (await countedContributors(tx, [address.contributorId])).get(address.contributorId);
  if (taken && mayLink && taken.name === name && taken.userId === null && taken.kind === 'person') {
    await tx
      .update(contributor)
      .set({ userId, saves: taken.saves + 1 })
      .where(eq(contributor.id, taken.id));
    return { id: taken.id, name: taken.name };
  }
  if (taken) throw refuse(`Another contributor is called ${taken.name}: if that is you, an editor can link it to your account under Contributors`);
  const id = newId();
  await tx.insert(contributor).values({ id, slug, name, userId });
  await tx.insert(contributorAddress).values({ slug, contributorId: id });
  return { id, name };
}
