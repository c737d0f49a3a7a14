import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { airChannelOf, makeChannel, unique } from '../newsroom.ts';
import { type Stream, startStream } from '../stream.ts';

let stream: Stream;
test.beforeAll(async () => {
  stream = await startStream();
});
test.afterAll(() => stream.stop());

test('a publisher adds a channel, is told what is wrong with it, and puts it on the air and off again', async ({ as, site }) => {
  const page = await as('publisher');
  const slug = unique('harbour');
  await page.goto('/dashboard/live');
  await page.getByLabel('Name').fill('Harbour TV');
  await page.getByLabel('Address').fill(slug);
  await page.getByLabel('Pictures and sound (HLS)').fill('http://stream.example/live.mp4');
  await page.getByRole('button', { name: 'Add a weekly programme' }).click();
  await page.getByRole('button', { name: 'Add a weekly programme' }).click();
  await page.getByRole('button', { name: 'Add channel' }).click();
  await expect(page.getByText('This must lead to an HLS playlist: its path ends in .m3u8', { exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Programme 2' }).getByText(/This overlaps with 18:00–19:00/)).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Harbour TV');
  await page.getByRole('button', { name: 'Remove programme 2' }).click();
  await page.getByLabel('Pictures and sound (HLS)').fill('http://stream.example/live.m3u8');
  await page.getByRole('button', { name: 'Add channel' }).click();
  await expect(page.getByText(/^Use https: browsers load nothing over http/).first()).toBeVisible();
  await page.getByLabel('Pictures and sound (HLS)').fill(`${stream.url}/live/master.m3u8`);
  await page.getByRole('button', { name: 'Add channel' }).click();
  await page.getByRole('link', { name: /The channel is there/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour TV');
  await page.getByRole('button', { name: 'Put on air now' }).click();
  await expect(page.getByText('On air by hand')).toBeVisible();
  const shown = async () => (await (await fetch(site.url)).text()).includes('href="/live"');
  await expect.poll(async () => (await (await fetch(`${site.url}/live/${slug}`)).text()).includes('<live-player')).toBe(true);
  expect(await shown()).toBe(true);
  await page.getByRole('button', { name: 'Take off the air' }).click();
  await page.getByRole('button', { name: 'Take off the air now' }).click();
  await expect(page.getByText('Off air by hand')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('the stream is tested in the editor’s browser, from its own hosts alone, and what is wrong is named', async ({ as, site }) => {
  const page = await as('editor');
  for (const [kind, words] of [
    ['live', 'Readers can play this.'],
    ['down', 'It answers 503'],
    ['page', 'is no HLS playlist'],
    ['ended', 'It has ended'],
  ] as const) {
    const { id } = await makeChannel(site, { hlsUrl: `${stream.url}/${kind}/master.m3u8`, audioUrl: '' });
    const answer = await page.goto(`/dashboard/live/${id}/test`);
    expect(answer?.headers()['content-security-policy']).toContain(`connect-src 'self' ${stream.url};`);
    await expect(page.getByRole('region', { name: 'Pictures and sound' }).getByText(words)).toBeVisible({ timeout: 15_000 });
    expect((await page.goto(`/dashboard/live/${id}`))?.headers()['content-security-policy']).toContain("connect-src 'self';");
  }
});

test('an editor puts a channel on the air but does not change it', async ({ as, site }) => {
  const page = await as('editor');
  const { id } = await makeChannel(site);
  await page.goto(`/dashboard/live/${id}`);
  await page.getByRole('button', { name: 'Put on air now' }).click();
  await expect(page.getByText('On air by hand')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await airChannelOf(site, id, 'off');
});
