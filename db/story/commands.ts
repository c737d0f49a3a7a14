import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { newId } from '../ids.ts';
import type { Actor } from '../user/rules.ts';
import { type StoryRow, storyFor } from './access.ts';
import { isUnwritten, leftBlank } from './blank.ts';
import { takeFromReaders } from './moves.ts';
import { ownByline } from './own-byline.ts';
import { dropPlan } from './planned.ts';
import { assertUnseen, releaseDraft, setState } from './publishing.ts';
import type { StoryDraft, StoryEnd, StoryMove, StoryReturn, StorySave } from './rules.ts';
import { story } from './schema.ts';
import { type LanguageOffer, languageOffer } from './script-rules.ts';
import { tellOfMove } from './telling.ts';
import { type Written, write } from './write.ts';

export type Saved = { id: string; saves: number; version: number; at: number };

/** Begins a story as a draft owned by the actor, under their own byline where none is given. One they once began and left blank is begun again. */
export function createStory(actor: Actor, draft: StoryDraft): Promise<Saved> {
  return change(actor, 'story.create', async (door) => {
    const { tx, at, entry } = door;
    const { headline, language } = draft;
    const left = isUnwritten(draft) && actor.role !== 'system' ? await leftBlank(door, actor, language) : undefined;
    if (left) return beginAgain(door, left);
    const id = newId();
    const own = draft.bylines.length > 0 ? draft.bylines : await ownByline(tx, actor.id);
    await tx.insert(story).values({ id, headline, saves: 0, authorId: actor.id, createdAt: at, updatedAt: at, updatedBy: actor.id });
    const written = await write(door, actor, { storyId: id, saves: 0, draft: { ...draft, bylines: own }, kind: 'save' });
    entry({ noun: 'story', id, after: { headline } });
    return saved(written, at);
  });
}

/** Saves what was typed; returns the languages it may be in, where it is not in the letters of its own. Refused when somebody else saved since `saves`, with their text; the draft is then not lost by the caller. */
export function saveStory(actor: Actor, input: z.output<typeof StorySave>): Promise<Saved & { offer?: LanguageOffer }> {
  return change(actor, 'story.edit', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.edit', input.storyId);
    const written = await write(door, actor, { ...input, kind: input.merged ? 'merge' : input.autosave ? 'autosave' : 'save' });
    door.entry({ noun: 'story', id: before.id, before: { version: before.version }, after: { version: written.row.version } });
    return { ...saved(written, door.at), offer: languageOffer(written.draft) };
  });
}

/** Saves and hands the story to the editors, who are told. */
export const fileStory = (actor: Actor, input: z.output<typeof StorySave>) => saveAndMove(actor, 'file', input);

/** Saves and marks the story as edited and ready to publish. */
export const readyStory = (actor: Actor, input: z.output<typeof StorySave>) => saveAndMove(actor, 'ready', input);

/** Gives the story back to its writer, who is told, with the note where there is one. */
export const returnStory = (actor: Actor, input: z.output<typeof StoryReturn>) => moveStory(actor, 'return', input);

/** Puts the story aside for good; it can be revived. Why is told to those whose story it is, and stands in its history. */
export const spikeStory = (actor: Actor, input: z.output<typeof StoryEnd>) => moveStory(actor, 'spike', input);

/** Makes a spiked or withdrawn story a draft again. */
export const reviveStory = (actor: Actor, input: z.output<typeof StoryMove>) => moveStory(actor, 'revive', input);

/** Saves and shows the story to readers, now or from `liveFrom` (UTC milliseconds). Refused with every reason that stands against it, and for a story they see already. */
export function publishStory(actor: Actor, input: z.output<typeof StorySave> & { liveFrom?: number; publishedAt?: number }): Promise<Saved & { path: string }> {
  return change(actor, 'story.publish', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.publish', input.storyId);
    await assertUnseen(door, actor, before.id);
    const { written, old, shown, liveFrom } = await releaseDraft(door, actor, before, { ...input, kind: 'publish' });
    door.entry({ noun: 'story', id: before.id, before: { path: old?.path }, after: { version: written.row.version, path: shown.path, liveFrom } });
    return { ...saved(written, door.at), path: shown.path };
  });
}

/** Takes the story from readers at once, with any release still to come; why is told to those whose story it is, and stands in its history. */
export function withdrawStory(actor: Actor, { storyId, reason }: z.output<typeof StoryEnd>): Promise<void> {
  return change(actor, 'story.withdraw', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.withdraw', storyId);
    await dropPlan(door, actor, before, 'withdraws');
    const path = await takeFromReaders(door, before);
    await tellOfMove(door, actor, before, { move: 'withdraw', reason });
    door.entry({ noun: 'story', id: storyId, before: { path }, after: { reason } });
  });
}

function saveAndMove(actor: Actor, move: 'file' | 'ready', input: z.output<typeof StorySave>): Promise<Saved> {
  return change(actor, `story.${move}`, async (door) => {
    const before = await storyFor(door.tx, actor, `story.${move}`, input.storyId);
    const written = await write(door, actor, { ...input, kind: move });
    await setState(door, before, move, move === 'file' ? { filedAt: door.at } : {});
    await tellOfMove(door, actor, written.row, { move });
    door.entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { version: written.row.version } });
    return saved(written, door.at);
  });
}

function moveStory(actor: Actor, move: 'return' | 'spike' | 'revive', { storyId, reason }: z.output<typeof StoryMove> & { reason?: string }): Promise<void> {
  return change(actor, `story.${move}`, async (door) => {
    const before = await storyFor(door.tx, actor, `story.${move}`, storyId);
    await setState(door, before, move);
    await tellOfMove(door, actor, before, { move, reason });
    door.entry({ noun: 'story', id: storyId, before: { state: before.state }, after: reason ? { reason } : undefined });
  });
}

async function beginAgain({ tx, at, entry }: Change, { id, saves, version }: StoryRow): Promise<Saved> {
  await tx.update(story).set({ createdAt: at, updatedAt: at }).where(eq(story.id, id));
  entry({ noun: 'story', id, after: { headline: '' } });
  return { id, saves, version, at };
}

function saved({ row }: Written, at: number): Saved {
  return { id: row.id, saves: row.saves, version: row.version, at };
}
