import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { type TagId, type TagMerge, tagState } from './rules.ts';
import { tag } from './schema.ts';
import { showsTag, tagFor, targetOf } from './take.ts';

/** Makes a tag count as another from now on, with its addresses, other names and stories; the stories themselves go on naming it, so that it can be taken back. Refused beside the field for itself, for a circle, and between what readers see and what they do not. */
export function mergeTag(actor: Actor, { tagId, intoId }: z.output<typeof TagMerge>): Promise<{ into: string }> {
  return change(actor, 'tag.merge', async (door) => {
    const { tx, at, entry } = door;
    const row = await tagFor(tx, tagId);
    const refuse = (message: string) => new Refusal('invalid', message, { intoId: message });
    if (row.mergedInto) throw refuse('This tag is merged already');
    const target = await targetOf(tx, row, intoId);
    if (tagState(row) !== tagState(target)) throw refuse(`One of them is ${tagState(row)}, the other ${tagState(target)}: they cannot be one`);
    await showsTag(door, row.id);
    await tx.update(tag).set({ mergedInto: target.id, mergedAt: at }).where(eq(tag.id, row.id));
    await showsTag(door, row.id);
    entry({ noun: 'tag', id: row.id, before: { name: row.name, slug: row.slug }, after: { mergedInto: target.id, name: target.name } });
    return { into: target.name };
  });
}

/** Takes a merge back: the stories that named the tag have it again, and its addresses lead to it. Refused for one that is not merged. */
export function unmergeTag(actor: Actor, { tagId }: z.output<typeof TagId>): Promise<void> {
  return change(actor, 'tag.unmerge', async (door) => {
    const { tx, entry } = door;
    const row = await tagFor(tx, tagId);
    if (!row.mergedInto) throw new Refusal('invalid', 'This tag is not merged');
    await showsTag(door, row.id);
    await tx.update(tag).set({ mergedInto: null, mergedAt: null }).where(eq(tag.id, tagId));
    entry({ noun: 'tag', id: tagId, before: { mergedInto: row.mergedInto }, after: { name: row.name } });
  });
}
