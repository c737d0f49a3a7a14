'use server';

import { addStyle, editStyle, removeStyle } from '#db/style/commands.ts';
import { NewStyle, StyleEdit, StyleId } from '#db/style/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewStyle, addStyle);
export const edit = action(StyleEdit, editStyle);
export const remove = action(StyleId, removeStyle);
