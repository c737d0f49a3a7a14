import { expect, test } from '@playwright/test';
import { openTestDatabase } from '../test-database.ts';
import { plantPhoto } from '../test-photos.ts';
import { SYSTEM } from '../user/rules.ts';
import { addToCollection, archiveCollection, createCollection, orderCollection, renameCollection, reviveCollection, takeFromCollection } from './commands.ts';
import { getCollection, listCollections } from './queries.ts';

test.beforeEach(openTestDatabase);

const refusalOf = (work: Promise<unknown>) => work.then(() => undefined).catch((fault) => fault);
const idsOf = async (collectionId: string) => (await getCollection(SYSTEM, collectionId))?.photos.map(({ id }) => id);

test('photos are added once, moved and taken out again, and keep their order', async () => {
  const [a, b, c, d] = [await plantPhoto(), await plantPhoto(), await plantPhoto(), await plantPhoto()];
  const { id: collectionId } = await createCollection(SYSTEM, { name: 'Harbour day', photoIds: [a, b] });
  expect(await addToCollection(SYSTEM, { collectionId, photoIds: [b, c, d, 'nothing'] })).toEqual({ added: 2 });
  await orderCollection(SYSTEM, { collectionId, photoId: d, to: 0 });
  expect(await idsOf(collectionId)).toEqual([d, a, b, c]);
  await takeFromCollection(SYSTEM, { collectionId, photoIds: [a] });
  await addToCollection(SYSTEM, { collectionId, photoIds: [a] });
  expect(await idsOf(collectionId)).toEqual([d, b, c, a]);
  expect(await refusalOf(orderCollection(SYSTEM, { collectionId, photoId: 'nothing', to: 0 }))).toMatchObject({ code: 'missing' });
});

test('a name is given once, also to what was put away, and what was put away comes back', async () => {
  const { id: collectionId } = await createCollection(SYSTEM, { name: 'One', photoIds: [] });
  const { id: other } = await createCollection(SYSTEM, { name: 'Two', photoIds: [] });
  await archiveCollection(SYSTEM, { collectionId });
  expect((await listCollections(SYSTEM)).map(({ name }) => name)).toEqual(['Two']);
  expect(await refusalOf(renameCollection(SYSTEM, { collectionId: other, name: 'One' }))).toMatchObject({ fields: { name: expect.any(String) } });
  expect(await refusalOf(createCollection(SYSTEM, { name: 'One', photoIds: [] }))).toMatchObject({ fields: { name: expect.any(String) } });
  await reviveCollection(SYSTEM, { collectionId });
  expect((await listCollections(SYSTEM)).map(({ name }) => name)).toEqual(['One', 'Two']);
});
