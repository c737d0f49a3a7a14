import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { section } from '../section/schema.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { readable } from './access.ts';
import type { Assignment } from './assignment-rules.ts';
import type { Flag } from './flag-rules.ts';
import type { Note, Suggestion } from './note-rules.ts';
import { story } from './schema.ts';
import { assignment, storyFlag, storyNote, suggestion } from './work-schema.ts';

const by = alias(user, 'by');
const BY_PRODUCT = 'Broadsheet';

export type DeskWork = { assignments: Assignment[]; flags: Flag[]; notes: Note[]; suggestions: Suggestion[] };

/** What is going on around a story the actor may read: who works on it, what is flagged, said and suggested. Resolved notes come last, at most 30 of them. */
export async function getDeskWork(actor: Actor, storyId: string): Promise<DeskWork | undefined> {
  const [own] = await db
    .select({ id: story.id })
    .from(story)
    .where(and(eq(story.id, storyId), readable(actor)));
  if (!own) return undefined;
  const [assignments, flags, notes, suggestions] = await Promise.all([assignmentsOf([storyId]), flagsOf([storyId]), notesOf(storyId), suggestionsOf(storyId)]);
  const resolved = notes.filter(({ resolvedAt }) => resolvedAt !== null).slice(-30);
  return { assignments, flags, notes: [...notes.filter(({ resolvedAt }) => resolvedAt === null), ...resolved], suggestions };
}

/** Everybody who can be assigned or mentioned, by name. */
export function listColleagues(_actor: Actor) {
  return db.select({ id: user.id, name: user.name }).from(user).where(isNull(user.disabledAt)).orderBy(asc(user.name));
}

/** What the actor was asked to do and has not ended, soonest deadline first. */
export async function listOwnAssignments(actor: Actor) {
  const rows = await db
    .select({
      id: assignment.id,
      storyId: story.id,
      headline: story.headline,
      section: section.name,
      dueAt: assignment.dueAt,
      note: assignment.note,
      by: by.name,
    })
    .from(assignment)
    .innerJoin(story, eq(story.id, assignment.storyId))
    .leftJoin(section, eq(section.id, story.sectionId))
    .leftJoin(by, eq(by.id, assignment.assignedBy))
    .where(and(eq(assignment.userId, actor.id), isNull(assignment.endedAt)))
    .orderBy(asc(assignment.dueAt), asc(assignment.at))
    .limit(200);
  const sorted = rows.toSorted((one, other) => (one.dueAt ?? Number.MAX_VALUE) - (other.dueAt ?? Number.MAX_VALUE));
  return sorted.map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}

/** Who works on these stories and what is flagged about them. Returns what belongs to one of them. */
export async function workOn(storyIds: string[]): Promise<(storyId: string) => { assignments: Assignment[]; flags: Flag[] }> {
  const [assignments, flags] = await Promise.all([assignmentsOf(storyIds), flagsOf(storyIds)]);
  return (id) => ({ assignments: assignments.filter(({ storyId }) => storyId === id), flags: flags.filter(({ storyId }) => storyId === id) });
}

async function assignmentsOf(storyIds: string[]): Promise<(Assignment & { storyId: string })[]> {
  const rows = await db
    .select({
      id: assignment.id,
      storyId: assignment.storyId,
      userId: assignment.userId,
      name: user.name,
      dueAt: assignment.dueAt,
      note: assignment.note,
      by: by.name,
      at: assignment.at,
    })
    .from(assignment)
    .innerJoin(user, eq(user.id, assignment.userId))
    .leftJoin(by, eq(by.id, assignment.assignedBy))
    .where(and(inArray(assignment.storyId, storyIds), isNull(assignment.endedAt)))
    .orderBy(asc(assignment.at));
  return rows.map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}

async function flagsOf(storyIds: string[]): Promise<(Flag & { storyId: string })[]> {
  const rows = await db
    .select({
      id: storyFlag.id,
      storyId: storyFlag.storyId,
      kind: storyFlag.kind,
      note: storyFlag.note,
      holds: storyFlag.holds,
      by: user.name,
      at: storyFlag.at,
    })
    .from(storyFlag)
    .leftJoin(user, eq(user.id, storyFlag.raisedBy))
    .where(and(inArray(storyFlag.storyId, storyIds), isNull(storyFlag.clearedAt)))
    .orderBy(asc(storyFlag.at));
  return rows.map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}

async function notesOf(storyId: string): Promise<Note[]> {
  const rows = await db
    .select({
      id: storyNote.id,
      blockId: storyNote.blockId,
      quote: storyNote.quote,
      text: storyNote.text,
      by: user.name,
      at: storyNote.at,
      replyTo: storyNote.replyTo,
      resolvedAt: storyNote.resolvedAt,
    })
    .from(storyNote)
    .leftJoin(user, eq(user.id, storyNote.authorId))
    .where(eq(storyNote.storyId, storyId))
    .orderBy(desc(storyNote.at))
    .limit(500);
  return rows.toReversed().map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}

async function suggestionsOf(storyId: string): Promise<Suggestion[]> {
  const rows = await db
    .select({ id: suggestion.id, blockId: suggestion.blockId, was: suggestion.was, is: suggestion.is, by: user.name, at: suggestion.at })
    .from(suggestion)
    .leftJoin(user, eq(user.id, suggestion.authorId))
    .where(and(eq(suggestion.storyId, storyId), isNull(suggestion.decidedAt)))
    .orderBy(asc(suggestion.at));
  return rows.map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}
