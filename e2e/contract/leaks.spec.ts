import { readdirSync } from 'node:fs';
import path from 'node:path';
import { publishStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, publishedStory, signInAs, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { type Hidden, hiddenStories } from './hidden-stories.ts';
import { type Answer, ask, textOf } from './raw.ts';

test.describe.configure({ mode: 'serial' });

let hidden: Hidden[] = [];
test.beforeAll(async ({ site }) => {
  await publishedStory(site);
  hidden = await hiddenStories(site);
});

const SURFACES = [
  '/',
  '/news',
  '/world',
  '/culture',
  '/tag/libya',
  '/by/nora-quay',
  '/corrections',
  '/corrections/rss.xml',
  '/corrections/atom.xml',
  '/atom.xml',
  '/rss.xml',
  '/world/rss.xml',
  '/tag/libya/rss.xml',
  '/by/nora-quay/rss.xml',
];
const MAPS = ['/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/no/such-story', '/sign-in', '/favicon.ico', '/icon.svg'];

/** The forms in which Next hands out a page's data beside its HTML, and what a cache or a curious reader may send. */
const DISGUISES: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Url': '/dashboard' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true])) },
  { Purpose: 'prefetch', Cookie: 'broadsheet.session=forged; __prerender_bypass=1; __next_preview_data=1' },
];

/** Everything the site links to, found from its surfaces on. */
async function crawl(site: Site): Promise<string[]> {
  const found = new Set([...SURFACES, ...MAPS]);
  for (const address of found) {
    const text = await textOf(site.url + address);
    for (const [, link = ''] of text.matchAll(/(?:href|src|url)="([^"]+)"|<(?:loc|link)>([^<]+)</g)) {
      const target = new URL(link.replace(/&amp;/g, '&') || '/', site.url + address);
      if (target.origin === site.url && !target.pathname.startsWith('/_next')) found.add(target.pathname + target.search);
    }
  }
  return [...found];
}

function everythingIn({ status, headers, body }: Answer): string {
  return `${status} ${JSON.stringify(headers)} ${body.toString('utf8')}`.toLowerCase();
}

/** Without the address itself, which a 404 may repeat to whoever asked for it. */
function withoutEcho(found: string, address: string): string {
  const parts = address.split(/[/?]/).filter((part) => part.includes('kanari'));
  return parts.reduce((rest, part) => rest.replaceAll(part, ''), found);
}

/** What readers saw and was replaced is told on the story's page of versions, and nowhere else. */
function isToldThere(state: string, address: string): boolean {
  return state === 'replaced' && /\/versions(\/|\?|\.|$)/.test(address);
}

test('no word of a story readers may not see is anywhere they can look, in whatever form they ask', async ({ site }) => {
  test.setTimeout(180_000);
  const addresses = await crawl(site);
  expect(addresses.length).toBeGreaterThan(SURFACES.length + MAPS.length);
  const own = hidden.flatMap(({ canary, slug }) => [
    `/world/${slug}`,
    `/tag/${canary}-tag`,
    `/by/${canary}-author`,
    `/tag/${canary}-tag/rss.xml`,
    `/by/${canary}-author/rss.xml`,
  ]);
  const leaks: string[] = [];
  for (const address of [...addresses, ...own]) {
    const separator = address.includes('?') ? '&' : '?';
    for (const form of [address, `${address}.rsc`, `${address}${separator}_rsc=abc12`, `${address}.segments/_tree.segment.rsc`]) {
      for (const headers of DISGUISES) {
        const found = withoutEcho(everythingIn(await ask(site.url + form, { headers })), form);
        for (const { state, canary } of hidden)
          if (found.includes(canary) && !isToldThere(state, form)) leaks.push(`${state} in ${form} with ${JSON.stringify(headers)}`);
      }
    }
  }
  expect(leaks).toEqual([]);
});

test('unpublished, withdrawn and never written are the same 404', async ({ site }) => {
  const never = await ask(`${site.url}/world/never-written`);
  expect(never.status).toBe(404);
  const same = ({ date: _, ...headers }: Answer['headers']) => headers;
  for (const { state, slug } of hidden) {
    if (state === 'replaced') continue;
    const answer = await ask(`${site.url}/world/${slug}`);
    expect(answer.status, state).toBe(404);
    expect(answer.body.equals(never.body), state).toBe(true);
    expect(same(answer.headers), state).toEqual(same(never.headers));
  }
  const neverTag = await ask(`${site.url}/tag/never-made`);
  for (const { canary } of hidden) expect((await ask(`${site.url}/tag/${canary}-tag`)).body.equals(neverTag.body)).toBe(true);
});

test('the photo of a hidden story is as absent as one that was never taken', async ({ site }) => {
  const never = await ask(`${site.url}/photos/${'0'.repeat(32)}/320.webp`);
  expect(never.status).toBe(404);
  for (const { state, photoKey } of hidden) {
    for (const file of [...readdirSync(path.join(site.photos, photoKey)), 'original', '320.webp%00', '../original', '..%2foriginal']) {
      const answer = await ask(`${site.url}/photos/${photoKey}/${file}`);
      expect(answer.status, `${state} ${file}`).toBe(404);
    }
    expect((await ask(`${site.url}/photos/${photoKey}/320.webp`)).body.equals(never.body)).toBe(true);
  }
  for (const address of ['/_next/image?url=%2Fphotos%2Fx&w=640&q=75', '/photos', '/photos/', '/.data/broadsheet.db', '/.env', '/.git/HEAD', '/package.json']) {
    expect([400, 404, 308], address).toContain((await ask(site.url + address)).status);
  }
});

test('the desk tells an editor, and nobody who is not signed in', async ({ site }) => {
  const { cookie } = await signInAs(site, 'editor');
  for (const { canary, id } of hidden) {
    expect(await textOf(`${site.url}/dashboard/stories/${id}`, { Cookie: `${cookie.name}=${cookie.value}` })).toContain(`${canary} `);
    for (const address of [
      `/dashboard/stories/${id}`,
      `/dashboard/stories/${id}/preview`,
      `/dashboard?text=${canary}`,
      `/api/desk/stories?q=${canary}`,
      `/api/desk/photos?q=${canary}`,
    ]) {
      for (const headers of DISGUISES) {
        const found = everythingIn(await ask(site.url + address, { headers }));
        expect(found, address).not.toMatch(/kanari\w+ (headline|standfirst|words|caption)/);
      }
    }
  }
});

test('a scheduled story appears everywhere by itself when its time has come, and not before', async ({ site }) => {
  const made = await draftStory(site, { slug: unique('at-its-time') });
  const liveFrom = Date.now() + 2500;
  const { path: address } = await inNewsroom(site, () =>
    publishStory(SYSTEM, { storyId: made.id, saves: made.saves, draft: made.draft, autosave: false, liveFrom }),
  );
  const surfaces = [address, '/', '/world', '/tag/libya', '/by/nora-quay', '/rss.xml', '/atom.xml', '/sitemap.xml'];
  const word = address.split('/').at(-1) ?? '';
  for (const each of surfaces) {
    const text = await textOf(site.url + each);
    if (Date.now() < liveFrom) expect(text, each).not.toContain(word);
  }
  for (const each of surfaces) await expect.poll(() => textOf(site.url + each), { message: each, timeout: 8000 }).toContain(word);
  expect(Date.now()).toBeGreaterThanOrEqual(liveFrom);
});
