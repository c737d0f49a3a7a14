import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, signInAs, unique } from '../newsroom.ts';
import { ask, raw, textOf } from './raw.ts';

const URLENCODED = 'application/x-www-form-urlencoded';

test('a story with the longest slug in another script is printed like any, and a longer address is not found, whatever is sent to it', async ({ site }) => {
  const slug = 'مرحبا'.repeat(16);
  const story = await publishedStory(site, { slug });
  const { status, headers, body } = await ask(site.url + encodeURI(story.path));
  expect([status, headers['cache-status'] !== undefined, headers['content-security-policy'] !== undefined]).toEqual([200, true, true]);
  expect(body.toString()).not.toMatch(/<script[^>]* src="\/_next/);
  const nothing = await textOf(`${site.url}/nope`);
  for (const method of ['GET', 'POST', 'PUT', 'TRACE']) {
    const answer = await ask(`${site.url}/${'a'.repeat(3000)}`, { method });
    expect([answer.status, answer.body.toString() === nothing], method).toEqual([404, true]);
  }
});

test('however a story is asked for, it is printed once', async ({ site }) => {
  const { path } = await publishedStory(site);
  await expect.poll(async () => (await ask(site.url + path)).headers['cache-status']).toBe('press; hit');
  const encoded = path.replace('w', '%77');
  for (const other of [`${path}?page=2`, encoded, `${encoded}?page=77`])
    expect((await ask(site.url + other)).headers['cache-status'], other).toBe('press; hit');
  const hash = await raw(site.url, `GET ${path}#x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(hash).toMatch(/^HTTP\/1\.1 200 OK.*cache-status: press; hit/is);
});

test('a file that is not there is not found like any page, nor is what is Next’s own', async ({ site }) => {
  const nothing = await textOf(`${site.url}/nope`);
  for (const address of ['/fonts/none.woff2', '/_next/static/none.js', '/_next/static/chunks', '/_global-error', '/_not-found']) {
    const { status, headers, body } = await ask(site.url + address);
    expect([status, headers['cache-control'], body.toString() === nothing], address).toEqual([404, 'no-store', true]);
  }
  expect((await ask(`${site.url}/fonts/broadsheet-serif.woff2`)).status).toBe(200);
});

test('a target may name scheme and host; an asterisk is no address', async ({ site }) => {
  const { path } = await publishedStory(site);
  const get = (target: string) => raw(site.url, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  for (const target of [site.url + path, `http://evil.example${path}`]) expect(await get(target), target).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(await get('*')).toMatch(/^HTTP\/1\.1 400/);
});

test('what no form of ours sends is refused, without a word in the log', async ({ site }) => {
  const { cookie } = await signInAs(site, 'editor');
  const from = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
  const before = site.log();
  const sent: [number, string, Record<string, string>, string][] = [
    [415, '/dashboard', { ...from, 'Content-Type': 'multipart/form-data' }, 'x'],
    [415, '/api/auth/callback/credentials', { 'Content-Type': 'application/json' }, '{'],
    [415, '/sign-in/enter', { Origin: site.url, 'Content-Type': 'application/json' }, '{"email":"a"}'],
    [400, '/dashboard', { ...from, 'Content-Type': 'text/plain', 'Next-Action': 'f'.repeat(42), 'Content-Length': '0' }, ''],
    [403, '/dashboard', { ...from, Origin: 'https://evil.example', 'Content-Type': 'text/plain', 'Next-Action': 'f'.repeat(42) }, '[]'],
  ];
  for (const [status, address, headers, body] of sent) expect((await ask(site.url + address, { method: 'POST', headers, body })).status, address).toBe(status);
  expect(site.log()).toBe(before);
  const wrong = await ask(`${site.url}/sign-in/enter`, {
    method: 'POST',
    headers: { Origin: site.url, 'Content-Type': URLENCODED },
    body: 'email=a&password=b',
  });
  expect([wrong.status, wrong.headers.location]).toEqual([303, expect.stringContaining('problem=wrong')]);
});

test('five hundred who ask for what is not there keep no reader from a page nobody has printed', async ({ site }) => {
  const slugs = [unique('one'), unique('two')].map((slug) => slug.toLowerCase());
  await inNewsroom(site, async () => {
    for (const slug of slugs) await createSection(SYSTEM, NewSection.parse({ slug, name: slug }));
  });
  const flood = Promise.all(Array.from({ length: 500 }, (_, number) => ask(`${site.url}/nope/${number}`)));
  const pages = await Promise.all(slugs.map((slug) => ask(`${site.url}/${slug}`)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  expect(new Set((await flood).map(({ status }) => status))).toEqual(new Set([404]));
});
