'use server';

import { removePhotos, restorePhotos } from '#db/photo/remove-commands.ts';
import { PhotoIds } from '#db/photo/remove-rules.ts';
import { action } from '../../../../action.ts';

export const remove = action(PhotoIds, removePhotos);
export const restore = action(PhotoIds, restorePhotos);
