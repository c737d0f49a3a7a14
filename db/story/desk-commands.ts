import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { momentFor } from '../moment.ts';
import { Refusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { storyFor } from './access.ts';
import type { AssignmentEnd, NewAssignment } from './assignment-rules.ts';
import { type ClearFlag, FLAG_NAMES, type NewFlag } from './flag-rules.ts';
import { assignment, storyFlag } from './work-schema.ts';

const DEADLINE = { field: 'due', passed: 'This time has passed. Choose a later one, or leave it empty' };

/** Asks somebody to work on a story, by when where that matters; while it is open they may do with it what its writer may. Asking again changes deadline and note. Refused for a deadline that has passed, does not exist or comes twice that day. */
export function assignStory(actor: Actor, { storyId, userId, due, second, note }: z.output<typeof NewAssignment>): Promise<{ id: string }> {
  return change(actor, 'story.assign', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.assign', storyId);
    const [person] = await tx
      .select({ name: user.name })
      .from(user)
      .where(and(eq(user.id, userId), isNull(user.disabledAt)));
    if (!person) throw new Refusal('invalid', 'There is no such person', { userId: 'There is no such person' });
    const dueAt = due ? momentFor({ local: due, second }, at, DEADLINE) : null;
    const open = and(eq(assignment.storyId, storyId), eq(assignment.userId, userId), isNull(assignment.endedAt));
    await tx.update(assignment).set({ endedAt: at, endedBy: actor.id }).where(open);
    const id = newId();
    await tx.insert(assignment).values({ id, storyId, userId, dueAt, note, assignedBy: actor.id, at });
    const text = `${actor.name} assigns you “${row.headline || 'Untitled story'}”${note ? `: ${note}` : ''}`;
    await tell(door, actor, { to: [userId], kind: 'assigned', storyId, text });
    entry({ noun: 'story', id: storyId, after: { assigned: person.name, dueAt, note } });
    return { id };
  });
}

/** Ends an assignment: it is done, or somebody else’s now. Whoever has it may end it too. */
export function endAssignment(actor: Actor, { storyId, assignmentId }: z.output<typeof AssignmentEnd>): Promise<void> {
  return change(actor, 'story.unassign', async ({ tx, at, entry }) => {
    await storyFor(tx, actor, 'story.read', storyId);
    const [open] = await tx
      .select()
      .from(assignment)
      .where(and(eq(assignment.id, assignmentId), eq(assignment.storyId, storyId), isNull(assignment.endedAt)));
    if (!open) throw new Refusal('missing', 'This assignment has already ended');
    if (!may(actor, 'story.unassign', open.userId)) throw new Refusal('forbidden', 'Your role may not end somebody else’s assignment');
    await tx.update(assignment).set({ endedAt: at, endedBy: actor.id }).where(eq(assignment.id, assignmentId));
    entry({ noun: 'story', id: storyId, before: { assigned: open.userId } });
  });
}

/** Says that somebody must look at a story for its law, facts, photos or tact; one that holds keeps it from being published until it is cleared. */
export function raiseFlag(actor: Actor, { storyId, kind, note, holds }: z.output<typeof NewFlag>): Promise<{ id: string }> {
  return change(actor, 'story.flag', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.flag', storyId);
    const open = and(eq(storyFlag.storyId, storyId), eq(storyFlag.kind, kind), isNull(storyFlag.clearedAt));
    if ((await tx.$count(storyFlag, open)) > 0) throw new Refusal('invalid', 'This flag is already raised', { kind: 'This flag is already raised' });
    const id = newId();
    await tx.insert(storyFlag).values({ id, storyId, kind, note, holds, raisedBy: actor.id, at });
    const text = `${FLAG_NAMES[kind]} on “${row.headline || 'Untitled story'}”${note ? `: ${note}` : ''}`;
    await tell(door, actor, { to: [row.authorId], kind: 'flagged', storyId, text });
    entry({ noun: 'story', id: storyId, after: { flag: kind, holds, note } });
    return { id };
  });
}

/** Takes a flag down: somebody has looked. */
export function clearFlag(actor: Actor, { storyId, flagId }: z.output<typeof ClearFlag>): Promise<void> {
  return change(actor, 'story.unflag', async ({ tx, at, entry }) => {
    await storyFor(tx, actor, 'story.unflag', storyId);
    const own = and(eq(storyFlag.id, flagId), eq(storyFlag.storyId, storyId), isNull(storyFlag.clearedAt));
    const [cleared] = await tx.update(storyFlag).set({ clearedAt: at, clearedBy: actor.id }).where(own).returning();
    if (!cleared) throw new Refusal('missing', 'This flag was already cleared');
    entry({ noun: 'story', id: storyId, before: { flag: cleared.kind } });
  });
}
