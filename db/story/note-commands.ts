import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { ownerFor, type StoryRow, storyFor } from './access.ts';
import { type Decision, mentionsIn, type NewNote, type NewSuggestion, type NoteMove } from './note-rules.ts';
import { putNotesText } from './search-text.ts';
import { called, peopleOf } from './telling.ts';
import { storyNote, suggestion } from './work-schema.ts';

/** Adds a note to a story or one block of it, or answers one; whoever is mentioned or answered finds it in their inbox, and so does everybody whose story it is. Refused for a mention of somebody who may not read the story. */
export function addNote(actor: Actor, { storyId, text, replyTo, ...place }: z.output<typeof NewNote>): Promise<{ id: string }> {
  return change(actor, 'story.note', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.note', storyId);
    const answered = replyTo ? await noteOf(tx, storyId, replyTo) : undefined;
    const mentioned = await mentionedIn(tx, row, text);
    const id = newId();
    await tx.insert(storyNote).values({ id, storyId, text, ...place, replyTo: answered ? (answered.replyTo ?? answered.id) : null, authorId: actor.id, at });
    await putNotesText(tx, storyId);
    const said = { storyId, text: `${actor.name} on ${called(row)}: ${text}` };
    const to = [...mentioned, ...(answered ? [answered.authorId] : [])];
    await tell(door, actor, { ...said, to, kind: 'mentioned' });
    await tell(door, actor, { ...said, to: (await peopleOf(tx, row)).filter((id) => !to.includes(id)), kind: 'noted' });
    entry({ noun: 'story', id: storyId, after: { note: id, text } });
    return { id };
  });
}

/** Puts a note and its answers away as dealt with. */
export function resolveNote(actor: Actor, { storyId, noteId }: z.output<typeof NoteMove>): Promise<void> {
  return change(actor, 'story.resolve', async ({ tx, at, entry }) => {
    await storyFor(tx, actor, 'story.resolve', storyId);
    await noteOf(tx, storyId, noteId);
    await tx.update(storyNote).set({ resolvedAt: at, resolvedBy: actor.id }).where(eq(storyNote.id, noteId));
    await tx
      .update(storyNote)
      .set({ resolvedAt: at, resolvedBy: actor.id })
      .where(and(eq(storyNote.replyTo, noteId), isNull(storyNote.resolvedAt)));
    await putNotesText(tx, storyId);
    entry({ noun: 'story', id: storyId, after: { resolved: noteId } });
  });
}

/** Suggests another wording of one block; the story's writer is told. Refused where nothing differs. */
export function suggestWording(actor: Actor, { storyId, blockId, was, is }: z.output<typeof NewSuggestion>): Promise<{ id: string }> {
  return change(actor, 'story.suggest', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.suggest', storyId);
    if (was.trim() === is) throw new Refusal('invalid', 'Change the wording first', { is: 'Change the wording first' });
    const id = newId();
    await tx.insert(suggestion).values({ id, storyId, blockId, was, is, authorId: actor.id, at });
    await tell(door, actor, { to: [row.authorId], kind: 'suggested', storyId, text: `${actor.name} suggests in “${row.headline || 'Untitled story'}”: ${is}` });
    entry({ noun: 'story', id: storyId, after: { suggestion: id, blockId } });
    return { id };
  });
}

/** Ends a suggestion one way or the other and tells who made it; the text itself is changed by the save that follows. Refused for one already decided. */
export function decideSuggestion(actor: Actor, { storyId, suggestionId, outcome }: z.output<typeof Decision>): Promise<void> {
  return change(actor, 'story.decide', async (door) => {
    const { tx, at, entry } = door;
    const row = await storyFor(tx, actor, 'story.decide', storyId);
    const own = and(eq(suggestion.id, suggestionId), eq(suggestion.storyId, storyId), isNull(suggestion.decidedAt));
    const [decided] = await tx.update(suggestion).set({ outcome, decidedAt: at, decidedBy: actor.id }).where(own).returning();
    if (!decided) throw new Refusal('missing', 'This suggestion was already decided');
    const text = `${actor.name} ${outcome} it in “${row.headline || 'Untitled story'}”: ${decided.is}`;
    await tell(door, actor, { to: [decided.authorId], kind: 'decided', storyId, text });
    entry({ noun: 'story', id: storyId, after: { suggestion: suggestionId, outcome } });
  });
}

async function noteOf(tx: Change['tx'], storyId: string, noteId: string) {
  const [found] = await tx
    .select()
    .from(storyNote)
    .where(and(eq(storyNote.id, noteId), eq(storyNote.storyId, storyId)));
  if (!found) throw new Refusal('missing', 'There is no such note');
  return found;
}

async function mentionedIn(tx: Change['tx'], row: StoryRow, text: string): Promise<string[]> {
  if (!text.includes('@')) return [];
  const people = await tx.select({ id: user.id, name: user.name, role: user.role }).from(user).where(isNull(user.disabledAt));
  const mentioned = mentionsIn(text, people);
  for (const { id } of mentioned) {
    const person = people.find((each) => each.id === id) as Actor;
    if (may(person, 'story.read', await ownerFor(tx, person, row))) continue;
    const message = `${person.name} may not read this story. Assign it to them first`;
    throw new Refusal('invalid', message, { text: message });
  }
  return mentioned.map(({ id }) => id);
}
