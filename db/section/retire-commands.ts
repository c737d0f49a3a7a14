import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { release } from '../release/schema.ts';
import type { Actor } from '../user/rules.ts';
import type { SectionId } from './rules.ts';
import { section } from './schema.ts';

/** Takes a section out of the navigation and from the choice of sections; its stories stay where they are. Refused while sections stand within it and while stories are scheduled for it. */
export function retireSection(actor: Actor, { sectionId }: z.output<typeof SectionId>): Promise<void> {
  return change(actor, 'section.retire', async ({ tx, at, shows, entry }) => {
    const own = await sectionFor(tx, sectionId);
    if (own.retiredAt !== null) throw new Refusal('invalid', 'This section is retired already');
    const [child] = await tx
      .select({ name: section.name })
      .from(section)
      .where(and(eq(section.parentId, sectionId), isNull(section.retiredAt)));
    if (child) throw new Refusal('invalid', `${child.name} stands within this section: move or retire that first`);
    const planned = and(eq(release.sectionSlug, own.slug), gt(release.liveFrom, at), gt(release.liveUntil, release.liveFrom));
    const plans = await tx.$count(release, planned);
    if (plans > 0) throw new Refusal('invalid', `${plans === 1 ? 'A story is' : `${plans} stories are`} scheduled for this section: see the Agenda first`);
    await tx.update(section).set({ retiredAt: at }).where(eq(section.id, sectionId));
    shows(page.sections, page.section(own.slug));
    entry({ noun: 'section', id: sectionId, after: { retired: own.name } });
  });
}

/** Brings a retired section back to the navigation. Refused while the section it stands within is retired. */
export function reviveSection(actor: Actor, { sectionId }: z.output<typeof SectionId>): Promise<void> {
  return change(actor, 'section.revive', async ({ tx, shows, entry }) => {
    const own = await sectionFor(tx, sectionId);
    if (own.retiredAt === null) throw new Refusal('invalid', 'This section is in use');
    const parent = own.parentId ? await sectionFor(tx, own.parentId) : undefined;
    if (parent && parent.retiredAt !== null) throw new Refusal('invalid', `${parent.name} is retired: bring that back first`);
    await tx.update(section).set({ retiredAt: null }).where(eq(section.id, sectionId));
    shows(page.sections, page.section(own.slug));
    entry({ noun: 'section', id: sectionId, after: { revived: own.name } });
  });
}

async function sectionFor(tx: Change['tx'], sectionId: string) {
  const [row] = await tx.select().from(section).where(eq(section.id, sectionId));
  if (!row) throw new Refusal('missing', 'There is no such section');
  return row;
}
