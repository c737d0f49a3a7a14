import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { isRefusal } from '../refusal.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { editPhoto } from './commands.ts';
import { editPhotos, undoPhotos } from './field-commands.ts';
import { listPhotoChanges, listPhotoWords } from './metadata-queries.ts';
import { getServedPhoto } from './public.ts';
import { type FieldEdit, PhotoWords } from './word-rules.ts';

const EDITOR: Actor = { id: 'ed', name: 'Ed', role: 'editor' };
const REPORTER: Actor = { id: 'rep', name: 'Rep', role: 'reporter' };
const WORDS = { caption: 'Boats', credit: 'Ann', byline: 'Ann Quay', alt: 'Three boats' };

test.beforeEach(async () => {
  await openTestDatabase();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

const wordsOf = async (id: string) => (await listPhotoWords(SYSTEM, [id]))[0]?.words ?? {};

async function refusalOf(work: Promise<unknown>) {
  const fault = await work.catch((reason: unknown) => reason);
  return isRefusal(fault) ? fault : undefined;
}

test('every field is kept, what says nothing is not, the files say it at once, and who changed what is known', async () => {
  const { id, key } = await addSmallPhoto(SYSTEM);
  const fields = { copyright: '© Ann', keywords: ['boats', 'harbour'], headline: '', persons: [] };
  const { saves } = await editPhoto(EDITOR, PhotoWords.parse({ photoId: id, saves: 0, ...WORDS, takenAt: '2024-05-01T08:30', fields }));
  expect(saves).toBe(1);
  expect(await wordsOf(id)).toEqual({ ...WORDS, takenAt: '2024-05-01T08:30:00', copyright: '© Ann', keywords: ['boats', 'harbour'] });
  expect((await getServedPhoto(key))?.rights).toMatchObject({ creators: ['Ann Quay'], copyright: '© Ann', caption: 'Boats' });
  await editPhoto(REPORTER_AS_EDITOR, PhotoWords.parse({ photoId: id, saves: 1, ...WORDS, fields: { ...fields, copyright: '© Ann Quay' } }));
  const [last, first] = await listPhotoChanges(SYSTEM, id);
  expect(last).toMatchObject({ actorName: 'Rep', verb: 'photo.edit', details: [{ label: 'Copyright notice', was: '© Ann', is: '© Ann Quay' }] });
  expect(first?.details.map(({ label }) => label)).toContain('Keywords');
});

const REPORTER_AS_EDITOR: Actor = { ...REPORTER, role: 'editor' };

test('who saves what another has changed since is told, with the other’s words, and nothing is written', async () => {
  const { id } = await addSmallPhoto(SYSTEM);
  await editPhoto(EDITOR, PhotoWords.parse({ photoId: id, saves: 0, ...WORDS }));
  const refusal = await refusalOf(editPhoto(EDITOR, PhotoWords.parse({ photoId: id, saves: 0, ...WORDS, caption: 'Ships' })));
  expect([refusal?.code, refusal?.details]).toEqual(['conflict', { saves: 1, words: WORDS }]);
  expect((await wordsOf(id)).caption).toBe('Boats');
});

test('dates that are none or still to come, fields nobody knows and far too long words are refused', () => {
  const bad = [
    { takenAt: '2024-02-31T25:00' },
    { takenAt: '2099-01-01T00:00' },
    { takenAt: 'soon' },
    { caption: 'a'.repeat(2001) },
    { fields: { keywords: Array.from({ length: 101 }, () => 'a') } },
    { fields: { owner: 'x' } },
    { uploadedBy: 'me' },
  ];
  for (const each of bad) expect(PhotoWords.safeParse({ photoId: 'a', ...WORDS, ...each }).success, JSON.stringify(each).slice(0, 60)).toBe(false);
});

test('many photos are changed at once, each by its own right, and taken back but for what was changed since', async () => {
  const [one, two, theirs] = [await addSmallPhoto(REPORTER), await addSmallPhoto(REPORTER), await addSmallPhoto(SYSTEM)];
  await editPhoto(SYSTEM, PhotoWords.parse({ photoId: one.id, ...WORDS, fields: { keywords: ['boats'], event: 'Regatta' } }));
  const edits: FieldEdit[] = [
    { field: 'keywords', how: 'add', value: ['boats', 'sail'] },
    { field: 'credit', how: 'set', value: 'Harbour Pictures' },
    { field: 'event', how: 'clear', value: '' },
  ];
  const { batchId, changed, results } = await editPhotos(REPORTER, { photoIds: [one.id, two.id, theirs.id, 'gone'], edits });
  expect([changed, results.map(({ ok }) => ok)]).toEqual([2, [true, true, false, false]]);
  expect(await wordsOf(one.id)).toEqual({ ...WORDS, credit: 'Harbour Pictures', keywords: ['boats', 'sail'] });
  expect(await wordsOf(theirs.id)).toEqual({});
  await editPhoto(SYSTEM, PhotoWords.parse({ photoId: two.id, ...WORDS, credit: 'Somebody' }));
  expect((await refusalOf(undoPhotos(EDITOR, { batchId })))?.code, 'not somebody else’s').toBe('missing');
  const undone = await undoPhotos(REPORTER, { batchId });
  expect(undone.results).toMatchObject([{ ok: true }, { ok: false, why: 'It was changed again since' }]);
  expect(await wordsOf(one.id)).toEqual({ ...WORDS, keywords: ['boats'], event: 'Regatta' });
  expect((await wordsOf(two.id)).credit).toBe('Somebody');
  expect(
    (await undoPhotos(REPORTER, { batchId })).results.map(({ ok }) => ok),
    'once',
  ).toEqual([false, false]);
});

test('what a field may not hold is refused for each photo by its name', async () => {
  const { id } = await addSmallPhoto(SYSTEM);
  const why = async (edit: FieldEdit) => (await editPhotos(SYSTEM, { photoIds: [id], edits: [edit] })).results[0]?.why;
  expect(await why({ field: 'countryCode', how: 'set', value: 'Kingdom' })).toBe('Country code: Use at most 3 characters');
  expect(await why({ field: 'keywords', how: 'set', value: 'a text' })).toMatch(/^Keywords: /);
  expect(await why({ field: 'uploadedBy', how: 'set', value: 'me' })).toBe('There is no such field');
  expect(await wordsOf(id)).toEqual({});
});
