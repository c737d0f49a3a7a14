'use server';

import { editPhoto } from '#db/photo/commands.ts';
import { cropPhoto } from '#db/photo/crop-commands.ts';
import { PhotoCrops } from '#db/photo/crop-rules.ts';
import { editPhotos, undoPhotos } from '#db/photo/field-commands.ts';
import { PhotoBatch, PhotoUndo, PhotoWords } from '#db/photo/word-rules.ts';
import { action } from '../../../action.ts';

export const crop = action(PhotoCrops, cropPhoto);
export const edit = action(PhotoWords, editPhoto);
export const editMany = action(PhotoBatch, editPhotos);
export const undoMany = action(PhotoUndo, undoPhotos);
