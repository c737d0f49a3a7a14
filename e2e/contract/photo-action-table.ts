import { archiveCollection, createCollection } from '#db/collection/commands.ts';
import { editPhoto } from '#db/photo/commands.ts';
import { removePhotos } from '#db/photo/remove-commands.ts';
import { saveStory } from '#db/story/commands.ts';
import { type Actor, SYSTEM, type Verb } from '#db/user/rules.ts';
import { unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { free, photoOf, type Row, storyOf } from './action-makers.ts';

const REMOVED = 'app/dashboard/(desk)/photos/removed/actions.ts';
const COLLECTIONS = 'app/dashboard/(desk)/photos/collections/actions.ts';
const USES = 'app/dashboard/(desk)/photos/uses/actions.ts';

/** The actions on photos beside their words. */
export const PHOTO_ACTIONS: Record<string, Row> = {
  [`${REMOVED}#remove`]: owned('photo.remove', async (site, owner) => ({ photoIds: [await newPhoto(site, owner)] })),
  [`${REMOVED}#restore`]: owned('photo.restore', async (site, owner) => {
    const photoIds = [await newPhoto(site, owner)];
    await removePhotos(SYSTEM, { photoIds });
    return { photoIds };
  }),
  [`${COLLECTIONS}#begin`]: free('collection.create', () => ({ name: unique('collection') })),
  [`${COLLECTIONS}#rename`]: onCollection('collection.edit', ({ collectionId }) => ({ collectionId, name: unique('collection') })),
  [`${COLLECTIONS}#archive`]: onCollection('collection.archive', ({ collectionId }) => ({ collectionId })),
  [`${COLLECTIONS}#revive`]: onCollection('collection.revive', async ({ collectionId }) => {
    await archiveCollection(SYSTEM, { collectionId });
    return { collectionId };
  }),
  [`${COLLECTIONS}#add`]: onCollection('collection.edit', async ({ collectionId, spare }) => ({ collectionId, photoIds: [spare] })),
  [`${COLLECTIONS}#take`]: onCollection('collection.edit', ({ collectionId, photoId }) => ({ collectionId, photoIds: [photoId] })),
  [`${COLLECTIONS}#order`]: onCollection('collection.edit', ({ collectionId, photoId }) => ({ collectionId, photoId, to: 0 })),
  [`${USES}#replace`]: onPlaced('story.replace', ({ storyId, photoId, spare }) => ({ photoId, newPhotoId: spare, storyIds: [storyId], words: 'own' })),
  [`${USES}#push`]: onPlaced('story.caption', ({ storyId, photoId }) => ({ photoId, storyIds: [storyId] })),
  [`${USES}#place`]: onPlaced('story.edit', ({ storyId, spare }) => ({ storyId, photoId: spare })),
};

function owned(verb: Verb, make: (site: Site, owner: Actor) => Promise<object>): Row {
  return { verb, owned: true, prepare: async (site, owner) => ({ input: await make(site, owner), ownerId: owner.id }) };
}

type Collected = { collectionId: string; photoId: string; spare: string };

function onCollection(verb: Verb, make: (thing: Collected) => object | Promise<object>): Row {
  return owned(verb, async (site, owner) => {
    const photoId = await newPhoto(site, SYSTEM);
    const { id: collectionId } = await createCollection(owner, { name: unique('collection'), photoIds: [photoId] });
    return make({ collectionId, photoId, spare: await newPhoto(site, SYSTEM) });
  });
}

/** On a story with a photo whose caption was changed since. */
function onPlaced(verb: Verb, make: (thing: { storyId: string; photoId: string; spare: string }) => object): Row {
  return owned(verb, async (site, owner) => {
    const photoId = await newPhoto(site, SYSTEM);
    const saving = await storyOf(site, owner);
    const photos = [{ photoId, caption: '', credit: 'C', alt: 'A', crop: null, fallbackId: null }];
    await saveStory(SYSTEM, { ...saving, draft: { ...saving.draft, photos } });
    await editPhoto(SYSTEM, { photoId, caption: unique('caption'), credit: 'C', byline: '', alt: 'A' });
    return make({ storyId: saving.storyId, photoId, spare: await newPhoto(site, SYSTEM) });
  });
}

async function newPhoto(site: Site, owner: Actor): Promise<string> {
  return ((await photoOf(site, owner)).input as { photoId: string }).photoId;
}
