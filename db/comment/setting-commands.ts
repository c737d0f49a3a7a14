import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { section } from '../section/schema.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import { closingMoment } from './moment.ts';
import type { NewWord, SectionComments, StoryComments, Watching, WordId } from './rules.ts';
import { commentSetting, commentWatch, commentWord } from './schema.ts';

type Setting = Pick<typeof commentSetting.$inferInsert, 'isOn' | 'closesAt' | 'closesAfter'>;

/** Turns comments on or off for one story, or leaves it to its section, and says when they close. What readers wrote stays. Refused for a moment that does not exist. */
export function setStoryComments(actor: Actor, { storyId, isOn, ...when }: z.output<typeof StoryComments>): Promise<void> {
  return change(actor, 'story.comments', async (door) => {
    await assertStory(door, storyId);
    const closesAt = closingMoment(when);
    const before = await keep(door, 'story', storyId, { isOn, closesAt });
    door.shows(page.comments(storyId));
    door.entry({ noun: 'story', id: storyId, before, after: { comments: said(isOn), closesAt } });
  });
}

/** Turns comments on or off for the stories of a section, or leaves it to the section over it, and says how many days after publication they close. */
export function setSectionComments(actor: Actor, { sectionId, isOn, closesAfter }: z.output<typeof SectionComments>): Promise<void> {
  return change(actor, 'section.comments', async (door) => {
    const [own] = await door.tx.select({ slug: section.slug, name: section.name }).from(section).where(eq(section.id, sectionId));
    if (!own) throw new Refusal('missing', 'There is no such section');
    const before = await keep(door, 'section', sectionId, { isOn, closesAfter });
    door.shows(page.commentsIn(own.slug));
    door.entry({ noun: 'section', id: sectionId, before, after: { section: own.name, comments: said(isOn), closesAfter } });
  });
}

/** Puts the comments of a story on the list that is looked at first, or takes it off. */
export function watchStory(actor: Actor, { storyId, isWatched }: z.output<typeof Watching>): Promise<void> {
  return change(actor, 'comment.watch', async (door) => {
    const { tx, at, entry } = door;
    await assertStory(door, storyId);
    if (isWatched) await tx.insert(commentWatch).values({ storyId, byId: actor.id, at }).onConflictDoNothing();
    else await tx.delete(commentWatch).where(eq(commentWatch.storyId, storyId));
    entry({ noun: 'story', id: storyId, after: { watched: isWatched } });
  });
}

/** Adds a word or phrase for which comments are held. Refused for one that is there. */
export function addWord(actor: Actor, { pattern }: z.output<typeof NewWord>): Promise<string> {
  return change(actor, 'comment.word', async ({ tx, at, entry }) => {
    const id = newId();
    try {
      await tx.insert(commentWord).values({ id, pattern: pattern.toLowerCase(), at, byId: actor.id });
    } catch (fault) {
      if (isTaken(fault)) throw new Refusal('invalid', 'It is on the list', { pattern: 'It is on the list' });
      throw fault;
    }
    entry({ noun: 'comment', id, after: { word: pattern } });
    return id;
  });
}

/** Takes a word off the list; what is held for it stays held. */
export function removeWord(actor: Actor, { wordId }: z.output<typeof WordId>): Promise<void> {
  return change(actor, 'comment.unword', async ({ tx, entry }) => {
    const [gone] = await tx.delete(commentWord).where(eq(commentWord.id, wordId)).returning();
    if (!gone) throw new Refusal('missing', 'There is no such word');
    entry({ noun: 'comment', id: wordId, before: { word: gone.pattern } });
  });
}

async function keep({ tx }: Change, noun: 'story' | 'section', nounId: string, setting: Setting) {
  const own = and(eq(commentSetting.noun, noun), eq(commentSetting.nounId, nounId));
  const [before] = await tx.select().from(commentSetting).where(own);
  await tx
    .insert(commentSetting)
    .values({ noun, nounId, ...setting })
    .onConflictDoUpdate({ target: [commentSetting.noun, commentSetting.nounId], set: setting });
  return before && { comments: said(before.isOn), closesAt: before.closesAt, closesAfter: before.closesAfter };
}

function said(isOn: boolean | null): string {
  return isOn === null ? 'as the section' : isOn ? 'on' : 'off';
}

async function assertStory({ tx }: Change, storyId: string): Promise<void> {
  const [own] = await tx.select({ id: story.id }).from(story).where(eq(story.id, storyId));
  if (!own) throw new Refusal('missing', 'There is no such story');
}
