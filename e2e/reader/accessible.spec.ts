import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
let pages: Record<string, string>;
test.beforeAll(async () => {
  ({ site, pages } = await startPaper());
});
test.afterAll(() => site.stop());

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`every kind of page is accessible in ${colorScheme} at ${width} pixels`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ baseURL: site.url, colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const [kind, address] of Object.entries(pages)) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
          kind,
        ).toEqual([]);
      }
      await context.close();
    });
  }
}

for (const [name, width, size] of [
  ['on a narrow phone', 320, '100%'],
  ['with text at twice its size', 1280, '200%'],
  ['on a phone with text at twice its size', 390, '200%'],
] as const) {
  test(`nothing has to be scrolled sideways ${name}`, async ({ browser }) => {
    const page = await browser.newPage({ baseURL: site.url, viewport: { width, height: 800 } });
    for (const [kind, address] of Object.entries(pages)) {
      await page.goto(address);
      await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
      const [inner, whole] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
      expect(whole, kind).toBeLessThanOrEqual(inner ?? 0);
    }
    await page.close();
  });
}

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
