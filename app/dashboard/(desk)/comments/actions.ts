'use server';

import { approveComment, banCommenter, liftBan, pickComment, rejectComment, replyAsPaper, undoDecision } from '#db/comment/desk-commands.ts';
import { Ban, BanId, CommentId, NewWord, PaperReply, Pick, Rejection, SectionComments, StoryComments, Watching, WordId } from '#db/comment/rules.ts';
import { addWord, removeWord, setSectionComments, setStoryComments, watchStory } from '#db/comment/setting-commands.ts';
import { action } from '../../../action.ts';

export const approve = action(CommentId, approveComment);
export const reject = action(Rejection, rejectComment);
export const undo = action(CommentId, undoDecision);
export const reply = action(PaperReply, replyAsPaper);
export const pick = action(Pick, pickComment);
export const ban = action(Ban, banCommenter);
export const unban = action(BanId, liftBan);
export const watch = action(Watching, watchStory);
export const add = action(NewWord, addWord);
export const remove = action(WordId, removeWord);
export const setStory = action(StoryComments, setStoryComments);
export const setSection = action(SectionComments, setSectionComments);
