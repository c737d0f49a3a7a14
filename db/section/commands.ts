import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { NewSection } from './rules.ts';
import { section } from './schema.ts';

/** Adds a section and returns its id. Refused for an address already used and for a parent that has a parent itself. */
export function createSection(actor: Actor, input: z.output<typeof NewSection>): Promise<string> {
  return change(actor, 'section.create', async ({ tx, shows, entry }) => {
    if (input.parentId) {
      const [parent] = await tx.select({ parentId: section.parentId }).from(section).where(eq(section.id, input.parentId));
      if (!parent || parent.parentId) throw new Refusal('invalid', 'Choose a section of the first level', { parentId: 'Choose a section of the first level' });
    }
    const id = newId();
    try {
      await tx.insert(section).values({ id, ...input });
    } catch (fault) {
      if (isTaken(fault, 'section.slug')) throw new Refusal('invalid', 'Another section has this address', { slug: 'Another section has this address' });
      throw fault;
    }
    shows(page.sections);
    entry({ noun: 'section', id, after: input });
    return id;
  });
}
