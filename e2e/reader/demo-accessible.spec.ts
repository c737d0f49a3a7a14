import { expect, test } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
test.beforeAll(async () => {
  ({ site } = await startPaper());
});
test.afterAll(() => site.stop());

test('every story and every list of the demo newspaper is accessible', async ({ browser }) => {
  test.setTimeout(480_000);
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const map = await (await page.request.get('/sitemap.xml')).text();
  const stories = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => decodeURI(new URL(address).pathname));
  expect(stories.length).toBeGreaterThan(30);
  const lists = new Set<string>();
  const complaints: string[] = [];
  const look = async (address: string) => {
    await page.goto(address);
    complaints.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`));
    const links = page.locator('a[href^="/tag/"], a[href^="/by/"], .masthead-sections a, .footer a[href^="/"]');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '/'))) lists.add(href);
  };
  for (const address of stories) await look(address);
  for (const address of [...lists].filter((each) => !each.endsWith('.xml') && !stories.includes(each))) await look(address);
  expect(lists.size).toBeGreaterThan(30);
  expect(complaints).toEqual([]);
  await context.close();
});
