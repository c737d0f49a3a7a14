import { createHash } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { makePhoto, publishedStory } from '../newsroom.ts';
import { ask } from './raw.ts';

test('in a real browser a reader page breaks no policy, runs only the paper’s own small scripts, asks nobody else and keeps nothing', async ({
  page,
  site,
}) => {
  const photos = [await makePhoto(site), await makePhoto(site)].map(({ id }) => ({ photoId: id, caption: 'Somewhere', credit: 'Somebody', alt: 'A picture' }));
  const story = await publishedStory(site, { photos });
  const complaints: string[] = [];
  const asked: { url: string; kind: string }[] = [];
  page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('request', (request) => asked.push({ url: request.url(), kind: request.resourceType() }));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  for (const address of [story.path, '/', '/world', '/tag/libya', '/by/nora-quay']) {
    await page.goto(address, { waitUntil: 'load' });
    await expect(page.locator('main img').first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
  expect(asked.filter(({ url }) => !url.startsWith(site.url))).toEqual([]);
  expect(asked.filter(({ kind }) => ['xhr', 'fetch'].includes(kind))).toEqual([]);
  expect(asked.filter(({ kind, url }) => kind === 'script' && !url.startsWith(`${site.url}/enhance/`))).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('every answer carries the headers that protect its reader', async ({ site }) => {
  const story = await publishedStory(site);
  for (const address of [story.path, '/', '/nothing/here', '/rss.xml', '/sign-in', '/dashboard', '/favicon.ico']) {
    const { headers } = await ask(site.url + address);
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['x-powered-by'], address).toBeUndefined();
  }
  const { headers } = await ask(site.url + story.path);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|nonce|https?:/);
  expect(headers['surrogate-key']).toContain(createHash('sha256').update(`story:${story.path}`).digest('hex').slice(0, 10));
  expect(headers['cache-control']).toMatch(/^public, max-age=0/);
});
