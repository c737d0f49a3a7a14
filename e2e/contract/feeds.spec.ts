import type { Page } from '@playwright/test';
import { publishStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, makePhoto, publishedStory, unique } from '../newsroom.ts';
import { ask, textOf } from './raw.ts';

type Item = {
  title: string;
  link: string;
  guid: string;
  permalink: string | null;
  date: string;
  description: string;
  content: string;
  categories: string[];
  creator: string;
};
type Feed = { fault: string; version: string | null; channel: Record<string, string>; self: string | null; items: Item[] };

/** Reads RSS 2.0 as a strict XML reader does: one wrong character and there is a fault instead of a feed. */
function readFeed(page: Page, xml: string): Promise<Feed> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/xml');
    const text = (parent: Element | Document | null, name: string) => parent?.getElementsByTagName(name)[0]?.textContent ?? '';
    const channel = parsed.querySelector('channel');
    const self = [...(channel?.children ?? [])].find((each) => each.localName === 'link' && each.getAttribute('rel') === 'self');
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? '',
      version: parsed.documentElement.getAttribute('version'),
      channel: Object.fromEntries(
        [...(channel?.children ?? [])].filter((each) => each.localName !== 'item' && !each.prefix).map((each) => [each.localName, each.textContent ?? '']),
      ),
      self: self?.getAttribute('href') ?? null,
      items: [...parsed.querySelectorAll('item')].map((item) => ({
        title: text(item, 'title'),
        link: text(item, 'link'),
        guid: text(item, 'guid'),
        permalink: item.querySelector('guid')?.getAttribute('isPermaLink') ?? null,
        date: text(item, 'pubDate'),
        description: text(item, 'description'),
        content: text(item, 'content:encoded'),
        categories: [...item.querySelectorAll('category')].map((each) => each.textContent ?? ''),
        creator: text(item, 'dc:creator'),
      })),
    };
  }, xml);
}

const HOSTILE = 'Fish & chips <b>]]> ]]> "cost" \u{1F41F} السمك';

test('each feed is well-formed RSS 2.0, and a story in it keeps every character', async ({ page, site }) => {
  const headline = `${HOSTILE} ${unique('end')}`;
  const photo = await makePhoto(site);
  const story = await publishedStory(site, {
    headline,
    standfirst: `Standfirst ${HOSTILE}`,
    photos: [{ photoId: photo.id, caption: HOSTILE, credit: 'A & B', alt: 'Fish' }],
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: `Body ${HOSTILE}` }] }] },
  });
  await page.goto('/robots.txt');
  for (const address of ['/rss.xml', '/world/rss.xml', '/news/rss.xml', '/tag/libya/rss.xml', '/by/nora-quay/rss.xml']) {
    const { headers, body } = await ask(site.url + address);
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const feed = await readFeed(page, body.toString());
    expect([feed.fault, feed.version]).toEqual(['', '2.0']);
    expect(feed.channel).toMatchObject({ title: expect.stringContaining('The Harbour Ledger'), description: expect.stringMatching(/./), language: 'en-GB' });
    expect(feed.self).toBe(site.url + address);
    const item = feed.items.find((each) => each.title === headline);
    expect(item, address).toMatchObject({
      link: site.url + story.path,
      guid: `${site.url}/#${story.id}`,
      description: `Standfirst ${HOSTILE}`,
      content: expect.stringContaining('Body Fish &amp; chips &lt;b&gt;'),
      categories: ['Russia', 'Libya'],
      creator: expect.stringContaining('Nora Quay'),
    });
    expect(item?.content, 'the photo is never without who must be named').toMatch(
      /^<figure><img src="http[^"]+\.jpg" alt="Fish" width="\d+" height="\d+"\/><figcaption>Fish &amp; chips .*A &amp; B<\/figcaption><\/figure>/,
    );
    expect(Number.isNaN(Date.parse(item?.date ?? ''))).toBe(false);
  }
});

test('an update, even at another address, keeps the guid and the order of first publication', async ({ page, site }) => {
  const story = await publishedStory(site);
  const later = await publishedStory(site);
  await page.goto('/robots.txt');
  const guidOf = async (title: string) => (await readFeed(page, await textOf(`${site.url}/rss.xml`))).items.findIndex((each) => each.title === title);
  await expect.poll(() => guidOf(later.headline)).toBeGreaterThanOrEqual(0);
  const before = (await readFeed(page, await textOf(`${site.url}/rss.xml`))).items;
  const headline = unique('Better');
  const slug = unique('elsewhere');
  await inNewsroom(site, () => publishStory(SYSTEM, { storyId: story.id, saves: story.saves, draft: { ...story.draft, headline, slug }, autosave: false }));
  await expect.poll(() => guidOf(headline)).toBeGreaterThanOrEqual(0);
  const after = (await readFeed(page, await textOf(`${site.url}/rss.xml`))).items;
  expect(after.map(({ guid }) => guid)).toEqual(before.map(({ guid }) => guid));
  expect(after.find((each) => each.title === headline)?.date).toBe(before.find((each) => each.title === story.headline)?.date);
});

test('a feed of nothing is not found, an empty section’s is an empty feed', async ({ page, site }) => {
  for (const address of ['/tag/never/rss.xml', '/by/nobody/rss.xml', '/never/rss.xml']) expect((await ask(site.url + address)).status, address).toBe(404);
  await page.goto('/robots.txt');
  expect(await readFeed(page, await textOf(`${site.url}/culture/rss.xml`))).toMatchObject({ fault: '', items: [] });
});

test('the sitemaps name every story, the news sitemap those of two days', async ({ page, site }) => {
  const fresh = await publishedStory(site, { headline: `New & <fresh> ${unique()}`, language: 'es' });
  const old = await inNewsroom(site, async () => {
    const { createStory } = await import('#db/story/commands.ts');
    const draft = { ...fresh.draft, headline: unique('Old'), slug: unique('old') };
    const { id, saves } = await createStory(SYSTEM, draft);
    return publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, publishedAt: Date.now() - 3 * 86_400_000 });
  });
  await page.goto('/robots.txt');
  const read = (xml: string) =>
    page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/xml');
      const all = (name: string) => [...parsed.getElementsByTagName(name)].map((each) => each.textContent ?? '');
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? '',
        space: parsed.documentElement.namespaceURI,
        locs: all('loc'),
        titles: all('news:title'),
        languages: all('news:language'),
        mods: all('lastmod'),
      };
    }, xml);
  const whole = await read(await textOf(`${site.url}/sitemap.xml`));
  expect(whole).toMatchObject({ fault: '', space: 'http://www.sitemaps.org/schemas/sitemap/0.9' });
  expect(whole.locs).toEqual(expect.arrayContaining([`${site.url}/`, `${site.url}/world`, site.url + fresh.path, site.url + old.path]));
  expect(whole.mods.every((each) => !Number.isNaN(Date.parse(each)))).toBe(true);
  const news = await read(await textOf(`${site.url}/news-sitemap.xml`));
  expect(news.fault).toBe('');
  expect(news.titles).toContain(fresh.headline);
  expect(news.languages).toContain('es');
  expect(news.locs).toContain(site.url + fresh.path);
  expect(news.locs).not.toContain(site.url + old.path);
  const robots = await textOf(`${site.url}/robots.txt`);
  expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`);
  expect(robots).toMatch(/Disallow: \/dashboard/);
});

test('search engines and other sites are told what a story is, in the words the page has', async ({ page, site }) => {
  const photo = await makePhoto(site);
  const story = await publishedStory(site, {
    headline: `</script><script>alert(1)</script> ${unique('Told')}`,
    photos: [{ photoId: photo.id, caption: 'A caption', credit: 'Somebody', alt: 'A picture' }],
  });
  await page.goto(story.path);
  const [article, breadcrumb] = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((all) => all.flatMap((each) => JSON.parse(each.textContent ?? '')).flatMap((each) => each['@graph'] ?? each));
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical).toBe(site.url + story.path);
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.draft.standfirst,
    datePublished: await page.locator('time').first().getAttribute('datetime'),
    author: [expect.objectContaining({ '@type': 'Person', name: 'Nora Quay', url: `${site.url}/by/nora-quay` })],
    publisher: expect.objectContaining({ name: 'The Harbour Ledger' }),
    articleSection: 'World',
  });
  expect(JSON.stringify(article.image)).toContain(`${site.url}/photos/${photo.key}/`);
  expect(JSON.stringify(article.mainEntityOfPage ?? article.url)).toContain(canonical);
  expect(breadcrumb).toMatchObject({ '@type': 'BreadcrumbList' });
  expect(breadcrumb.itemListElement.map((each: { name: string; position: number }) => [each.position, each.name])).toEqual([
    [1, 'News'],
    [2, 'World'],
  ]);
  const meta = (property: string) => page.locator(`meta[property="${property}"]`).first().getAttribute('content');
  expect([await meta('og:title'), await meta('og:url'), await meta('og:type')]).toEqual([story.headline, canonical, 'article']);
  const image = (await meta('og:image')) ?? '';
  expect(image.startsWith(`${site.url}/photos/`)).toBe(true);
  expect((await ask(image)).headers).toMatchObject({ 'content-type': 'image/jpeg', 'cross-origin-resource-policy': 'cross-origin' });
});
