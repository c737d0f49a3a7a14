import { addSmallPhoto, type Command, row, word } from './matrix-makers.ts';
import { editPhoto } from './photo/commands.ts';
import { editPhotos, undoPhotos } from './photo/field-commands.ts';

/** Commands on what is said of photos. */
export const PHOTO_WORD_COMMANDS: Record<string, Command> = {
  editPhoto: row({
    verb: 'photo.edit',
    whose: ['own', 'somebody else’s'],
    prepare: addSmallPhoto,
    run: (actor, { id }) => editPhoto(actor, { photoId: id, caption: word(), credit: 'C', byline: '', alt: 'A' }),
  }),
  editPhotos: row({
    verb: 'photo.batch',
    whose: ['own'],
    prepare: addSmallPhoto,
    run: (actor, { id }) => editPhotos(actor, { photoIds: [id], edits: [{ field: 'credit', how: 'set', value: word() }] }),
  }),
  undoPhotos: row({
    verb: 'photo.undo',
    whose: ['own'],
    prepare: async (owner) => {
      const { id } = await addSmallPhoto(owner);
      return editPhotos(owner, { photoIds: [id], edits: [{ field: 'credit', how: 'set', value: word() }] });
    },
    run: (actor, { batchId }) => undoPhotos(actor, { batchId }),
  }),
};
