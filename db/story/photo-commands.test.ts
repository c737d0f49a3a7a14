import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { editPhoto } from '../photo/commands.ts';
import { listUses } from '../photo/use-queries.ts';
import { getStory as getPublic } from '../release/public.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { publishStory, saveStory } from './commands.ts';
import { placePhoto, pushCaption, replacePhoto } from './photo-commands.ts';
import { getStory } from './queries.ts';

let newsroom: TestNewsroom;
const photo: Record<'old' | 'new', string> = { old: '', new: '' };
test.beforeEach(async () => {
  newsroom = await openTestNewsroom();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
  photo.old = (await addSmallPhoto(SYSTEM)).id;
  photo.new = (await addSmallPhoto(SYSTEM)).id;
  await editPhoto(SYSTEM, { photoId: photo.old, caption: 'Old caption', credit: 'Old credit', byline: '', alt: 'Old alt' });
  await editPhoto(SYSTEM, { photoId: photo.new, caption: 'New caption', credit: 'New credit', byline: '', alt: 'New alt' });
});

const placed = (differs: object = {}) => ({ photos: [{ photoId: photo.old, caption: 'Old caption', credit: 'Old credit', alt: 'Old alt', ...differs }] });
const draftOf = async (storyId: string) => (await getStory(SYSTEM, storyId))?.draft;
const refusalOf = (work: Promise<unknown>) => work.then(() => undefined).catch((fault) => fault);

test('where a photo is used says position, state, section and dates, and what each placement says', async () => {
  const inText = bodyOf({ para1: 'Text.' });
  inText.content.push({ type: 'photo', attrs: { id: 'shown', photoId: photo.old } } as never);
  const { storyId, saves, draft } = await newsroom.publish(SYSTEM, { headline: 'Seen', ...placed({ caption: 'Our own' }), body: inText });
  await saveStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: 'New' }, autosave: false });
  const other = await newsroom.begin(SYSTEM, { headline: 'Planned', ...placed() });
  await publishStory(SYSTEM, { ...other, liveFrom: Date.now() + 86_400_000 });
  const gone = await newsroom.publish(SYSTEM, { headline: 'Gone', ...placed() });
  await publishStory(SYSTEM, { ...gone, draft: { ...gone.draft, photos: [] } });
  const { stories } = await listUses(SYSTEM, photo.old);
  expect(stories.map(({ headline, state, where, nth, section }) => [headline, state, where, nth, section])).toEqual([
    ['Planned', 'scheduled', 'lead', 1, 'News'],
    ['Seen', 'live', 'text', 1, 'News'],
    ['Seen', 'pending', 'text', 1, 'News'],
    ['Gone', 'past', 'lead', 1, 'News'],
  ]);
  expect(stories.find(({ state }) => state === 'past')).toMatchObject({ from: expect.any(Number), until: expect.any(Number) });
  expect(stories.find(({ state }) => state === 'live')).toMatchObject({ until: null, words: { caption: 'Our own', credit: 'Old credit', alt: 'Old alt' } });
});

test('a photo is replaced in a draft and in its text, words of its own kept', async () => {
  const body = bodyOf({ para1: 'Text.' });
  body.content.push({ type: 'gallery', attrs: { id: 'gall', photoIds: [photo.old] } } as never);
  const { storyId } = await newsroom.begin(SYSTEM, { ...placed({ caption: 'Our own' }), body });
  await replacePhoto(SYSTEM, { photoId: photo.old, newPhotoId: photo.new, storyIds: [storyId], words: 'own' });
  const draft = await draftOf(storyId);
  expect(draft?.photos).toEqual([{ photoId: photo.new, caption: 'Our own', credit: 'New credit', alt: 'New alt', crop: null, fallbackId: null }]);
  expect(draft?.body.content[1]).toMatchObject({ attrs: { photoIds: [photo.new] } });
  expect(await verbsOn(storyId)).toContain('story.replace');
});

test('readers of a live story see the new photo at once; what waits gets it too and stays unpublished', async () => {
  const plain = await newsroom.publish(SYSTEM, { headline: 'Plain', ...placed() });
  const waiting = await newsroom.publish(SYSTEM, { headline: 'Waiting', ...placed() });
  await saveStory(SYSTEM, { ...waiting, draft: { ...waiting.draft, headline: 'Not yet' } });
  await replacePhoto(SYSTEM, { photoId: photo.old, newPhotoId: photo.new, storyIds: [plain.storyId, waiting.storyId], words: 'new' });
  for (const { path, headline } of [
    { path: plain.path, headline: 'Plain' },
    { path: waiting.path, headline: 'Waiting' },
  ]) {
    const seen = await getPublic(path);
    expect([seen?.headline, seen?.photos.map(({ photoId, credit }) => [photoId, credit])]).toEqual([headline, [[photo.new, 'New credit']]]);
  }
  expect(await draftOf(waiting.storyId)).toMatchObject({ headline: 'Not yet', photos: [{ photoId: photo.new }] });
  const now = await getStory(SYSTEM, plain.storyId);
  expect(now?.version, 'nothing is left to publish').toBe(now?.liveVersion);
});

test('a reporter replaces in their own draft, and leaves what readers see to an editor', async () => {
  const rita = await newsroom.person('Rita', 'reporter');
  const { storyId, path } = await newsroom.publish(rita, placed());
  await replacePhoto(rita, { photoId: photo.old, newPhotoId: photo.new, storyIds: [storyId], words: 'own' });
  expect((await getPublic(path))?.photos[0]?.photoId).toBe(photo.old);
  expect((await draftOf(storyId))?.photos[0]?.photoId).toBe(photo.new);
});

test('a plan, a photo that is there already and a story without the photo stand against it, each with its reason', async () => {
  const planned = await newsroom.publish(SYSTEM, placed());
  await publishStory(SYSTEM, { ...planned, liveFrom: Date.now() + 86_400_000 });
  const both = await newsroom.begin(SYSTEM, { photos: [...placed().photos, { photoId: photo.new, credit: 'C', alt: 'A' }] });
  const fine = await newsroom.begin(SYSTEM, placed());
  const storyIds = [planned.storyId, both.storyId, fine.storyId];
  const { results } = await replacePhoto(SYSTEM, { photoId: photo.old, newPhotoId: photo.new, storyIds, words: 'own' });
  expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
  expect(results[0]?.why).toContain('scheduled');
  const refusal = await refusalOf(replacePhoto(SYSTEM, { photoId: photo.old, newPhotoId: photo.new, storyIds: [fine.storyId], words: 'own' }));
  expect(refusal).toMatchObject({ code: 'invalid', details: { results: [{ ok: false }] } });
});

test('a corrected caption goes to placements that still say the old one, and to no other', async () => {
  const same = await newsroom.publish(SYSTEM, { headline: 'Same', ...placed() });
  const own = await newsroom.begin(SYSTEM, { headline: 'Own', ...placed({ caption: 'Our own' }) });
  await editPhoto(SYSTEM, { photoId: photo.old, caption: 'Corrected', credit: 'Old credit', byline: '', alt: 'Better alt' });
  const { results } = await pushCaption(SYSTEM, { photoId: photo.old, storyIds: [same.storyId, own.storyId] });
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await getPublic(same.path))?.photos[0]).toMatchObject({ caption: 'Corrected', credit: 'Old credit', alt: 'Better alt' });
  expect((await draftOf(own.storyId))?.photos[0]).toMatchObject({ caption: 'Our own', alt: 'Better alt' });
  expect(await refusalOf(pushCaption(SYSTEM, { photoId: photo.old, storyIds: [own.storyId] }))).toMatchObject({ code: 'invalid' });
});

test('a photo is put on a story once', async () => {
  const { storyId } = await newsroom.begin(SYSTEM, placed());
  await placePhoto(SYSTEM, { storyId, photoId: photo.new });
  expect((await draftOf(storyId))?.photos.map(({ photoId, credit }) => [photoId, credit])).toEqual([
    [photo.old, 'Old credit'],
    [photo.new, 'New credit'],
  ]);
  expect(await refusalOf(placePhoto(SYSTEM, { storyId, photoId: photo.new }))).toMatchObject({ code: 'invalid' });
});
