import { expect, test } from '@playwright/test';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
let pages: Record<string, string>;
test.beforeAll(async () => {
  ({ site, pages } = await startPaper({
    SITE_TIMEZONE: 'America/New_York',
    SITE_LIVE_URL: 'https://live.example.org/tv',
    SITE_SOCIAL: 'https://bsky.app/profile/ledger, https://www.facebook.com/ledger',
  }));
});
test.afterAll(() => site.stop());

test('the newspaper can be read from front to back without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await page.goto('/');
  const headline = await page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent();
  await page
    .getByRole('link', { name: headline ?? '' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '');
  await page.getByRole('navigation', { name: 'Tags' }).getByRole('link').first().click();
  await expect(page.getByRole('link', { name: headline ?? '' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'News' }).click();
  await page.getByRole('navigation', { name: 'Within News' }).getByRole('link', { name: 'World' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('World');
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(/News\s*World/);
  await page.close();
});

test('older stories are a page further, and there is an end', async ({ page }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: /Older stories/ }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  const seen = await page.locator('main article a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(new Set(seen).size).toBe(seen.length);
  await expect(page.getByRole('link', { name: /Older stories/ })).toBeHidden();
  await page.getByRole('link', { name: /Newer stories/ }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  for (const beyond of ['/?page=3', '/tag/libya?page=9', '/world?page=2']) expect((await page.request.get(site.url + beyond)).status(), beyond).toBe(404);
});

test('times are those of the house, and a machine can read them', async ({ page }) => {
  await page.goto(site.url + pages.story);
  const published = page.getByRole('article').locator('time').first();
  const stamp = (await published.getAttribute('datetime')) ?? '';
  expect(stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const expected = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/New_York' }).format(new Date(stamp));
  await expect(published).toHaveText(expected);
});

test('the setting of earlier versions is answered with where channels are kept now, and the demo’s channel says when it is next', async ({ page }) => {
  expect(site.log()).toContain('channels are kept in the dashboard, under Live');
  await page.goto(`${site.url}/live`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour TV');
  await expect(page.getByText(/Off air\. Next on air: .+ · Tide and weather/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Live' })).toHaveCount(0);
});

test('the foot has the accounts of the house', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByRole('navigation', { name: 'Follow us' }).getByRole('link')).toHaveText([
    'Bluesky',
    'Facebook',
    'Live',
    'RSS',
    'Corrections',
    'Archive',
  ]);
});

test('a story can be passed on with nothing but its address and headline', async ({ page }) => {
  await page.goto(site.url + pages.story);
  const address = encodeURIComponent(site.url + pages.story);
  for (const link of await page.getByRole('navigation', { name: 'Share this story' }).getByRole('link').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toContain(address);
    expect(href).not.toMatch(/utm_|via=|ref=/);
  }
});

test('nothing moves while the pictures arrive', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: site.url, viewport: { width: 390, height: 800 } });
  await page.route('**/photos/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer });
  });
  await page.addInitScript(() => {
    const total = globalThis as typeof globalThis & { shifted?: number };
    total.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shifted = (total.shifted ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['/', pages.story ?? '', '/news']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const ratios = await page
      .locator('main img')
      .evaluateAll((all) => (all as HTMLImageElement[]).map((each) => Boolean(each.getAttribute('width') && each.getAttribute('height'))));
    expect(ratios.length).toBeGreaterThan(0);
    expect(ratios).not.toContain(false);
    expect(await page.evaluate(() => (globalThis as typeof globalThis & { shifted?: number }).shifted), address).toBeLessThan(0.02);
  }
  await page.close();
});

test('on paper there is the story and nothing to click', async ({ page }) => {
  await page.goto(site.url + pages.story);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.story-body p').first()).toBeVisible();
  for (const name of ['Sections', 'Share this story']) await expect(page.getByRole('navigation', { name, exact: true })).toBeHidden();
});
