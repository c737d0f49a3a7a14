import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { momentFor } from '../moment.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { section } from '../section/schema.ts';
import type { Actor } from '../user/rules.ts';
import { cutParts } from './cut-parts.ts';
import { type FrontLaunch, type FrontRestore, type FrontSave, HOME, type LaunchId, type Layout } from './rules.ts';
import { front, launch, launchCancel } from './schema.ts';

export type FrontSaved = { saves: number; at: number };

/** Keeps an arrangement as the front's draft; readers see nothing of it. Refused when somebody else saved since `saves`, with their arrangement. */
export function saveFront(actor: Actor, input: z.output<typeof FrontSave>): Promise<FrontSaved> {
  return change(actor, 'front.edit', (door) => save(door, actor, input));
}

/** Puts an arrangement before readers, now or from a moment on. Refused for a moment that has passed, does not exist or comes twice that day. */
export function launchFront(
  actor: Actor,
  { local, second, note, ...input }: z.output<typeof FrontLaunch>,
): Promise<FrontSaved & { launchId: number; liveFrom: number }> {
  return change(actor, 'front.launch', async (door) => {
    const { tx, at, shows, entry } = door;
    const saved = await save(door, actor, input);
    const liveFrom = local ? momentFor({ local, second }, at) : at;
    const { place, layout } = input;
    const [made] = await tx.insert(launch).values({ place, layout, note, liveFrom, at, launchedBy: actor.id }).returning({ id: launch.id });
    shows(page.frontOf(place));
    const launchId = made?.id ?? 0;
    entry({ noun: 'front', id: place, after: { launch: launchId, liveFrom, note } });
    return { ...saved, launchId, liveFrom };
  });
}

/** Takes back a launch before its moment. Refused for one readers have seen, since that stays in the front's history. */
export function cancelLaunch(actor: Actor, { launchId }: z.output<typeof LaunchId>): Promise<void> {
  return change(actor, 'front.cancel', async ({ tx, at, shows, entry }) => {
    const { place, liveFrom } = await launchOf(tx, launchId);
    if (liveFrom <= at) throw new Refusal('invalid', 'Readers have seen this front: launch another in its place');
    const done = await tx.insert(launchCancel).values({ launchId, at, by: actor.id }).onConflictDoNothing().returning();
    if (done.length === 0) throw new Refusal('invalid', 'This launch was taken back already');
    shows(page.frontOf(place));
    entry({ noun: 'front', id: place, before: { launch: launchId, liveFrom } });
  });
}

/** Makes an earlier launch the front's draft again; readers see it once it is launched. Refused when somebody else saved since `saves`. */
export function restoreLaunch(actor: Actor, { launchId, saves }: z.output<typeof FrontRestore>): Promise<FrontSaved & { place: string }> {
  return change(actor, 'front.restore', async (door) => {
    const { place, layout } = await launchOf(door.tx, launchId);
    const saved = await save(door, actor, { place, saves, layout });
    door.entry({ noun: 'front', id: place, after: { launch: launchId } });
    return { ...saved, place };
  });
}

async function save({ tx, at }: Change, actor: Actor, { place, saves, layout }: { place: string; saves: number; layout: Layout }): Promise<FrontSaved> {
  if (place !== HOME && (await tx.$count(section, eq(section.id, place))) === 0) throw new Refusal('missing', 'There is no such section');
  await cutParts(tx, layout, at);
  const next = { layout, saves: saves + 1, updatedAt: at, updatedBy: actor.id };
  const kept =
    saves === 0
      ? await tx
          .insert(front)
          .values({ place, ...next })
          .onConflictDoNothing()
          .returning({ saves: front.saves })
      : await tx
          .update(front)
          .set(next)
          .where(and(eq(front.place, place), eq(front.saves, saves)))
          .returning({ saves: front.saves });
  if (kept.length === 0) throw await conflict(tx, place);
  return { saves: saves + 1, at };
}

async function conflict(tx: Change['tx'], place: string): Promise<Refusal> {
  const [row] = await tx.select({ layout: front.layout, saves: front.saves, updatedBy: front.updatedBy }).from(front).where(eq(front.place, place));
  if (!row) return new Refusal('missing', 'There is no such front');
  return new Refusal('conflict', 'Somebody else arranged this front while you did', {}, { theirs: row.layout, saves: row.saves });
}

async function launchOf(tx: Change['tx'], launchId: number) {
  const [found] = await tx.select({ place: launch.place, layout: launch.layout, liveFrom: launch.liveFrom }).from(launch).where(eq(launch.id, launchId));
  if (!found) throw new Refusal('missing', 'There is no such launch');
  return found;
}
