import { store } from './client.ts';
import {
  addToCollection,
  archiveCollection,
  createCollection,
  orderCollection,
  renameCollection,
  reviveCollection,
  takeFromCollection,
} from './collection/commands.ts';
import { addSmallPhoto, type Command, free, row, type Saving, word, writeStory } from './matrix-makers.ts';
import { editPhoto } from './photo/commands.ts';
import { purgePhoto, removePhotos, restorePhotos } from './photo/remove-commands.ts';
import { saveStory } from './story/commands.ts';
import { placePhoto, pushCaption, replacePhoto } from './story/photo-commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

const LONG_AGO = Date.parse('2020-01-01');

export const PHOTO_COMMANDS: Record<string, Command> = {
  removePhotos: row({
    verb: 'photo.remove',
    whose: ['own', 'somebody else’s'],
    prepare: addSmallPhoto,
    run: (actor, { id }) => removePhotos(actor, { photoIds: [id] }),
  }),
  restorePhotos: row({
    verb: 'photo.restore',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const { id } = await addSmallPhoto(owner);
      await removePhotos(SYSTEM, { photoIds: [id] });
      return id;
    },
    run: (actor, id) => restorePhotos(actor, { photoIds: [id] }),
  }),
  purgePhoto: row({
    verb: 'photo.purge',
    whose: ['nobody’s'],
    prepare: async () => {
      const { id } = await addSmallPhoto(SYSTEM);
      await removePhotos(SYSTEM, { photoIds: [id] });
      await store().client.execute({ sql: 'update photo set removed_at = ? where id = ?', args: [LONG_AGO, id] });
      return { photoId: id };
    },
    run: purgePhoto,
  }),
  createCollection: free('collection.create', (actor) => createCollection(actor, { name: word(), photoIds: [] })),
  renameCollection: onCollection('collection.edit', (actor, { collectionId }) => renameCollection(actor, { collectionId, name: word() })),
  archiveCollection: onCollection('collection.archive', (actor, { collectionId }) => archiveCollection(actor, { collectionId })),
  reviveCollection: onCollection(
    'collection.revive',
    (actor, { collectionId }) => reviveCollection(actor, { collectionId }),
    (collectionId) => archiveCollection(SYSTEM, { collectionId }),
  ),
  addToCollection: onCollection('collection.edit', async (actor, { collectionId, spare }) => addToCollection(actor, { collectionId, photoIds: [spare] })),
  takeFromCollection: onCollection('collection.edit', (actor, { collectionId, photoIds }) => takeFromCollection(actor, { collectionId, photoIds })),
  orderCollection: onCollection('collection.edit', (actor, { collectionId, photoIds: [photoId = ''] }) =>
    orderCollection(actor, { collectionId, photoId, to: 1 }),
  ),
  replacePhoto: onPlaced('story.replace', async (actor, { storyId, photoId, spare }) =>
    replacePhoto(actor, { photoId, newPhotoId: spare, storyIds: [storyId], words: 'own' }),
  ),
  pushCaption: onPlaced('story.caption', (actor, { storyId, photoId }) => pushCaption(actor, { photoId, storyIds: [storyId] })),
  placePhoto: onPlaced('story.edit', (actor, { storyId, spare }) => placePhoto(actor, { storyId, photoId: spare })),
};

type Collected = { collectionId: string; photoIds: string[]; spare: string };

/** On a collection of two photos, with a third beside it. */
function onCollection(verb: Verb, run: (actor: Actor, thing: Collected) => Promise<unknown>, before?: (collectionId: string) => Promise<unknown>): Command {
  const prepare = async (owner: Actor) => {
    const photoIds = [(await addSmallPhoto(SYSTEM)).id, (await addSmallPhoto(SYSTEM)).id];
    const { id } = await createCollection(owner, { name: word(), photoIds });
    await before?.(id);
    return { collectionId: id, photoIds, spare: (await addSmallPhoto(SYSTEM)).id };
  };
  return row({ verb, whose: ['own', 'somebody else’s'], prepare, run });
}

type Placed = { storyId: string; photoId: string; spare: string };

/** On a story with a photo whose caption was changed since, with a second photo beside it. */
function onPlaced(verb: Verb, run: (actor: Actor, thing: Placed) => Promise<unknown>): Command {
  const prepare = async (owner: Actor) => {
    const { id: photoId } = await addSmallPhoto(SYSTEM);
    const saving: Saving = await writeStory(owner);
    const photos = [{ photoId, caption: '', credit: 'C', alt: 'A', crop: null, fallbackId: null }];
    await saveStory(SYSTEM, { ...saving, draft: { ...saving.draft, photos } });
    await editPhoto(SYSTEM, { photoId, caption: word(), credit: 'C', byline: '', alt: 'A' });
    return { storyId: saving.storyId, photoId, spare: (await addSmallPhoto(SYSTEM)).id };
  };
  return row({ verb, whose: ['own', 'somebody else’s'], prepare, run });
}
