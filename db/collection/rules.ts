import { z } from 'zod';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1, 'Give it a name').max(100, 'Use at most 100 characters');
/** How many photos a collection holds at most. */
export const MOST_PHOTOS = 2000;
const photoIds = z.array(id).max(500, 'Add at most 500 at a time');

export const NewCollection = z.strictObject({ name, photoIds: photoIds.default([]) });
export const CollectionName = z.strictObject({ collectionId: id, name });
export const CollectionId = z.strictObject({ collectionId: id });
export const CollectionPhotos = z.strictObject({ collectionId: id, photoIds: photoIds.min(1, 'Choose a photo') });
/** One photo moved to a place, counted from 0. */
export const CollectionMove = z.strictObject({ collectionId: id, photoId: id, to: z.number().int().min(0).max(MOST_PHOTOS) });
