import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { tell } from '../tell.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { type StoryRow, storyFor } from './access.ts';
import { type Company, GONE_AFTER, LETS_GO_AFTER, type Visit } from './presence-rules.ts';
import type { StoryMove } from './rules.ts';
import { presence, takeover } from './work-schema.ts';

/** Says that somebody has a story open, and where they are in it. Returns who else has, how often it was saved, and who has taken it over; whoever did and is long gone has it no more. */
export function visitStory(actor: Actor, { storyId, blockId }: z.output<typeof Visit>): Promise<Company> {
  return change(actor, 'story.visit', async (door) => {
    const { tx, at } = door;
    const row = await storyFor(tx, actor, 'story.visit', storyId);
    await tx.delete(presence).where(lt(presence.seenAt, at - LETS_GO_AFTER));
    const place = { blockId, seenAt: at };
    await tx
      .insert(presence)
      .values({ storyId, userId: actor.id, ...place })
      .onConflictDoUpdate({ target: [presence.storyId, presence.userId], set: place });
    const others = await tx
      .select({ id: user.id, name: user.name, blockId: presence.blockId })
      .from(presence)
      .innerJoin(user, eq(user.id, presence.userId))
      .where(and(eq(presence.storyId, storyId), ne(presence.userId, actor.id), gt(presence.seenAt, at - GONE_AFTER)));
    return { saves: row.saves, state: row.state, others, takenBy: await letGo(door, actor, row) };
  });
}

/** Lets one person write alone: the others are told at once, and what they still send is refused and kept by them as a branch. */
export function takeOver(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.takeover', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.takeover', storyId);
    const before = await takenBy(tx, storyId);
    await tx
      .update(takeover)
      .set({ endedAt: at })
      .where(and(eq(takeover.storyId, storyId), isNull(takeover.endedAt)));
    await tx.insert(takeover).values({ id: newId(), storyId, userId: actor.id, at });
    const here = await tx
      .select({ userId: presence.userId })
      .from(presence)
      .where(and(eq(presence.storyId, storyId), gt(presence.seenAt, at - GONE_AFTER)));
    const to = [...here.map(({ userId }) => userId), ...(before ? [before.id] : [])];
    await tell(door, actor, { to, kind: 'taken-over', storyId, text: `${actor.name} has taken over “${row.headline || 'Untitled story'}”` });
    entry({ noun: 'story', id: storyId, before: { takenBy: before?.name }, after: { takenBy: actor.name } });
  });
}

/** Lets everybody write again. */
export function handBack(actor: Actor, { storyId }: z.output<typeof StoryMove>): Promise<void> {
  return change(actor, 'story.handback', async ({ tx, at, entry }) => {
    await storyFor(tx, actor, 'story.handback', storyId);
    await tx
      .update(takeover)
      .set({ endedAt: at })
      .where(and(eq(takeover.storyId, storyId), isNull(takeover.endedAt)));
    entry({ noun: 'story', id: storyId, after: { takenBy: null } });
  });
}

/** Who writes alone, after a takeover of somebody who left the story open to nobody has been ended and they were told. */
async function letGo(door: Change, actor: Actor, { id: storyId, headline }: StoryRow): Promise<Company['takenBy']> {
  const { tx, at } = door;
  const by = await takenBy(tx, storyId);
  if (!by) return null;
  const isThere = by.id === actor.id || by.at > at - LETS_GO_AFTER;
  if (isThere || (await tx.$count(presence, and(eq(presence.storyId, storyId), eq(presence.userId, by.id)))) > 0) return { id: by.id, name: by.name };
  await tx
    .update(takeover)
    .set({ endedAt: at })
    .where(and(eq(takeover.storyId, storyId), isNull(takeover.endedAt)));
  await tell(door, actor, { to: [by.id], kind: 'taken-over', storyId, text: `You were away, so others can write “${headline || 'Untitled story'}” again` });
  return null;
}

async function takenBy(tx: Change['tx'], storyId: string) {
  const [open] = await tx
    .select({ id: user.id, name: user.name, at: takeover.at })
    .from(takeover)
    .innerJoin(user, eq(user.id, takeover.userId))
    .where(and(eq(takeover.storyId, storyId), isNull(takeover.endedAt)))
    .orderBy(desc(takeover.at))
    .limit(1);
  return open ?? null;
}
