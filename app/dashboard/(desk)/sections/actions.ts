'use server';

import { createSection, editSection, moveSection } from '#db/section/commands.ts';
import { retireSection, reviveSection } from '#db/section/retire-commands.ts';
import { NewSection, SectionEdit, SectionId, SectionMove } from '#db/section/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewSection, createSection);
export const edit = action(SectionEdit, editSection);
export const move = action(SectionMove, moveSection);
export const retire = action(SectionId, retireSection);
export const bringBack = action(SectionId, reviveSection);
