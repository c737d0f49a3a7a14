import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { airChannelOf, makeChannel } from '../newsroom.ts';
import { type Stream, startStream } from '../stream.ts';
import { onAir, playButton, timedChannel } from './channels.ts';

let stream: Stream;
test.beforeAll(async () => {
  stream = await startStream();
});
test.afterAll(() => stream.stop());

test('its page may load from exactly its hosts, and no other page from any; without JavaScript it plays and is told of', async ({ browser, site }) => {
  const channel = await onAir(site, stream, 'live', { hosts: ['https://cdn.example'] });
  const policyOf = async (address: string) => (await fetch(site.url + address)).headers.get('content-security-policy') ?? '';
  const hosts = `'self' ${stream.url} https://cdn.example`;
  for (const address of [`/live/${channel.slug}`, `/live/${channel.slug}/audio`, `/live/${channel.slug}/window`]) {
    expect(await policyOf(address), address).toContain(`; media-src ${hosts} blob:; connect-src ${hosts};`);
    expect(await policyOf(address)).not.toMatch(/worker-src|unsafe/);
  }
  for (const address of ['/', '/news']) expect(await policyOf(address), address).toContain("media-src 'self'; connect-src 'self';");
  const page = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto('/');
  expect(await page.locator('script').count()).toBe(0);
  await page.getByRole('navigation', { name: 'Live' }).getByRole('link', { name: 'Audio only' }).click();
  await expect(page.locator('audio[controls]')).toHaveAttribute('src', `${stream.url}/live/audio.m3u8`);
  await page.getByRole('link', { name: 'With picture' }).click();
  await expect(page.locator('video[controls]')).toHaveAttribute('src', `${stream.url}/live/master.m3u8`);
  await expect(page.getByRole('link', { name: 'Open the stream itself' })).toBeVisible();
  await page.close();
  await channel.end();
  await expect.poll(() => policyOf(`/live/${channel.slug}`)).toContain("media-src 'self'; connect-src 'self';");
  expect(await (await fetch(`${site.url}/live/${channel.slug}`)).text()).not.toContain(stream.url);
});

const HOUR = 3_600_000;
const clock = (moment: number) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' }).format(moment);
const from = (moment: number) => ({ date: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moment), from: clock(moment) });

test('the timetable turns the head of every page within two seconds, and off air a channel says when it is next', async ({ page, site }) => {
  const ends = Math.ceil(Date.now() / 1000) * 1000 + 3000;
  const begins = ends + 4000;
  const first = { title: 'The ebb', days: [], ...from(ends - 2 * HOUR), until: clock(ends) };
  const second = { title: 'The tide', days: [], ...from(begins), until: clock(begins + 2 * HOUR) };
  const channel = await timedChannel(site, { hlsUrl: `${stream.url}/live/master.m3u8` }, [first, second]);
  const isShown = async () => (await (await fetch(site.url)).text()).includes('href="/live">Live</a></nav>');
  await expect.poll(isShown).toBe(true);
  await expect.poll(isShown, { intervals: [100], timeout: 8000 }).toBe(false);
  expect(Date.now() - ends).toBeLessThan(2000);
  await page.goto(`/live/${channel.slug}`);
  await expect(page.getByText(/Off air\. Next on air: .+ · The tide/)).toBeVisible();
  await expect.poll(isShown, { intervals: [100], timeout: 8000 }).toBe(true);
  expect(Date.now() - begins).toBeLessThan(2000);
  await airChannelOf(site, channel.id, 'off');
});

test('the pages of the channels are accessible on and off the air, in light and dark, wide and narrow', async ({ browser, site }) => {
  const channel = await onAir(site, stream, 'live');
  const off = await makeChannel(site, { timetable: [{ title: 'The tide', days: [1], date: null, from: '03:00', until: '03:01' }] });
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    const context = await browser.newContext({ baseURL: site.url, colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const address of [`/live/${channel.slug}`, `/live/${channel.slug}/audio`, `/live/${channel.slug}/window`, `/live/${off.slug}`]) {
      await page.goto(address);
      if (!address.includes(off.slug)) await expect(playButton(page)).toBeVisible();
      expect(await faultsOf(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
    }
    await context.close();
  }
  await channel.end();
});
