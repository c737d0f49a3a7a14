import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import type { Actor } from '../user/rules.ts';
import type { NewContributor } from './rules.ts';
import { contributor } from './schema.ts';

/** Adds a name that can be printed over stories, or returns the one that already has this address. Refused without letters. */
export function createContributor(actor: Actor, input: z.output<typeof NewContributor>): Promise<{ id: string; name: string }> {
  return change(actor, 'contributor.create', async ({ tx, entry }) => {
    const slug = slugOf(input.name);
    if (!slug) throw new Refusal('invalid', 'Use letters', { name: 'Use letters' });
    const added = await tx
      .insert(contributor)
      .values({ id: newId(), slug, ...input })
      .onConflictDoNothing()
      .returning();
    const found = added[0] ?? (await tx.select().from(contributor).where(eq(contributor.slug, slug)))[0];
    if (!found) throw new Error(`Contributor ${slug} vanished while they were made`);
    if (added[0]) entry({ noun: 'contributor', id: found.id, after: input });
    return { id: found.id, name: found.name };
  });
}
