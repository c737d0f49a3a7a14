import { expect, test } from '@playwright/test';
import { createStory, publishStory, withdrawStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { draftOf, inNewsroom, type Names } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let site: Site;
let pages: Record<string, string>;
test.beforeAll(async () => {
  ({ site, pages } = await startPaper());
});
test.afterAll(() => site.stop());

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader searches from any page, narrows the search, and is led on where nothing is found', async ({ page }) => {
    await page.goto(site.url + pages.story);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
    await page.getByRole('searchbox').fill('breakwater');
    await page.getByRole('button', { name: 'Search' }).click();
    const found = page.getByRole('main').getByRole('article');
    await expect(found.first().getByRole('link')).toContainText('breakwater');
    await expect(found.first().locator('mark').first()).toHaveText(/breakwater/i);
    const everywhere = await found.count();
    await page.getByText('Narrow the search').click();
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Opinion');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('breakwater');
    expect(await found.count()).toBeLessThan(everywhere);
    await page.goto(`${site.url}/search?q=breakwatr`);
    await page.getByRole('main').getByRole('link', { name: 'breakwater', exact: true }).click();
    await expect(found.first()).toContainText('breakwater');
    for (const nonsense of ['zzzzzzzz', '-- "" **', 'x'.repeat(10_000), 'section:nowhere', '%F0%9F%90%9F']) {
      await page.goto(`${site.url}/search?q=${nonsense}`);
      await expect(page.getByText('Nothing was found.'), nonsense.slice(0, 20)).toBeVisible();
      expect(await found.count(), 'a page of results is never empty').toBeGreaterThan(2);
    }
  });

  test('words are found in Arabic and in Spanish however they are spelt', async ({ page }) => {
    await page.goto(`${site.url}/search?q=ميناء&lang=ar`);
    await expect(page.getByRole('main').getByRole('article').first()).toHaveAttribute('dir', 'rtl');
    await page.goto(`${site.url}/search?q=observatório`);
    await expect(page.getByRole('main').getByRole('article').first()).toContainText('observatorio');
  });

  test('the archive leads by month and day to what was published then', async ({ page }) => {
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Archive' }).click();
    await page.getByRole('link', { name: 'August' }).click();
    await page.getByRole('link', { name: /19 August 2021/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('19 August 2021');
    await expect(page.getByRole('main').getByRole('article').first()).toContainText('Libya');
    for (const nowhere of ['/archive/2021/13', '/archive/2021/02/30', '/archive/1999/01', '/archive/2021/8'])
      expect((await page.request.get(site.url + nowhere)).status(), nowhere).toBe(404);
  });

  test('a part of a series leads to the part before it, an old story says how old it is, and others like it follow', async ({ page }) => {
    await page.goto(`${site.url}/tag/the-breakwater-question`);
    const parts = page.getByRole('main').getByRole('article');
    await expect(parts).toHaveCount(2);
    await parts.nth(1).getByRole('link').click();
    await expect(page.getByText('Part 2 of 2')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'More like this' })).toBeVisible();
    await page.getByRole('link', { name: 'Build the wall, and measure the beach' }).first().click();
    await expect(page.getByText('Part 1 of 2')).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);
    await page.goto(site.url + pages.story);
    await expect(page.getByRole('note').filter({ hasText: /This story is \d+ years old/ })).toBeVisible();
  });

  test('the house says who it is, and the page for tips has no script and names no page it was left from', async ({ page }) => {
    await page.goto(site.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Send us a tip' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Send us a tip');
    const html = await (await page.request.get(`${site.url}/tips`)).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
    const story = await (await page.request.get(site.url + pages.story)).text();
    for (const policy of ['"ethicsPolicy"', '"correctionsPolicy"', '"publishingPrinciples"']) expect(story).toContain(policy);
  });
});

test('what was published in another century is where the archive says', async ({ page }) => {
  const [section] = await rowsOf(site, "select id from section where slug = 'culture'");
  const [contributor] = await rowsOf(site, 'select id from contributor limit 1');
  const draft = draftOf({ sections: { world: String(section?.id) }, tags: {}, contributor: String(contributor?.id) } as Names, { tags: [] });
  const storyId = await inNewsroom(site, async () => {
    const { id, saves } = await createStory(SYSTEM, draft);
    await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, publishedAt: Date.parse('1871-05-03T12:00Z') });
    return id;
  });
  await expect(async () => {
    await page.goto(`${site.url}/archive`);
    await expect(page.getByRole('region', { name: '1871' })).toBeVisible({ timeout: 500 });
  }, 'the server knows of what another process published').toPass();
  await page.getByRole('region', { name: '1871' }).getByRole('link').click();
  await page.getByRole('link', { name: /3 May 1871/ }).click();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId, reason: 'It was for a test' }));
});

test('a story that is withdrawn while somebody searches is gone from the next answer', async ({ request }) => {
  const [row] = await rowsOf(site, "select story_id, headline from release where headline like '%croquetas%'");
  const search = async () => (await request.get(`${site.url}/search?q=croquetas`)).text();
  expect(await search()).toContain('card-row');
  await rowsOf(site, 'update release set live_until = 1 where story_id = ?', [String(row?.story_id)]);
  expect(await search(), 'its row is in the index still').not.toContain('card-row');
  await rowsOf(site, 'update release set live_until = 8640000000000000 where story_id = ?', [String(row?.story_id)]);
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId: String(row?.story_id), reason: 'It is not ours' }));
  expect(await search()).not.toContain('card-row');
});

test('a story in view is counted once, without a cookie; whoever objects is not', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: site.url, userAgent: CHROME });
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }));
  const page = await context.newPage();
  await page.clock.install();
  const sent: { headers: Record<string, string>; body: string | null }[] = [];
  await page.route('**/api/reading', async (route) => {
    sent.push({ headers: await route.request().allHeaders(), body: route.request().postData() });
    await route.continue();
  });
  const path = pages['Spanish story'] ?? '';
  await page.goto(path);
  await page.clock.runFor(6000);
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.body).toBe(decodeURIComponent(path));
  expect(sent[0]?.headers.cookie).toBeUndefined();
  await page.clock.runFor(60_000);
  await page.goto('/privacy');
  await page.getByLabel('Do not count what I read').check();
  await page.goto(pages.story ?? '');
  await page.clock.runFor(6000);
  await page.goto('/privacy');
  await expect(page.getByLabel('Do not count what I read')).toBeChecked();
  expect(sent.length).toBe(1);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('the counter takes paths of stories from our own pages, and says nothing', async ({ request }) => {
  const own = { 'User-Agent': CHROME, 'Sec-Fetch-Site': 'same-origin' };
  const post = (data: string, headers: Record<string, string>) => request.post(`${site.url}/api/reading`, { data, headers });
  const reads = async () =>
    Number(
      (await rowsOf(site, 'select sum(reads) as reads from reading where story_id = (select story_id from release where path = ?)', [pages.story ?? '']))[0]
        ?.reads,
    );
  const before = await reads();
  for (const answer of [await post(pages.story ?? '', own), await post('/no/such-story', own)]) {
    expect(answer.status()).toBe(204);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  expect((await post('not a path', own)).status()).toBe(422);
  expect((await post(pages.story ?? '', { 'User-Agent': CHROME, 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(403);
  const objections: Record<string, string>[] = [{ DNT: '1' }, { 'Sec-GPC': '1' }, { 'User-Agent': 'Googlebot/2.1' }];
  for (const more of objections) expect((await post(pages.story ?? '', { ...own, ...more })).status()).toBe(204);
  await expect.poll(reads, { timeout: 15_000 }).toBe(before + 1);
  expect(site.log()).not.toContain('reading');
  const many = await Promise.all(Array.from({ length: 300 }, () => post('not a path', own)));
  expect(
    many.some((answer) => answer.status() === 429),
    'one address is not counted without end',
  ).toBe(true);
});
