import { expect, type Page, test } from '@playwright/test';
import type { Site } from '../site.ts';
import { boxesOf, differing, faultsOf } from './layout.ts';
import { startPaper } from './paper.ts';

let site: Site;
let templates: [kind: string, address: string][];
test.beforeAll(async () => {
  const paper = await startPaper();
  site = paper.site;
  const { front, section, story, tag, author, search, live, corrections } = paper.pages;
  templates = Object.entries({
    front,
    section,
    story,
    tag,
    author,
    search,
    live,
    corrections,
    comments: `${story}/comments`,
    'house page': '/privacy',
  }) as never;
});
test.afterAll(() => site.stop());

/** Shows each template in a window of this width, and says what was found of it. */
async function each(page: Page, width: number, look: (kind: string) => Promise<void>) {
  await page.setViewportSize({ width, height: 900 });
  for (const [kind, address] of templates) {
    await page.goto(site.url + address);
    await page.evaluate(() => document.fonts.ready);
    await look(kind);
  }
}

for (const width of [360, 768, 1280, 1920]) {
  test(`nothing is cut, covered or beyond the edge at ${width} pixels`, async ({ page }) => {
    await each(page, width, async (kind) => expect.soft(await faultsOf(page), kind).toEqual([]));
  });
}

for (const width of [390, 1280]) {
  test(`text at twice its size is neither cut nor covered at ${width} pixels`, async ({ page }) => {
    await each(page, width, async (kind) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect.soft(await faultsOf(page), kind).toEqual([]);
    });
  });
}

test('in the dark everything stands where it stands in the light, on dark paper', async ({ page }) => {
  await each(page, 1280, async (kind) => {
    const light = await boxesOf(page);
    expect(await paperAndInk(page), kind).toEqual(['light', 'dark']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(differing(await boxesOf(page), light), kind).toEqual([]);
    expect(await paperAndInk(page), kind).toEqual(['dark', 'light']);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

test('with colours of the system nothing is cut or covered', async ({ page }) => {
  await each(page, 1280, async (kind) => {
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await faultsOf(page), kind).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

for (const width of [390, 1280]) {
  test(`written from right to left a page is its own mirror at ${width} pixels`, async ({ page }) => {
    await each(page, width, async (kind) => {
      const boxes = await boxesOf(page);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('[dir=ltr], [dir=rtl]')) element.dir = element.dir === 'rtl' ? 'ltr' : 'rtl';
      });
      const mirrored = boxes.map((box) => ({ ...box, x: width - box.x - box.width }));
      expect.soft(differing(await boxesOf(page), mirrored), kind).toEqual([]);
    });
  });
}

test('on paper there is what can be read, black on white, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await each(page, 700, async (kind) => {
    expect.soft(await faultsOf(page), kind).toEqual([]);
    const pressed = page.locator('button, input, select, textarea, video, summary, footer, [role=search], .masthead-sections, .masthead-search, .pager, .skip');
    expect.soft(await pressed.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))), kind).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the paper’s own scripts move nothing of a story', async ({ page }) => {
  const story = templates.find(([kind]) => kind === 'story')?.[1];
  const which = '.story h1, .story figure, .story-body > *, .masthead *, .footer';
  const shown = async () => {
    await page.goto(site.url + story, { waitUntil: 'networkidle' });
    return boxesOf(page, which);
  };
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const withScripts = await shown();
    await page.route('**/enhance/**', (route) => route.abort());
    const without = await shown();
    await page.unroute('**/enhance/**');
    expect.soft(differing(withScripts, without), `${width} pixels`).toEqual([]);
  }
});

/** Whether the page’s ground and its letters are light or dark. */
function paperAndInk(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color].map((each) => {
      const parts = each.match(/[\d.]+/g)?.map(Number) ?? [];
      return parts.slice(0, 3).reduce((sum, part) => sum + part, 0) / 3 > 128 ? 'light' : 'dark';
    });
  });
}
