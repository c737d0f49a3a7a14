import { expect, test } from '@playwright/test';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { getComments } from './public.ts';
import { listQueue } from './queries.ts';
import { QueueFilter } from './rules.ts';
import { addWord, removeWord, setSectionComments, setStoryComments, watchStory } from './setting-commands.ts';
import { listWords } from './setting-queries.ts';
import { listClosed } from './standing.ts';
import { send } from './test-comments.ts';

const DAY = 86_400_000;
let newsroom: TestNewsroom;
test.beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

test('a story says for itself whether it takes comments, else its section, else the section over it', async () => {
  const sectionId = await createSection(SYSTEM, NewSection.parse({ slug: 'world', name: 'World', parentId: newsroom.news }));
  const { storyId, path } = await newsroom.publish(SYSTEM, { sectionId, slug: 'settings' });
  const placed = { storyId, sectionSlug: 'world', parentSlug: 'news', publishedAt: Date.now() };
  const standing = async (at = Date.now()) => (await getComments(placed, at)).standing;
  expect(await standing()).toBe('open');
  await setSectionComments(SYSTEM, { sectionId: newsroom.news, isOn: false, closesAfter: 2 });
  expect(await standing()).toBe('off');
  await expect(send(path)).rejects.toMatchObject({ fields: { body: 'closed' } });
  await setSectionComments(SYSTEM, { sectionId, isOn: true, closesAfter: null });
  expect([await standing(), await standing(Date.now() + 2 * DAY)]).toEqual(['open', 'closed']);
  expect(await listClosed(Date.now() + DAY, Date.now() + 3 * DAY)).toEqual([`comments:${storyId}`]);
  await setStoryComments(SYSTEM, { storyId, isOn: null, local: '2020-01-01T12:00' });
  expect(await standing()).toBe('closed');
  await expect(send(path)).rejects.toMatchObject({ fields: { body: 'closed' } });
  await setStoryComments(SYSTEM, { storyId, isOn: null, local: '' });
  expect(await standing()).toBe('open');
  await expect(setStoryComments(SYSTEM, { storyId, isOn: null, local: '2026-03-29T01:30' })).rejects.toMatchObject({ code: 'invalid' });
  await setSectionComments(SYSTEM, { sectionId: newsroom.news, isOn: null, closesAfter: null });
});

test('words put on the list hold what comes after, until they are taken off', async () => {
  const { path } = await newsroom.publish(SYSTEM, { slug: 'words' });
  const wordId = await addWord(SYSTEM, { pattern: 'Barnacle' });
  await expect(addWord(SYSTEM, { pattern: 'barnacle' })).rejects.toMatchObject({ fields: { pattern: 'It is on the list' } });
  const { id } = await send(path, { body: 'You BARNACLE.' });
  const held = (await listQueue(SYSTEM, QueueFilter.parse({ queue: 'held' }))).comments.find((each) => each.id === id);
  expect(held?.holds[0]).toMatchObject({ rule: 'words', found: 'BARNACLE', start: 4, end: 12 });
  await removeWord(SYSTEM, { wordId });
  expect(await listWords(SYSTEM)).toEqual([]);
  await expect(removeWord(SYSTEM, { wordId })).rejects.toMatchObject({ code: 'missing' });
});

test('the comments of a watched story have a queue of their own', async () => {
  const { path, storyId } = await newsroom.publish(SYSTEM, { slug: 'watched' });
  const { id } = await send(path);
  const watched = async () => (await listQueue(SYSTEM, QueueFilter.parse({ queue: 'watched' }))).comments.map((each) => each.id);
  await watchStory(SYSTEM, { storyId, isWatched: true });
  expect(await watched()).toEqual([id]);
  await watchStory(SYSTEM, { storyId, isWatched: false });
  expect(await watched()).toEqual([]);
});
