import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import type { Actor } from '../user/rules.ts';
import type { NewTag } from './rules.ts';
import { tag } from './schema.ts';

/** Adds a tag, or returns the one that already has this name's address. Refused for a name without letters or digits. */
export function createTag(actor: Actor, input: z.output<typeof NewTag>): Promise<{ id: string; name: string }> {
  return change(actor, 'tag.create', async ({ tx, entry }) => {
    const slug = slugOf(input.name);
    if (!slug) throw new Refusal('invalid', 'Use letters or digits', { name: 'Use letters or digits' });
    const added = await tx
      .insert(tag)
      .values({ id: newId(), slug, ...input })
      .onConflictDoNothing()
      .returning();
    const found = added[0] ?? (await tx.select().from(tag).where(eq(tag.slug, slug)))[0];
    if (!found) throw new Error(`Tag ${slug} vanished while it was made`);
    if (added[0]) entry({ noun: 'tag', id: found.id, after: input });
    return { id: found.id, name: found.name };
  });
}
