'use server';

import { tagStories } from '#db/story/tag-commands.ts';
import { approveTag, createTag, declineTag, editTag } from '#db/tag/commands.ts';
import { mergeTag, unmergeTag } from '#db/tag/merge-commands.ts';
import { NewTag, TagBatch, TagDecline, TagEdit, TagId, TagMerge } from '#db/tag/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewTag, createTag);
export const edit = action(TagEdit, editTag);
export const approve = action(TagId, approveTag);
export const decline = action(TagDecline, declineTag);
export const merge = action(TagMerge, mergeTag);
export const unmerge = action(TagId, unmergeTag);
export const tagMany = action(TagBatch, tagStories);
