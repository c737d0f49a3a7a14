import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { onShown } from '../pages.ts';
import { withdrawStory } from '../story/commands.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { countReads } from './commands.ts';
import { countRead, takeReads } from './counter.ts';
import { listMostRead } from './public.ts';
import { isCounted, MOST_COUNTED, Read } from './rules.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const reader = (differs: object = {}) => ({ agent: CHROME, doNotTrack: null, globalPrivacyControl: null, ...differs });

test('people are counted, robots and those who object are not', () => {
  expect(isCounted(reader())).toBe(true);
  expect(isCounted(reader({ doNotTrack: '0' }))).toBe(true);
  expect(isCounted(reader({ agent: 'Mozilla/5.0 (Linux; Android 13; CUBOT X50) Chrome/120 Mobile' }))).toBe(true);
  for (const agent of [
    null,
    '',
    'Googlebot/2.1',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'curl/8.5',
    'HeadlessChrome/140',
    'facebookexternalhit/1.1',
    'Feedly/1.0',
  ])
    expect(isCounted(reader({ agent })), String(agent)).toBe(false);
  expect(isCounted(reader({ doNotTrack: '1' }))).toBe(false);
  expect(isCounted(reader({ globalPrivacyControl: '1' }))).toBe(false);
});

test('a beacon names the path of a story and nothing else', () => {
  for (const path of ['/news/the-boats', '/news/المرفأ']) expect(Read.safeParse(path).success, path).toBe(true);
  for (const path of ['', '/', '/news', '//evil', '/a/b/c', '/a/b?x', '/a/b#c', 'https://x/y', '/a/ b', 'x'.repeat(500)])
    expect(Read.safeParse(path).success, path).toBe(false);
});

test('the memory between two writings has an end', () => {
  takeReads();
  for (let number = 0; number < MOST_COUNTED + 100; number += 1) countRead(`/news/s${number}`);
  countRead('/news/s0');
  const counted = takeReads();
  expect(counted.length).toBe(MOST_COUNTED);
  expect(counted[0]).toEqual(['/news/s0', 2]);
  expect(takeReads()).toEqual([]);
});

test('readings add up to the sums of a day, and what is read most is what readers may see of it', async () => {
  const desk = await openTestNewsroom();
  const [first, second] = [await desk.publish(SYSTEM, { headline: 'First' }), await desk.publish(SYSTEM, { headline: 'Second' })];
  await countReads(SYSTEM, [
    [first.path, 2],
    [second.path, 3],
    ['/news/nowhere', 90],
  ]);
  await countReads(SYSTEM, [[first.path, 2]]);
  const names = async () => (await listMostRead()).map(({ headline }) => headline);
  expect(await names()).toEqual(['First', 'Second']);
  const { rows } = await store().client.execute('select * from reading');
  expect(rows.map((row) => Number(row.reads)).sort()).toEqual([3, 4]);
  expect(Object.keys(rows[0] ?? {}).filter((name) => !/^\d+$/.test(name) && name !== 'length')).toEqual(['day', 'story_id', 'reads']);
  await withdrawStory(SYSTEM, { storyId: first.storyId, reason: 'It is not ours' });
  expect(await names()).toEqual(['Second']);
});

test('pages that show what is read most are dropped when that changes, and only then', async () => {
  const desk = await openTestNewsroom();
  const [first, second] = [await desk.publish(SYSTEM, { headline: 'First' }), await desk.publish(SYSTEM, { headline: 'Second' })];
  const shown: string[] = [];
  const stop = onShown((names) => shown.push(...names));
  await countReads(SYSTEM, [
    [first.path, 5],
    [second.path, 2],
  ]);
  await countReads(SYSTEM, [[first.path, 1]]);
  await countReads(SYSTEM, [[second.path, 9]]);
  stop();
  expect(shown).toEqual(['most-read', 'most-read']);
});
