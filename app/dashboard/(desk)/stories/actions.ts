'use server';

import { z } from 'zod';
import { createContributor } from '#db/contributor/commands.ts';
import { NewContributor } from '#db/contributor/rules.ts';
import { moveStories, undoBatch } from '#db/story/batch-commands.ts';
import { BatchUndo, StoryBatch } from '#db/story/batch-rules.ts';
import { createStory, fileStory, publishStory, readyStory, returnStory, reviveStory, saveStory, spikeStory, withdrawStory } from '#db/story/commands.ts';
import { correctStory, hotfixStory } from '#db/story/correct-commands.ts';
import { Branch, Restoration, StoryCorrect, StoryDraft, StoryEnd, StoryHotfix, StoryMove, StorySave, StorySchedule } from '#db/story/rules.ts';
import { scheduleStory, unscheduleStory } from '#db/story/schedule-commands.ts';
import { branchStory, restoreVersion } from '#db/story/version-commands.ts';
import { createTag, proposeTag } from '#db/tag/commands.ts';
import { NewTag } from '#db/tag/rules.ts';
import { action } from '../../../action.ts';

export const create = action(z.strictObject({ language: z.string() }), (actor, { language }) =>
  createStory(actor, StoryDraft.parse({ headline: '', language })),
);
export const save = action(StorySave, saveStory);
export const file = action(StorySave, fileStory);
export const ready = action(StorySave, readyStory);
export const publish = action(StorySave, publishStory);
export const correct = action(StoryCorrect, correctStory);
export const hotfix = action(StoryHotfix, hotfixStory);
export const schedule = action(StorySchedule, scheduleStory);
export const unschedule = action(StoryMove, unscheduleStory);
export const withdraw = action(StoryEnd, withdrawStory);
export const giveBack = action(StoryMove, returnStory);
export const spike = action(StoryEnd, spikeStory);
export const revive = action(StoryMove, reviveStory);
export const restore = action(Restoration, restoreVersion);
export const setAside = action(Branch, branchStory);
export const moveMany = action(StoryBatch, moveStories);
export const undoMany = action(BatchUndo, undoBatch);
export const addTag = action(NewTag, createTag);
export const suggestTag = action(NewTag, proposeTag);
export const addContributor = action(NewContributor, createContributor);
