import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { ContributorId, ContributorMerge } from './rules.ts';
import { type ContributorRow, sameContributors } from './same.ts';
import { contributor, contributorAddress } from './schema.ts';

type Which = z.output<typeof ContributorId>;

/** Offers a contributor for bylines no longer; their page and their stories stay. Refused for one that is retired or merged. */
export function retireContributor(actor: Actor, { contributorId }: Which): Promise<void> {
  return change(actor, 'contributor.retire', async ({ tx, at, entry }) => {
    const { name, retiredAt, mergedInto } = await contributorFor(tx, contributorId);
    if (retiredAt !== null) throw new Refusal('invalid', `${name} is retired already`);
    if (mergedInto) throw new Refusal('invalid', `${name} is merged into another`);
    await tx.update(contributor).set({ retiredAt: at }).where(eq(contributor.id, contributorId));
    entry({ noun: 'contributor', id: contributorId, after: { retired: name } });
  });
}

/** Offers a retired contributor for bylines again. Refused for one that is in use. */
export function reviveContributor(actor: Actor, { contributorId }: Which): Promise<void> {
  return change(actor, 'contributor.revive', async ({ tx, entry }) => {
    const { name, retiredAt } = await contributorFor(tx, contributorId);
    if (retiredAt === null) throw new Refusal('invalid', `${name} is in use`);
    await tx.update(contributor).set({ retiredAt: null }).where(eq(contributor.id, contributorId));
    entry({ noun: 'contributor', id: contributorId, after: { revived: name } });
  });
}

/** Makes a contributor count as another from now on: one page, with the stories and addresses of both; released stories keep the name they have, and the stories go on naming this one, so that it can be taken back. Refused beside the field for itself, between a person and an agency, and where either is merged with a third. */
export function mergeContributor(actor: Actor, { contributorId, intoId }: z.output<typeof ContributorMerge>): Promise<{ into: string }> {
  return change(actor, 'contributor.merge', async (door) => {
    const { tx, at, entry } = door;
    const row = await contributorFor(tx, contributorId);
    const target = await targetOf(tx, row, intoId);
    await tx.update(contributor).set({ mergedInto: target.id, mergedAt: at }).where(eq(contributor.id, row.id));
    await showsContributor(door, row.id);
    entry({ noun: 'contributor', id: row.id, before: { name: row.name, slug: row.slug }, after: { mergedInto: target.id, name: target.name } });
    return { into: target.name };
  });
}

/** Takes a merge back: the contributor has their own page and name again. Refused for one that is not merged. */
export function unmergeContributor(actor: Actor, { contributorId }: Which): Promise<void> {
  return change(actor, 'contributor.unmerge', async (door) => {
    const { tx, entry } = door;
    const row = await contributorFor(tx, contributorId);
    if (!row.mergedInto) throw new Refusal('invalid', `${row.name} is not merged`);
    await showsContributor(door, row.id);
    await tx.update(contributor).set({ mergedInto: null, mergedAt: null }).where(eq(contributor.id, row.id));
    entry({ noun: 'contributor', id: row.id, before: { mergedInto: row.mergedInto }, after: { name: row.name } });
  });
}

async function contributorFor(tx: Change['tx'], contributorId: string): Promise<ContributorRow> {
  const [row] = await tx.select().from(contributor).where(eq(contributor.id, contributorId));
  if (!row) throw new Refusal('missing', 'There is no such contributor');
  return row;
}

async function targetOf(tx: Change['tx'], row: ContributorRow, intoId: string): Promise<ContributorRow> {
  const refuse = (message: string) => new Refusal('invalid', message, { intoId: message });
  if (row.mergedInto) throw refuse(`${row.name} is merged already`);
  if (intoId === row.id) throw refuse('A contributor cannot be merged into themselves');
  const [target] = await tx.select().from(contributor).where(eq(contributor.id, intoId));
  if (!target) throw refuse('There is no such contributor');
  if (target.mergedInto) throw refuse(`${target.name} is merged into another: choose that one`);
  if (target.kind !== row.kind) throw refuse('One of them is a person, the other an agency: they cannot be one');
  const [third] = await tx.select({ name: contributor.name }).from(contributor).where(eq(contributor.mergedInto, row.id));
  if (third) throw refuse(`${third.name} is merged into this one: take that back first`);
  return target;
}

/** Drops the pages of all that count as one with this contributor, at every address they have or had. */
async function showsContributor({ tx, shows }: Change, contributorId: string): Promise<void> {
  const addresses = await tx
    .select()
    .from(contributorAddress)
    .where(inArray(contributorAddress.contributorId, sameContributors(contributorId)));
  shows(...addresses.map(({ slug }) => page.author(slug)));
}
