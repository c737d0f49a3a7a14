import { expect, test } from '@playwright/test';
import { publishedStory } from '../newsroom.ts';
import { type Site, startSite } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
let pages: Record<string, string>;
const ENGLISH = /Published|Updated|min read|Photo:|Related|Share|Mail|Correction|What changed/;

test.describe('a paper in English', () => {
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    ({ site, pages } = await startPaper());
  });
  test.afterAll(() => site.stop());

  test('a story speaks its own language around its text too', async ({ page }) => {
    for (const [kind, language, words] of [
      ['Arabic story', 'ar', ['نُشر', 'قراءة', 'الوسوم', 'مشاركة']],
      ['Spanish story', 'es', ['Publicado', 'min de lectura', 'Compartir']],
    ] as const) {
      await page.goto(site.url + pages[kind]);
      const story = page.locator('article.story');
      const text = (await story.textContent()) ?? '';
      for (const word of words) expect(text, kind).toContain(word);
      expect(text.match(ENGLISH)?.[0], kind).toBeUndefined();
      await expect(story.locator('.story-times')).toHaveAttribute('lang', language);
      await expect(story.locator('.story-times')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      expect(await story.locator('time').first().textContent()).not.toMatch(
        /January|March|April|May|June|July|August|September|October|November|December|February/,
      );
    }
    await page.goto(site.url + pages.story);
    expect(await page.locator('article.story').textContent()).toMatch(ENGLISH);
  });

  test('each card says its own language and direction, and so do the headings over them', async ({ page }) => {
    for (const address of ['/arabic', '/', '/noticias']) {
      await page.goto(site.url + address);
      const cards = await page.locator('.card').evaluateAll((all) => all.map((card) => `${card.getAttribute('lang')} ${card.getAttribute('dir')}`));
      for (const card of cards) expect(card, address).toMatch(/^(ar rtl|es ltr|en(-\w+)? ltr)$/);
      if (address === '/arabic') expect(new Set(cards)).toEqual(new Set(['ar rtl']));
    }
    await page.goto(`${site.url}/arabic`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'auto');
  });

  test('share cards name language and country, and the shape of JSON-LD is what schema.org says', async ({ page }) => {
    for (const [address, locale] of [
      ['/', 'en_GB'],
      [pages.story, 'en_GB'],
      [pages['Spanish story'], 'es_ES'],
      [pages['Arabic story'], 'ar_EG'],
    ]) {
      await page.goto(site.url + address);
      await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', locale ?? '');
    }
    for (const kind of ['story', 'corrected story']) {
      await page.goto(site.url + pages[kind]);
      const article = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '');
      expect(article.image[0]).toMatchObject({ width: { '@type': 'QuantitativeValue', value: expect.any(Number), unitCode: 'E37' } });
      if (kind === 'story') expect(article).not.toHaveProperty('correction');
      else expect(article.correction).toHaveLength(1);
      const logo = await page.request.get(article.publisher.logo.url);
      expect(logo.headers()['content-type']).toBe('image/png');
    }
  });

  test('a feed says where a story is from and leads to what it is related to', async ({ page }) => {
    const feed = await (await page.request.get(`${site.url}/rss.xml`)).text();
    expect(feed).toMatch(/<content:encoded><!\[CDATA\[(<figure>.*?<\/figure>)*<p><strong>[^<]+<\/strong><\/p>/);
    expect(feed).toMatch(new RegExp(`<p>(Related|Relacionado|ذو صلة): <a href="${site.url}/[^"]+">`));
  });

  test('a story’s first publication is the same moment on its page and on the list of its versions', async ({ page }) => {
    await page.goto(site.url + pages['corrected story']);
    const published = await page.locator('.story-times time').first().getAttribute('datetime');
    await page.goto(site.url + pages.versions);
    const first = page.getByRole('listitem').filter({ hasText: 'First published' });
    await expect(first.locator('time').first()).toHaveAttribute('datetime', published ?? '');
  });

  for (const width of [390, 800, 1024, 1280, 1600]) {
    test(`no card loads a larger picture than its place needs at ${width} pixels`, async ({ browser }) => {
      for (const address of ['/', '/news', '/tag/fishing']) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 1 });
        await page.goto(site.url + address);
        const wrong = await page.locator('.card img').evaluateAll(async (all) => {
          const faults: string[] = [];
          // A browser may take a larger copy that another card of the page has loaded already.
          const isShared = ({ currentSrc }: HTMLImageElement) => all.filter((each) => (each as HTMLImageElement).currentSrc === currentSrc).length > 1;
          for (const image of all as HTMLImageElement[]) {
            image.loading = 'eager';
            await image.decode().catch(() => undefined);
            const offered = [...image.srcset.matchAll(/ (\d+)w/g)].map(([, found]) => Number(found)).sort((a, b) => a - b);
            const chosen = Number(/\/(\d+)\.\w+$/.exec(image.currentSrc)?.[1]);
            const best = offered.find((each) => each >= image.clientWidth) ?? offered.at(-1);
            if (chosen !== best && !isShared(image)) faults.push(`${image.clientWidth} pixels wide: ${chosen} instead of ${best}`);
          }
          return faults;
        });
        expect(wrong, address).toEqual([]);
        await page.close();
      }
    });
  }
});

test('a paper in Arabic is written from the right', async ({ page }) => {
  const paper = await startSite({ SITE_LANGUAGE: 'ar' });
  const story = await publishedStory(paper, { headline: 'An English story' });
  await page.goto(paper.url);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.goto(paper.url + story.path);
  await expect(page.getByRole('article')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByText('min read')).toBeVisible();
  await paper.stop();
});
