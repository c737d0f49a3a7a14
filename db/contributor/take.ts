import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Change } from '../change.ts';
import { assertPicture } from '../photo/picture.ts';
import { Refusal } from '../refusal.ts';
import { user } from '../user/schema.ts';
import type { ContributorEdit } from './rules.ts';
import { contributor, contributorAddress } from './schema.ts';

/** Refuses, beside the field, what a contributor cannot have: another one's address or account, an account for an agency, a photo without credit. Takes the address. */
export async function settle(tx: Change['tx'], { contributorId, slug, kind, userId, photoId }: z.output<typeof ContributorEdit>): Promise<void> {
  const refuse = (field: string, message: string) => new Refusal('invalid', message, { [field]: message });
  await assertPicture(tx, photoId);
  if (userId && kind === 'agency') throw refuse('userId', 'An agency has no account');
  if (userId && (await tx.$count(user, eq(user.id, userId))) === 0) throw refuse('userId', 'There is no such account');
  const [other] = userId
    ? await tx
        .select({ name: contributor.name })
        .from(contributor)
        .where(and(eq(contributor.userId, userId), ne(contributor.id, contributorId)))
    : [];
  if (other) throw refuse('userId', `This account is printed as ${other.name} already`);
  const [taken] = await tx.select().from(contributorAddress).where(eq(contributorAddress.slug, slug));
  if (!taken) await tx.insert(contributorAddress).values({ slug, contributorId });
  else if (taken.contributorId !== contributorId) throw refuse('slug', 'Another contributor has or had this address');
}
