import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { withdrawStory } from '../story/commands.ts';
import { createTag, editTag } from '../tag/commands.ts';
import { TagEdit } from '../tag/rules.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { editPhoto } from './commands.ts';
import { findPhotos } from './find-queries.ts';
import { purgePhoto, removePhotos, restorePhotos } from './remove-commands.ts';
import type { Removed } from './remove-rules.ts';
import { listPurgeable, listRemoved } from './removed-queries.ts';
import { photoFolder } from './store.ts';

let newsroom: TestNewsroom;
test.beforeEach(async () => {
  newsroom = await openTestNewsroom();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

const placed = (photoId: string) => ({ photos: [{ photoId, caption: 'P', credit: 'C', alt: 'A' }] });
const refusalOf = (work: Promise<unknown>) => work.then(() => undefined).catch((fault) => fault);

test('a used photo stays, and the refusal lists where: live, written over, scheduled and as a picture', async () => {
  const { id } = await addSmallPhoto(SYSTEM);
  await editPhoto(SYSTEM, { photoId: id, caption: '', credit: 'C', byline: '', alt: 'A' });
  await newsroom.publish(SYSTEM, { headline: 'Seen', ...placed(id) });
  await newsroom.begin(SYSTEM, { headline: 'Written', ...placed(id) });
  const { id: tagId } = await createTag(SYSTEM, { name: 'Sea', kind: 'topic' });
  await editTag(SYSTEM, TagEdit.parse({ tagId, name: 'Sea', kind: 'topic', slug: 'sea', synonyms: [], description: '', photoId: id }));
  const refusal = await refusalOf(removePhotos(SYSTEM, { photoIds: [id] }));
  expect(refusal).toMatchObject({ code: 'invalid', message: 'It is used. Nothing was removed' });
  const [result] = refusal.details.results as Removed[];
  expect(result?.uses?.stories.map(({ headline, state, where }) => [headline, state, where])).toEqual([
    ['Seen', 'live', 'lead'],
    ['Written', 'draft', 'lead'],
  ]);
  expect(result?.uses?.pictures).toEqual([{ photoId: id, kind: 'tag', id: tagId, name: 'Sea' }]);
  expect((await findPhotos(SYSTEM)).count).toBe(1);
});

test('of many, those not used go and the others say why; what went is found nowhere and can be brought back', async () => {
  const [free, used] = [await addSmallPhoto(SYSTEM), await addSmallPhoto(SYSTEM)];
  await newsroom.begin(SYSTEM, placed(used.id));
  const results = await removePhotos(SYSTEM, { photoIds: [free.id, used.id] });
  expect(results.map(({ photoId, ok }) => [photoId === free.id, ok]).sort()).toEqual([
    [false, false],
    [true, true],
  ]);
  expect((await findPhotos(SYSTEM)).photos.map(({ id }) => id)).toEqual([used.id]);
  expect((await listRemoved(SYSTEM)).map(({ id }) => id)).toEqual([free.id]);
  expect(await refusalOf(newsroom.begin(SYSTEM, placed(free.id)))).toMatchObject({ code: 'invalid' });
  await restorePhotos(SYSTEM, { photoIds: [free.id] });
  expect((await findPhotos(SYSTEM)).count).toBe(2);
});

test('a reporter is not told of the drafts of others', async () => {
  const reporter: Actor = await newsroom.person('Rita', 'reporter');
  const { id } = await addSmallPhoto(reporter);
  await newsroom.begin(SYSTEM, { headline: 'Secret', ...placed(id) });
  const refusal = await refusalOf(removePhotos(reporter, { photoIds: [id] }));
  expect(JSON.stringify(refusal.details)).not.toContain('Secret');
  expect(refusal.details.results[0].uses.stories).toHaveLength(1);
});

test('after 30 days the files go, unless readers ever saw the photo', async () => {
  const [never, once] = [await addSmallPhoto(SYSTEM), await addSmallPhoto(SYSTEM)];
  const { storyId } = await newsroom.publish(SYSTEM, placed(once.id));
  await withdrawStory(SYSTEM, { storyId, reason: 'Over' });
  await store().client.execute({ sql: 'delete from placement where photo_id = ?', args: [once.id] });
  await removePhotos(SYSTEM, { photoIds: [never.id, once.id] });
  const later = Date.now() + 31 * 86_400_000;
  expect(await listPurgeable(SYSTEM)).toEqual([]);
  expect(await listPurgeable(SYSTEM, later)).toEqual([{ photoId: never.id }]);
  expect(await refusalOf(purgePhoto(SYSTEM, { photoId: never.id }))).toMatchObject({ code: 'invalid' });
  await store().client.execute('update photo set removed_at = 5');
  await purgePhoto(SYSTEM, { photoId: never.id });
  expect([existsSync(photoFolder(never.key)), existsSync(photoFolder(once.key))]).toEqual([false, true]);
  expect(await refusalOf(purgePhoto(SYSTEM, { photoId: once.id }))).toMatchObject({ code: 'invalid' });
  expect(await refusalOf(restorePhotos(SYSTEM, { photoIds: [never.id] }))).toMatchObject({ code: 'missing' });
});
