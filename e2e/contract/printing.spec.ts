import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { makePhoto, publishedStory, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ask, textOf } from './raw.ts';

/** Where Next itself renders its page for what is not found, which the press puts in the place of every 404. */
const NOT_FOUND = '/not-here';

/** A story with all the parts a page can have, and every kind of page that shows it. */
async function kindsOfPages(site: Site): Promise<string[]> {
  const [first, second] = [await makePhoto(site), await makePhoto(site)];
  const other = await publishedStory(site);
  const paragraph = (id: string, text: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text }] });
  const story = await publishedStory(site, {
    headline: unique('Whole “story” <b>& all</b>'),
    kicker: 'Kicker',
    dateline: 'Moscow',
    photos: [first, second].map(({ id }) => ({ photoId: id, caption: 'A caption', credit: 'Somebody', alt: 'What is seen' })),
    body: {
      type: 'doc',
      content: [
        paragraph('para1', 'First, with an ampersand & a < sign.'),
        { type: 'heading', attrs: { id: 'head1', level: 2 }, content: [{ type: 'text', text: 'A heading' }] },
        { type: 'quotation', attrs: { id: 'quot1', attribution: 'A minister' }, content: [paragraph('para2', 'Said so.')] },
        { type: 'related', attrs: { id: 'rela1', storyId: other.id, headline: '' } },
      ],
    },
  });
  return [story.path, '/', '/world', '/news', '/tag/libya', '/by/nora-quay', NOT_FOUND];
}

/** Starts a server without the press on a copy of the site's database. */
async function unprintedTwin(site: Site): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-twin-'));
  mkdirSync(folder, { recursive: true });
  await rowsOf(site, 'vacuum into ?', [path.join(folder, 'newsroom.db')]);
  return startSite({ EMPTY: 'on', PRESS: 'off', SITE_URL: site.url }, folder);
}

/** What a person reads and where they can go. */
function readingOf(page: Page, html: string): Promise<{ text: string; links: string[]; scripts: string[] }> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const scripts = [...parsed.querySelectorAll('script')].map((each) => each.outerHTML).filter((each) => !each.includes('application/ld+json'));
    const links = [...parsed.querySelectorAll('a, link:not([rel=preload]), img, source:not([type="image/avif"])')]
      .map((each) => each.cloneNode(false) as Element)
      .map((each) => each.outerHTML);
    for (const each of parsed.querySelectorAll('script:not([type="application/ld+json"])')) each.remove();
    return { text: `${parsed.title}\n${parsed.documentElement.textContent}`, links, scripts };
  }, html);
}

test('a printed page says and links to exactly what the unprinted one does, without its scripts', async ({ page, site }) => {
  const pages = await kindsOfPages(site);
  const twin = await unprintedTwin(site);
  for (const address of pages) {
    const printed = await readingOf(page, await textOf(site.url + address));
    const unprinted = await readingOf(page, await textOf(twin.url + address));
    expect(unprinted.scripts.length, `${address} has scripts before it is printed`).toBeGreaterThan(3);
    expect(
      printed.scripts.filter((each) => !/^<script type="module"[^>]* src="\/enhance\/[a-z-]+\.js"[^>]*><\/script>$/.test(each)),
      address,
    ).toEqual([]);
    expect(printed.text, address).toBe(unprinted.text);
    expect(printed.links, address).toEqual(unprinted.links);
  }
  await twin.stop();
});

test('everything that is not found is one calm page, whatever was asked for', async ({ page, site }) => {
  const bodies = new Set<string>();
  const elsewhere = ['/_next/image?url=%2Fa.jpg&w=640&q=75', '/_next', '/api/v0/stories', '/api', '/photos', '/sign-in/nothing'];
  for (const address of ['/no/such-story', '/nowhere', '/tag/none', '/by/nobody', '/world?page=900', '/tag/none/rss.xml', '/a/b/c/d', ...elsewhere]) {
    const { status, body } = await ask(site.url + address);
    expect(status, address).toBe(404);
    bodies.add(body.toString());
  }
  expect((await ask(`${site.url}/api/v0/stories`, { method: 'POST' })).status).toBe(404);
  expect(bodies.size).toBe(1);
  await page.goto('/no/such-story');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  const sections = page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link');
  await expect(sections.filter({ hasText: /^(News|Culture)$/ })).toHaveText(['News', 'Culture']);
});

test('the page a reader has already is answered with 304, and HEAD without a body', async ({ site }) => {
  const { path: address } = await publishedStory(site);
  for (const coding of ['identity', 'gzip', 'br']) {
    const whole = await ask(site.url + address, { headers: { 'Accept-Encoding': coding } });
    const etag = String(whole.headers.etag);
    expect(etag).toMatch(/^"[^"]+"$/);
    const known = await ask(site.url + address, { headers: { 'Accept-Encoding': coding, 'If-None-Match': `"other", W/${etag}` } });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    const head = await ask(site.url + address, { method: 'HEAD', headers: { 'Accept-Encoding': coding } });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of ['etag', 'content-length', 'content-type', 'content-encoding', 'vary', 'content-security-policy']) {
      expect(head.headers[name], name).toBe(whole.headers[name]);
    }
  }
});

test('gzip and brotli decode to the plain page, and q=0 is respected', async ({ site }) => {
  const { path: address } = await publishedStory(site);
  const get = async (coding: string) => ask(site.url + address, { headers: { 'Accept-Encoding': coding } });
  const plain = (await get('identity')).body;
  const [zipped, brotli] = [await get('gzip'), await get('gzip, deflate, br')];
  expect([zipped.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
  expect(gunzipSync(zipped.body).equals(plain)).toBe(true);
  expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
  expect((await get('br;q=0, gzip')).headers['content-encoding']).toBe('gzip');
  expect((await get('deflate')).headers['content-encoding']).toBeUndefined();
  expect(plain.length).toBeGreaterThan(zipped.body.length);
});

test('what a reader sends changes nothing for them or for the next', async ({ site }) => {
  // Nothing is alike to these two, so that their pages show no other story, which may change meanwhile.
  const apart = (headline: string) => publishedStory(site, { headline, slug: unique(), standfirst: '', tags: [] });
  const { path: address } = await apart('Quietly apart');
  const clean = (await ask(site.url + address)).body;
  const other = await apart('Nothing shared');
  const hostile = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'http',
    Cookie: 'broadsheet.session=forged; theme=dark',
    'Accept-Language': 'ru',
    'X-Middleware-Subrequest': 'proxy',
    'X-Invoke-Path': '/dashboard',
    RSC: '1',
    'Next-Router-Prefetch': '1',
    Range: 'bytes=0-10',
    'User-Agent': 'Googlebot',
  };
  for (const target of [address, other.path]) {
    const first = await ask(`${site.url}${target}?utm_source=%22%3E%3Cscript%3E&_rsc=abc&page=0`, { headers: hostile });
    expect([first.status, first.headers['set-cookie']]).toEqual([200, undefined]);
    expect(first.body.toString()).not.toMatch(/evil\.example|forged|utm_source/);
    expect((await ask(site.url + target)).body.equals(first.body)).toBe(true);
  }
  expect((await ask(site.url + address, { headers: { Host: 'evil.example' } })).body.equals(clean)).toBe(true);
});

test('two hundred readers of a page nobody has asked for get one and the same', async ({ site }) => {
  const { path: address } = await publishedStory(site);
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(site.url + address)));
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
});
