'use server';

import { AssignmentEnd, NewAssignment } from '#db/story/assignment-rules.ts';
import { planEnd, setEmbargo } from '#db/story/clock-commands.ts';
import { Embargo, PlannedEnd } from '#db/story/clock-rules.ts';
import { assignStory, clearFlag, endAssignment, raiseFlag } from '#db/story/desk-commands.ts';
import { ClearFlag, NewFlag } from '#db/story/flag-rules.ts';
import { addNote, decideSuggestion, resolveNote, suggestWording } from '#db/story/note-commands.ts';
import { Decision, NewNote, NewSuggestion, NoteMove } from '#db/story/note-rules.ts';
import { handBack, takeOver } from '#db/story/presence-commands.ts';
import { StoryMove, StoryTakedown } from '#db/story/rules.ts';
import { takeDownStory } from '#db/story/takedown-commands.ts';
import { action } from '../../../../../action.ts';

export const assign = action(NewAssignment, assignStory);
export const unassign = action(AssignmentEnd, endAssignment);
export const flag = action(NewFlag, raiseFlag);
export const unflag = action(ClearFlag, clearFlag);
export const note = action(NewNote, addNote);
export const resolve = action(NoteMove, resolveNote);
export const suggest = action(NewSuggestion, suggestWording);
export const decide = action(Decision, decideSuggestion);
export const embargo = action(Embargo, setEmbargo);
export const end = action(PlannedEnd, planEnd);
export const takeover = action(StoryMove, takeOver);
export const handback = action(StoryMove, handBack);
export const takedown = action(StoryTakedown, takeDownStory);
