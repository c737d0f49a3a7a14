import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { type Stream, startStream } from '../stream.ts';
import { onAir, playButton, watch, withoutNative } from './channels.ts';

let stream: Stream;
test.beforeAll(async () => {
  stream = await startStream();
});
test.afterAll(() => stream.stop());

const says = (page: Page) => page.locator('.live-says');
/** How long the player has played what it plays, in seconds. */
const played = (page: Page) => page.evaluate(() => document.querySelector<HTMLMediaElement>('live-player video, live-player audio')?.currentTime ?? 0);
const moment = (page: Page) => page.evaluate(() => (document.querySelector('live-player') as unknown as { moment?: number }).moment);
const segments = (kind: string, track: string) => stream.asked.filter((path) => path.startsWith(`/${kind}/${track}-`));

test('with hls.js: nothing loads before play, audio only goes on at the same moment without pictures, and is remembered', async ({ page, site }) => {
  const channel = await onAir(site, stream, 'captioned');
  const { asked, complaints } = await watch(page);
  await withoutNative(page);
  await page.goto(`/live/${channel.slug}`);
  await expect(playButton(page)).toBeVisible();
  expect(asked.filter((url) => url.includes('hls') && url.endsWith('.js'))).toEqual([]);
  expect(asked.filter((url) => url.startsWith(stream.url))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await playButton(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => played(page)).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: /captions/i })).toBeVisible();
  await expect(page.getByRole('button', { name: /picture in picture/i })).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Harbour TV');
  await page.keyboard.press('k');
  await expect(playButton(page)).toBeVisible();
  await page.keyboard.press('k');
  await expect(playButton(page)).toHaveCount(0);

  await expect.poll(() => moment(page)).toBeTruthy();
  const [before, at] = [Number(await moment(page)), Date.now()];
  await page.getByRole('article').getByRole('link', { name: 'Audio only', exact: true }).click();
  const loaded = segments('captioned', 'video').length;
  await expect.poll(async () => (await moment(page)) ?? 0).toBeGreaterThan(before);
  expect(Math.abs(Number(await moment(page)) - before - (Date.now() - at))).toBeLessThan(2000);
  await expect(page).toHaveURL(`/live/${channel.slug}/audio`);
  await expect(page.getByRole('link', { name: 'With picture' })).toBeFocused();
  const heard = segments('captioned', 'audio').length;
  await expect.poll(() => segments('captioned', 'audio').length, { timeout: 20_000 }).toBeGreaterThan(heard + 1);
  expect(segments('captioned', 'video').length, 'no part with pictures after the change').toBe(loaded);

  await page.goto(`/live/${channel.slug}`);
  await expect(says(page)).toHaveText('Audio only, as you chose last time.');
  await playButton(page).click();
  await expect.poll(() => played(page)).toBeGreaterThan(0);
  expect(segments('captioned', 'video').length).toBe(loaded);
  await page.getByRole('link', { name: 'With picture' }).click();
  await expect.poll(() => segments('captioned', 'video').length).toBeGreaterThan(loaded);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
  await channel.end();
});

test('with the browser’s own HLS: no hls.js at all, and no pictures after the change to audio only', async ({ page, site }) => {
  const channel = await onAir(site, stream, 'live');
  const { asked, complaints } = await watch(page);
  await page.goto(`/live/${channel.slug}`);
  test.skip(
    await page.evaluate(() => document.createElement('video').canPlayType('application/vnd.apple.mpegurl') === ''),
    'this browser has no HLS of its own',
  );
  await playButton(page).click();
  await expect.poll(() => played(page)).toBeGreaterThan(0.5);
  await page.getByRole('article').getByRole('link', { name: 'Audio only', exact: true }).click();
  const loaded = segments('live', 'video').length;
  expect(loaded).toBeGreaterThan(0);
  const heard = segments('live', 'audio').length;
  await expect.poll(() => segments('live', 'audio').length, { timeout: 20_000 }).toBeGreaterThan(heard + 3);
  expect(segments('live', 'video').length).toBe(loaded);
  expect(asked.filter((url) => /\/hls/.test(url) && url.endsWith('.js'))).toEqual([]);
  expect(complaints).toEqual([]);
  await channel.end();
});

for (const way of ['hls.js', 'the browser’s own HLS']) {
  test(`a stream that is down, and one that is none, are said calmly with ${way}`, async ({ page, site }) => {
    if (way === 'hls.js') await withoutNative(page);
    for (const [kind, words] of [
      ['down', /does not answer just now/],
      ['page', /no stream at its address/],
    ] as const) {
      const channel = await onAir(site, stream, kind);
      await page.goto(`/live/${channel.slug}`);
      await playButton(page).click();
      await expect(says(page)).toHaveText(words, { timeout: 15_000 });
      await expect(playButton(page)).toBeVisible();
      await channel.end();
    }
  });
}

test('a small window goes on while its reader goes from page to page', async ({ page, site }) => {
  const channel = await onAir(site, stream, 'live');
  await page.goto(`/live/${channel.slug}/audio`);
  await expect(playButton(page)).toBeVisible();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: /small window/ }).click();
  const small = await opened;
  await playButton(small).click();
  await expect.poll(() => played(small)).toBeGreaterThan(0);
  await page.goto('/');
  const before = await played(small);
  await expect.poll(() => played(small)).toBeGreaterThan(before);
  await small.close();
  await channel.end();
});
