'use server';

import {
  addToCollection,
  archiveCollection,
  createCollection,
  orderCollection,
  renameCollection,
  reviveCollection,
  takeFromCollection,
} from '#db/collection/commands.ts';
import { CollectionId, CollectionMove, CollectionName, CollectionPhotos, NewCollection } from '#db/collection/rules.ts';
import { action } from '../../../../action.ts';

export const begin = action(NewCollection, createCollection);
export const rename = action(CollectionName, renameCollection);
export const archive = action(CollectionId, archiveCollection);
export const revive = action(CollectionId, reviveCollection);
export const add = action(CollectionPhotos, addToCollection);
export const take = action(CollectionPhotos, takeFromCollection);
export const order = action(CollectionMove, orderCollection);
