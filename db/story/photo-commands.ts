import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { BatchResult } from './batch-rules.ts';
import type { Saved } from './commands.ts';
import { each } from './each.ts';
import { type CaptionPush, type PhotoPlacing, type PhotoReplacement, replacedPlacement, withPhotoReplaced, withWordsPushed } from './photo-rules.ts';
import { formerWordsOf, photoOf, type Revise, reviseStory } from './revising.ts';
import type { StoryDraft } from './rules.ts';
import { currentDraft, write } from './write.ts';

/** Puts one photo in the place of another on many stories: in what is written, and at once in what readers see where the actor may change that. Stories that are refused stay as they are and say why. */
export function replacePhoto(actor: Actor, input: z.output<typeof PhotoReplacement>): Promise<{ results: BatchResult[] }> {
  return change(actor, 'story.replace', async (door) => {
    const { photoId, newPhotoId, words, override } = input;
    const [was, now] = [await photoOf(door.tx, photoId), await photoOf(door.tx, newPhotoId)];
    const replaced = (placed: StoryDraft['photos'][number]) => replacedPlacement(placed, was, { ...now, id: newPhotoId }, words);
    const revise: Revise = (draft) => withPhotoReplaced(draft, photoId, replaced);
    const what = { photo: now.filename, insteadOf: was.filename };
    const results = await each(door, input.storyIds, (one, storyId) => reviseStory(one, actor, { verb: 'story.replace', storyId, revise, override, what }));
    return { results: allOrRefused(results) };
  });
}

/** Gives the photo's present words to stories that still say what it said before, field by field: in what is written, and at once in what readers see where the actor may change that. */
export function pushCaption(actor: Actor, input: z.output<typeof CaptionPush>): Promise<{ results: BatchResult[] }> {
  return change(actor, 'story.caption', async (door) => {
    const now = await photoOf(door.tx, input.photoId);
    const before = await formerWordsOf(door.tx, input.photoId);
    const revise: Revise = (draft) => withWordsPushed(draft, input.photoId, now, before);
    const { override } = input;
    const what = { photo: now.filename };
    const results = await each(door, input.storyIds, (one, storyId) => reviseStory(one, actor, { verb: 'story.caption', storyId, revise, override, what }));
    return { results: allOrRefused(results) };
  });
}

/** Puts a photo on a story that is being written, after those it has. Refused for one it has. */
export function placePhoto(actor: Actor, { storyId, photoId }: z.output<typeof PhotoPlacing>): Promise<Saved> {
  return change(actor, 'story.edit', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.edit', storyId);
    const draft = await currentDraft(door.tx, before);
    if (draft.photos.some((placed) => placed.photoId === photoId)) throw new Refusal('invalid', 'The story has this photo already');
    const { caption, credit, alt } = await photoOf(door.tx, photoId);
    const photos = [...draft.photos, { photoId, caption, credit, alt, crop: null, fallbackId: null }];
    const { row } = await write(door, actor, { storyId, saves: before.saves, draft: { ...draft, photos }, kind: 'save' });
    door.entry({ noun: 'story', id: storyId, before: { version: before.version }, after: { version: row.version } });
    return { id: storyId, saves: row.saves, version: row.version, at: door.at };
  });
}

/** Where not one story could be changed, the whole is refused with the reasons. */
function allOrRefused(results: BatchResult[]): BatchResult[] {
  if (results.some(({ ok }) => ok)) return results;
  throw new Refusal(
    results.every(({ why }) => /^Your role may not|^There is no such story/.test(why)) ? 'forbidden' : 'invalid',
    results[0]?.why ?? 'Nothing was changed',
    {},
    { results },
  );
}
