'use server';

import { editPhoto } from '#db/photo/commands.ts';
import { PhotoWords } from '#db/photo/rules.ts';
import { action } from '../../../action.ts';

export const edit = action(PhotoWords, editPhoto);
