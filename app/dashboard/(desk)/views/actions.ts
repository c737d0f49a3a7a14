'use server';

import { removeView, saveView } from '#db/view/commands.ts';
import { NewView, ViewId } from '#db/view/rules.ts';
import { action } from '../../../action.ts';

export const keep = action(NewView, saveView);
export const forget = action(ViewId, removeView);
