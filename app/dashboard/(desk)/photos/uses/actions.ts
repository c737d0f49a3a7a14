'use server';

import { placePhoto, pushCaption, replacePhoto } from '#db/story/photo-commands.ts';
import { CaptionPush, PhotoPlacing, PhotoReplacement } from '#db/story/photo-rules.ts';
import { action } from '../../../../action.ts';

export const replace = action(PhotoReplacement, replacePhoto);
export const push = action(CaptionPush, pushCaption);
export const place = action(PhotoPlacing, placePhoto);
