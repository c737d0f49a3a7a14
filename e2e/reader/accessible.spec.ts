import { expect, test } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
let pages: Record<string, string>;
test.beforeAll(async () => {
  ({ site, pages } = await startPaper());
});
test.afterAll(() => site.stop());

test('every kind of page is accessible in light and dark, on a narrow phone and on a wide screen', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await browser.newPage({ baseURL: site.url });
  for (const [kind, address] of Object.entries(pages)) {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await faultsOf(page), `${kind} in ${colorScheme} at ${width} pixels`).toEqual([]);
      }
    }
  }
  await page.close();
});

const SIZES: [name: string, width: number, size: string][] = [
  ['on a narrow phone', 320, '100%'],
  ['with text at twice its size', 1280, '200%'],
  ['on a phone with text at twice its size', 390, '200%'],
];

test('nothing has to be scrolled sideways on a narrow phone, nor with text at twice its size', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: site.url });
  for (const [kind, address] of Object.entries(pages)) {
    await page.goto(address);
    for (const [name, width, size] of SIZES) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
      const [inner, whole] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
      expect(whole, `${kind} ${name}`).toBeLessThanOrEqual(inner ?? 0);
    }
  }
  await page.close();
});

test('the keyboard gets past the head of the page at once', async ({ page }) => {
  await page.goto(site.url + pages.story);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
});

test('each page has its landmarks, one heading of the first level and a language', async ({ page }) => {
  for (const [kind, address] of Object.entries(pages)) {
    await page.goto(site.url + address);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(landmark), kind).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  }
  await page.goto(site.url + pages['Arabic story']);
  await expect(page.locator('article.story')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('article.story')).toHaveAttribute('lang', 'ar');
});
