'use server';

import { editPhoto } from '#db/photo/commands.ts';
import { cropPhoto } from '#db/photo/crop-commands.ts';
import { PhotoCrops } from '#db/photo/crop-rules.ts';
import { PhotoWords } from '#db/photo/rules.ts';
import { action } from '../../../action.ts';

export const crop = action(PhotoCrops, cropPhoto);
export const edit = action(PhotoWords, editPhoto);
