import { editPhotos } from '#db/photo/field-commands.ts';
import type { Actor } from '#db/user/rules.ts';
import type { Site } from '../site.ts';
import { photoOf, type Row } from './action-makers.ts';

const PHOTOS = 'app/dashboard/(desk)/photos/actions.ts';
const EDITS = [{ field: 'source', how: 'set' as const, value: 'Harbour Pictures' }];

/** The actions on what is said of photos. */
export const PHOTO_WORD_ACTIONS: Record<string, Row> = {
  [`${PHOTOS}#edit`]: { verb: 'photo.edit', owned: true, prepare: photoOf },
  [`${PHOTOS}#editMany`]: {
    verb: 'photo.batch',
    owned: false,
    prepare: async (site, owner) => ({ input: { photoIds: [await idOf(site, owner)], edits: EDITS } }),
  },
  [`${PHOTOS}#undoMany`]: {
    verb: 'photo.undo',
    owned: false,
    prepare: async (site, owner) => {
      const { batchId } = await editPhotos(owner, { photoIds: [await idOf(site, owner)], edits: EDITS });
      return { input: { batchId } };
    },
  },
};

async function idOf(site: Site, owner: Actor): Promise<string> {
  const { input } = await photoOf(site, owner);
  return (input as { photoId: string }).photoId;
}
