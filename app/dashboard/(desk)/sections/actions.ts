'use server';

import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewSection, createSection);
