import { expect, test } from '@playwright/test';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  ({ site } = await startPaper());
});
test.afterAll(() => site.stop());

const REQUIRED = ['@id', 'headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage', 'inLanguage'];

/** What is wrong with a thing and all it is made of, each by its place. */
function faultsOf(thing: unknown, place: string): string[] {
  const name = place.split('.').at(-1) ?? '';
  if (thing === null || thing === '' || (Array.isArray(thing) && thing.length === 0)) return [`${place} is empty`];
  if (Array.isArray(thing)) return thing.flatMap((each, index) => faultsOf(each, `${place}.${index}`));
  if (typeof thing === 'object') return Object.entries(thing).flatMap(([key, value]) => faultsOf(value, `${place}.${key}`));
  if (/^date/.test(name) && !/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(String(thing))) return [`${place} is no moment: ${thing}`];
  if (/^(url|@id|item|mainEntityOfPage)$/.test(name) && !URL.canParse(String(thing))) return [`${place} is no whole address: ${thing}`];
  if (/^(value|position|wordCount|version)$/.test(name) && !(typeof thing === 'number' && thing > 0)) return [`${place} is no number: ${thing}`];
  return [];
}

test('a fault of each kind would be found', () => {
  const thing = { correction: [], datePublished: '24 November', url: '/world', width: { value: '640' }, author: [{ name: '' }] };
  expect(faultsOf(thing, 'x').map((fault) => fault.split(' ')[0])).toEqual(['x.correction', 'x.datePublished', 'x.url', 'x.width.value', 'x.author.0.name']);
});

test('what every story of the demo newspaper says of itself to machines is whole', async ({ page }) => {
  const map = await (await page.request.get(`${site.url}/sitemap.xml`)).text();
  const stories = [...map.matchAll(/<loc>([^<]+\/[^<]+\/[^<]+)<\/loc>/g)]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path) => /^\/(?!live\/)[^/]+\/[^/]+$/.test(path));
  expect(stories.length).toBeGreaterThan(30);
  await page.goto(`${site.url}/robots.txt`);
  for (const path of stories) {
    const html = await (await page.request.get(site.url + path)).text();
    const things = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => JSON.parse(json));
    expect(things.map((thing) => thing['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
    for (const name of REQUIRED) expect(things[0], path).toHaveProperty([name]);
    expect(
      things.flatMap((thing) => faultsOf(thing, thing['@type'])),
      path,
    ).toEqual([]);
  }
});
