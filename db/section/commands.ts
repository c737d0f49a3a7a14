import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { nextSaves } from '../saves.ts';
import { isCalled } from '../search/name-rules.ts';
import type { Actor } from '../user/rules.ts';
import { freeAddress, relocate } from './relocate.ts';
import type { NewSection, SectionEdit, SectionMove } from './rules.ts';
import { section } from './schema.ts';

type SectionRow = typeof section.$inferSelect;

/** Adds a section and returns its id. Refused for an address already used, the name of another beside it, and for a parent that is retired or has a parent itself. */
export function createSection(actor: Actor, input: z.output<typeof NewSection>): Promise<string> {
  return change(actor, 'section.create', async (door) => {
    const { tx, shows, entry } = door;
    const id = newId();
    await parentFor(tx, { id, parentId: null }, input.parentId);
    await assertName(tx, { id, ...input });
    await withOwnAddress(tx.insert(section).values({ id, ...input }));
    await freeAddress(door, input.slug);
    shows(page.sections);
    entry({ noun: 'section', id, after: input });
    return id;
  });
}

/** Changes a section's name, address, description and place; its live and scheduled stories go with it, and their old addresses lead on. Returns how many, and the new count of saves. Refused where somebody else saved since `saves`, for an address already used, the name of another beside it, and for a parent that is retired, is no section of the first level or would make three levels. */
export function editSection(actor: Actor, { sectionId, saves: from, ...input }: z.output<typeof SectionEdit>): Promise<{ stories: number; saves: number }> {
  return change(actor, 'section.edit', async (door) => {
    const { tx, shows, entry } = door;
    const before = await sectionFor(tx, sectionId);
    const { slug, name, description, parentId } = before;
    const was = { slug, name, description, parentId };
    const saves = nextSaves('section', from, before.saves, was);
    const parent = await parentFor(tx, before, input.parentId);
    if (before.name !== input.name || before.parentId !== input.parentId) await assertName(tx, { id: sectionId, ...input });
    const oldParent = before.parentId === input.parentId ? parent : await sectionFor(tx, before.parentId ?? '').catch(() => null);
    const [after] = await withOwnAddress(
      tx
        .update(section)
        .set({ ...input, saves })
        .where(eq(section.id, sectionId))
        .returning(),
    );
    if (!after) throw new Error(`Section ${sectionId} vanished while it was changed`);
    const isMoved = before.slug !== after.slug || before.name !== after.name || before.parentId !== after.parentId;
    const stories = isMoved ? await relocate(door, { ...before, parent: oldParent }, { ...after, parent }) : 0;
    shows(page.sections, page.section(after.slug));
    entry({ noun: 'section', id: sectionId, before: was, after: { ...input, stories } });
    return { stories, saves };
  });
}

/** Moves a section one place up or down among those it stands with. Refused for the first and the last. */
export function moveSection(actor: Actor, { sectionId, direction }: z.output<typeof SectionMove>): Promise<void> {
  return change(actor, 'section.move', async ({ tx, shows, entry }) => {
    const own = await sectionFor(tx, sectionId);
    const level = own.parentId ? eq(section.parentId, own.parentId) : isNull(section.parentId);
    const siblings = await tx.select({ id: section.id }).from(section).where(level).orderBy(asc(section.position), asc(section.name));
    const ids = siblings.map(({ id }) => id);
    const at = ids.indexOf(sectionId);
    const to = direction === 'up' ? at - 1 : at + 1;
    if (to < 0 || to >= ids.length) throw new Refusal('invalid', `It is the ${to < 0 ? 'first' : 'last'} already`);
    ids.splice(to, 0, ...ids.splice(at, 1));
    for (const [index, id] of ids.entries()) {
      await tx
        .update(section)
        .set({ position: (index + 1) * 10 })
        .where(eq(section.id, id));
    }
    shows(page.sections);
    entry({ noun: 'section', id: sectionId, before: { place: at + 1 }, after: { place: to + 1 } });
  });
}

async function sectionFor(tx: Change['tx'], sectionId: string): Promise<SectionRow> {
  const [row] = await tx.select().from(section).where(eq(section.id, sectionId));
  if (!row) throw new Refusal('missing', 'There is no such section');
  return row;
}

/** The section this one is to stand in; refused beside the field where that would not make two levels, and for a retired one it does not stand in already. */
async function parentFor(tx: Change['tx'], own: Pick<SectionRow, 'id' | 'parentId'>, parentId: string | null): Promise<SectionRow | null> {
  if (!parentId) return null;
  const sectionId = own.id;
  const refuse = (message: string) => new Refusal('invalid', message, { parentId: message });
  if (parentId === sectionId) throw refuse('A section cannot stand within itself');
  const [parent] = await tx.select().from(section).where(eq(section.id, parentId));
  if (parent?.parentId === sectionId) throw refuse(`${parent.name} stands within this section`);
  if (!parent || parent.parentId) throw refuse('Choose a section of the first level');
  if (parent.retiredAt !== null && own.parentId !== parentId) throw refuse(`${parent.name} is retired: bring that back first, or choose another`);
  const [child] = await tx
    .select({ name: section.name })
    .from(section)
    .where(and(eq(section.parentId, sectionId)))
    .limit(1);
  if (child) throw refuse(`This section has ${child.name} within it: move that first`);
  return parent;
}

/** Refuses, beside the field, the name of another section in use that stands with this one. */
async function assertName(tx: Change['tx'], { id, name, parentId }: { id: string; name: string; parentId: string | null }): Promise<void> {
  const beside = parentId ? eq(section.parentId, parentId) : isNull(section.parentId);
  const others = await tx
    .select({ name: section.name, slug: section.slug })
    .from(section)
    .where(and(beside, ne(section.id, id), isNull(section.retiredAt)));
  const same = others.find((other) => isCalled(other, name));
  if (!same) return;
  const message = `There is a section ${same.name} already, at /${same.slug}`;
  throw new Refusal('invalid', message, { name: message });
}

async function withOwnAddress<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (fault) {
    if (isTaken(fault, 'section.slug')) throw new Refusal('invalid', 'Another section has this address', { slug: 'Another section has this address' });
    throw fault;
  }
}
