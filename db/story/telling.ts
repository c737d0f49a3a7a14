import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import type { NoticeKind } from '../notice/rules.ts';
import { notice } from '../notice/schema.ts';
import { tell } from '../tell.ts';
import { type Actor, may, type Verb } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import type { StoryRow } from './access.ts';
import { assignment } from './work-schema.ts';

type Tx = Change['tx'];

/** Whose story it is: its author’s, and that of everybody who is assigned to it. */
export async function peopleOf(tx: Tx, { id, authorId }: Pick<StoryRow, 'id' | 'authorId'>): Promise<string[]> {
  const assigned = await tx
    .select({ userId: assignment.userId })
    .from(assignment)
    .where(and(eq(assignment.storyId, id), isNull(assignment.endedAt)));
  return [authorId, ...assigned.map(({ userId }) => userId)];
}

/** Everybody who may do this to anybody’s story. */
export async function whoMay(tx: Tx, verb: Verb): Promise<string[]> {
  const people = await tx.select({ id: user.id, name: user.name, role: user.role }).from(user).where(isNull(user.disabledAt));
  return people.filter((person) => may(person, verb)).map(({ id }) => id);
}

/** What a story is called in a line of the inbox. */
export function called({ headline }: Pick<StoryRow, 'headline'>): string {
  return `“${headline || 'Untitled story'}”`;
}

const TOLD: Partial<Record<string, { kind: NoticeKind; did: string }>> = {
  return: { kind: 'returned', did: 'gives back' },
  spike: { kind: 'spiked', did: 'spiked' },
  withdraw: { kind: 'withdrawn', did: 'withdrew' },
};

/** Tells those whose story it is that it was given back, put aside or withdrawn, and why; and the editors that it was filed. Other moves are told to nobody. */
export async function tellOfMove(door: Change, actor: Actor, row: StoryRow, { move, reason = '' }: { move: string; reason?: string }): Promise<void> {
  if (move === 'file') return tellEditors(door, actor, row);
  const told = TOLD[move];
  if (!told) return;
  const text = `${actor.name} ${told.did} ${called(row)}${reason && `: ${reason}`}`;
  await tell(door, actor, { to: await peopleOf(door.tx, row), kind: told.kind, storyId: row.id, text });
}

/** Puts away what the editors were told of a filed story: somebody has taken it up. */
export async function putAwayFiled({ tx, at }: Pick<Change, 'tx' | 'at'>, storyId: string): Promise<void> {
  await tx
    .update(notice)
    .set({ seenAt: at })
    .where(and(eq(notice.storyId, storyId), eq(notice.kind, 'filed'), isNull(notice.seenAt)));
}

/** An editor who is assigned to the story takes it up; where none is, any may. */
async function tellEditors(door: Change, actor: Actor, row: StoryRow): Promise<void> {
  const editors = await whoMay(door.tx, 'story.ready');
  const own = (await peopleOf(door.tx, row)).slice(1).filter((id) => id !== actor.id && editors.includes(id));
  await tell(door, actor, { to: own.length > 0 ? own : editors, kind: 'filed', storyId: row.id, text: `${actor.name} filed ${called(row)}` });
}
