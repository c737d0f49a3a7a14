import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { listNotices } from '../notice/queries.ts';
import { burnt, collectNames, onShown, page } from '../pages.ts';
import { editPhoto } from '../photo/commands.ts';
import { deskPhoto, getServedPhoto } from '../photo/public.ts';
import { getStory, getStoryVersion, listStories } from '../release/public.ts';
import { publishStory, saveStory } from '../story/commands.ts';
import { createTag, editTag } from '../tag/commands.ts';
import { getTag } from '../tag/public.ts';
import { TagEdit } from '../tag/rules.ts';
import { openTestNewsroom, verbsOn } from '../test-newsroom.ts';
import { setTheme } from '../theme/commands.ts';
import { followTheme } from '../theme/follow.ts';
import { currentTheme } from '../theme/public.ts';
import { Theme } from '../theme/rules.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { turnPhoto, warnOfEnd } from './clock-commands.ts';
import { listPassed, listToWarn } from './clock-queries.ts';
import { addLease, endLease, restorePhoto, setRights, withdrawPhoto } from './commands.ts';
import { DAY, NewLease, NewSupplier, RightsEdit } from './rules.ts';
import { createSupplier } from './supplier-commands.ts';
import { listPhotoEnds, listTurnedPhotos } from './turned.ts';

let room: Awaited<ReturnType<typeof openTestNewsroom>>;
const isPhotoVisible = async (key: string) => (await getServedPhoto(key))?.isPublic;

test.beforeEach(async () => {
  room = await openTestNewsroom();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

const endAt = (photoId: string, until: number) => store().client.execute({ sql: 'update lease set end_at = ? where photo_id = ?', args: [until, photoId] });
const windowEndsAt = (photoId: string, until: number) =>
  store().client.execute({ sql: 'update photo set usable_until = ? where id = ?', args: [until, photoId] });
const use = (photoId: string, fallbackId: string | null = null) => ({ photoId, caption: `Caption ${photoId}`, credit: 'C', alt: 'A', fallbackId });
const lease = (photoId: string, access: string, more: object = {}) => addLease(SYSTEM, NewLease.parse({ photoId, access, ...more }));
const opened = async (actor: Actor) => (await listNotices(actor)).open.map(({ text }) => text);

async function described(words: object = {}) {
  const made = await addSmallPhoto(SYSTEM);
  await editPhoto(SYSTEM, { photoId: made.id, caption: 'Boats', credit: 'Ann', byline: '', alt: 'Three boats', ...words });
  return made;
}

/** What readers find of a story: the keys of its photos on its page and on its card. */
async function keysOf(path: string) {
  const [story, list] = [await getStory(path), await listStories()];
  return { page: story?.photos.map(({ key }) => key), card: list.cards.find((each) => each.path === path)?.photo?.key ?? null };
}

test('a ban takes a photo from page, card and file, puts the chosen one there with its own words, and back when it ends', async () => {
  const [photo, other, stays] = [await described(), await described({ caption: 'Nets' }), await described()];
  const { path } = await room.publish(SYSTEM, { photos: [use(photo.id, other.id), use(stays.id)] });
  expect([await isPhotoVisible(photo.key), await isPhotoVisible(other.key)]).toEqual([true, false]);
  const dropped: string[] = [];
  const stop = onShown((names) => dropped.push(...names));
  const leaseId = await lease(photo.id, 'deny-use');
  stop();
  expect(dropped).toEqual([burnt(page.photo(photo.key))]);
  expect(await keysOf(path)).toEqual({ page: [other.key, stays.key], card: other.key });
  expect((await getStory(path))?.photos[0]).toMatchObject({ photoId: photo.id, caption: 'Nets', credit: 'Ann', alt: 'Three boats' });
  expect([await isPhotoVisible(photo.key), await isPhotoVisible(other.key)]).toEqual([false, true]);
  const { names } = await collectNames(() => getStory(path));
  expect([...names]).toEqual(expect.arrayContaining([page.photo(photo.key), page.photo(other.key)]));
  await endLease(SYSTEM, { leaseId });
  expect(await keysOf(path)).toEqual({ page: [photo.key, stays.key], card: photo.key });
  await expect(endLease(SYSTEM, { leaseId })).rejects.toMatchObject({ code: 'invalid' });
  expect(await verbsOn(photo.id)).toEqual(['photo.upload', 'photo.edit', 'photo.lease', 'photo.unlease']);
});

test('what stands in is left out where it is placed itself, banned too, or lacks a word', async () => {
  const [photo, placed, wordless] = [await described(), await described(), await described({ caption: '' })];
  const { path } = await room.publish(SYSTEM, { photos: [use(photo.id, placed.id), use(placed.id)] });
  const second = await room.publish(SYSTEM, { headline: 'Two', photos: [use(photo.id, wordless.id)] });
  await lease(photo.id, 'deny-use');
  expect((await keysOf(path)).page).toEqual([placed.key]);
  expect(await keysOf(second.path)).toEqual({ page: [], card: null });
  await editPhoto(SYSTEM, { photoId: wordless.id, caption: 'Now said', credit: 'Ann', byline: '', alt: 'A' });
  expect(await keysOf(second.path)).toEqual({ page: [wordless.key], card: wordless.key });
  await withdrawPhoto(SYSTEM, { photoId: wordless.id, reason: 'Wrong man' });
  expect(await keysOf(second.path)).toEqual({ page: [], card: null });
});

test('a withdrawal tells those whose stories show the photo, is undone in one step, and never shows in what readers saw', async () => {
  const photo = await described();
  const [ada, ben] = [await room.person('Ada', 'editor'), await room.person('Ben', 'editor')];
  const made = await room.begin(ada, { photos: [use(photo.id)] });
  const { path, saves } = await publishStory(SYSTEM, made);
  await withdrawPhoto(ben, { photoId: photo.id, reason: 'The wrong man' });
  expect(await opened(ada)).toEqual([
    'The photo “Boats” is no longer shown: it was withdrawn everywhere by Ben: The wrong man. Nothing stands in its place. Used in “The boats are in”.',
  ]);
  expect(await opened(ben)).toEqual([]);
  await expect(withdrawPhoto(ben, { photoId: photo.id, reason: 'Again' })).rejects.toMatchObject({ code: 'invalid' });
  expect(await deskPhoto(photo.id)).toBeNull();
  await publishStory(SYSTEM, { ...made, saves, draft: { ...made.draft, headline: 'Otherwise', slug: path.split('/').at(-1) ?? '' } });
  expect((await getStoryVersion(path, 2))?.photos).toEqual([]);
  expect((await keysOf(path)).page).toEqual([]);
  await restorePhoto(ben, { photoId: photo.id });
  expect((await keysOf(path)).page).toEqual([photo.key]);
  expect((await opened(ada))[0]).toContain('is shown again: it was put back by Ben.');
  await expect(restorePhoto(ben, { photoId: photo.id })).rejects.toMatchObject({ code: 'invalid' });
});

test('rights that end by the clock drop its pages, are written down once, and open again at the next permission', async () => {
  const photo = await described();
  const ada = await room.person('Ada', 'editor');
  const { path } = await publishStory(SYSTEM, await room.begin(ada, { photos: [use(photo.id)] }));
  await lease(photo.id, 'allow-use', { until: '2090-01-01T00:00' });
  const past = Date.now() - 1000;
  await endAt(photo.id, past);
  await windowEndsAt(photo.id, past);
  await lease(photo.id, 'allow-use', { from: '2095-01-01T00:00' });
  await windowEndsAt(photo.id, past);
  await store().client.execute({ sql: 'update photo set usable_from = 0 where id = ?', args: [photo.id] });
  expect((await keysOf(path)).page).toEqual([]);
  expect(await listTurnedPhotos(past - 1, past)).toEqual([burnt(page.photo(photo.key))]);
  expect(await listPhotoEnds(past - 1, past)).toEqual([{ at: past, names: [burnt(page.photo(photo.key))] }]);
  expect(await listTurnedPhotos(past, past + 1)).toEqual([]);
  expect(await listPassed(SYSTEM)).toEqual([photo.id]);
  await turnPhoto(SYSTEM, { photoId: photo.id });
  expect(await listPassed(SYSTEM)).toEqual([]);
  await expect(turnPhoto(SYSTEM, { photoId: photo.id })).rejects.toMatchObject({ code: 'invalid' });
  const { rows } = await store().client.execute({ sql: 'select usable_from from photo where id = ?', args: [photo.id] });
  expect(new Date(Number(rows[0]?.usable_from)).toISOString()).toBe('2095-01-01T00:00:00.000Z');
  expect((await opened(ada))[0]).toContain('may be used no longer, by its rights');
});

test('whoever uses a photo is warned 14, 3 and 1 days before its end, each time once', async () => {
  const [photo, unused] = [await described(), await described()];
  const ada = await room.person('Ada', 'editor');
  await publishStory(SYSTEM, await room.begin(ada, { photos: [use(photo.id)] }));
  const end = Date.now() + 20 * DAY;
  for (const { id } of [photo, unused]) await windowEndsAt(id, end);
  const warnedAt = async (left: number) => {
    await windowEndsAt(photo.id, end);
    return listToWarn(SYSTEM, end - left);
  };
  expect(await warnedAt(15 * DAY)).toEqual([]);
  expect(await warnedAt(14 * DAY)).toEqual([photo.id]);
  const soon = Date.now() + 2.5 * DAY;
  await windowEndsAt(photo.id, soon);
  await warnOfEnd(SYSTEM, { photoId: photo.id });
  await expect(warnOfEnd(SYSTEM, { photoId: photo.id })).rejects.toMatchObject({ code: 'invalid' });
  expect(await listToWarn(SYSTEM)).toEqual([]);
  expect(await listToWarn(SYSTEM, soon - DAY)).toEqual([photo.id]);
  await windowEndsAt(photo.id, soon + 1);
  expect(await listToWarn(SYSTEM), 'another end is another warning').toEqual([photo.id]);
  expect(await opened(ada)).toEqual([expect.stringMatching(/^The photo “Boats” may be used until .* Used in “The boats are in”\.$/)]);
});

test('the gate asks for a reason where rights stand against a photo, counts the supplier’s quota, and lets nobody past a missing caption', async () => {
  const [photo, second] = [await described(), await described()];
  const ada = await room.person('Ada', 'editor');
  const supplierId = await createSupplier(SYSTEM, NewSupplier.parse({ name: 'Harbour Pictures', cost: 'free', quota: 1 }));
  for (const { id } of [photo, second]) await setRights(ada, RightsEdit.parse({ photoId: id, supplierId, category: 'agency' }));
  await publishStory(ada, await room.begin(ada, { photos: [use(photo.id)] }));
  const over = await room.begin(ada, { headline: 'Over', photos: [use(second.id)] });
  const refused = { details: { findings: [{ field: 'photos.0.caption', message: 'The quota of Harbour Pictures is used up: 1 of 1 this month' }] } };
  await expect(publishStory(ada, over)).rejects.toMatchObject(refused);
  await publishStory(ada, { ...over, override: 'They agreed by telephone' });
  const paid = await described();
  await setRights(ada, RightsEdit.parse({ photoId: paid.id, category: 'chargeable' }));
  const standing = await room.begin(ada, { headline: 'Standing', photos: [use((await described()).id), use((await described()).id, paid.id)] });
  const risk = { field: 'photos.1.caption', message: 'The photo that would stand in costs money and nobody has permitted its use' };
  await expect(publishStory(ada, standing)).rejects.toMatchObject({ details: { findings: [risk] } });
  const blank = await room.begin(ada, { headline: 'Blank', photos: [{ ...use(second.id), caption: '' }] });
  const field = { fields: { 'photos.0.caption': 'Write a caption for the photo' } };
  await expect(publishStory(ada, { ...blank, override: 'No time' })).rejects.toMatchObject(field);
  await saveStory(ada, blank);
});

test('the logo and the picture of a tag go with a withdrawal, and come back', async () => {
  const photo = await described();
  await followTheme();
  await setTheme(SYSTEM, Theme.parse({ logoId: photo.id }));
  await expect.poll(() => currentTheme().logo?.key).toBe(photo.key);
  const { id: tagId } = await createTag(SYSTEM, { name: 'Boats', kind: 'topic' });
  await editTag(SYSTEM, TagEdit.parse({ tagId, name: 'Boats', kind: 'topic', slug: 'boats', synonyms: [], description: '', photoId: photo.id }));
  expect([(await getTag('boats'))?.photo?.key, await isPhotoVisible(photo.key)]).toEqual([photo.key, true]);
  await withdrawPhoto(SYSTEM, { photoId: photo.id, reason: 'The wrong man' });
  await expect.poll(() => currentTheme().logo).toBeNull();
  expect([(await getTag('boats'))?.photo, await isPhotoVisible(photo.key)]).toEqual([null, false]);
  await restorePhoto(SYSTEM, { photoId: photo.id });
  await expect.poll(() => currentTheme().logo?.key).toBe(photo.key);
  expect((await getTag('boats'))?.photo?.key).toBe(photo.key);
});

test('rights name a supplier that exists, and a lease ends in the future', async () => {
  const photo = await described();
  const unknown = RightsEdit.parse({ photoId: photo.id, supplierId: 'nobody' });
  await expect(setRights(SYSTEM, unknown)).rejects.toMatchObject({ fields: { supplierId: 'There is no such supplier' } });
  await expect(lease(photo.id, 'allow-use', { until: '2001-01-01T00:00' })).rejects.toMatchObject({ fields: { until: 'This time has passed' } });
});
