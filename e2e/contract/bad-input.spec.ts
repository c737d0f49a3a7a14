import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';
import { drawPicture, publishedStory, signInAs } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { type Answer, ask, raw } from './raw.ts';

const MEGABYTE = 1_048_576;

async function signedIn(site: Site): Promise<Record<string, string>> {
  const { cookie } = await signInAs(site, 'editor');
  return { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
}

function expectCalm({ status, body }: Answer, expected: number[]) {
  expect(expected).toContain(status);
  expect(body.toString()).not.toMatch(/node_modules|\.(ts|mjs|js):\d+|SQLITE|stack/);
}

const filesIn = (site: Site) =>
  existsSync(site.photos)
    ? readdirSync(site.photos, { recursive: true })
        .map(String)
        .filter((name) => name !== '.incoming' && !name.startsWith('.work'))
    : [];

test.afterEach(async ({ site }) => {
  expect((await ask(`${site.url}/`)).status).toBe(200);
});

test('an address that cannot be read, leaves the site or is endless is refused calmly', async ({ site }) => {
  expectCalm(await ask(`${site.url}/%E0%A4%A`), [400]);
  expectCalm(await ask(`${site.url}/world/%00`), [404]);
  expectCalm(await ask(`${site.url}/${'a'.repeat(4000)}`), [404]);
  expectCalm(await ask(`${site.url}/world/${'%F0%9F%92%A9'.repeat(60)}`), [404]);
  for (const climb of ['/../../etc/passwd', '/photos/../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd']) {
    const answer = await raw(site.url, `GET ${climb} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404|308)/);
    expect(answer).not.toContain('root:');
  }
});

test('what is no request at all is answered with 400', async ({ site }) => {
  expect(await raw(site.url, 'HELO there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(await raw(site.url, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/);
});

test('nothing can be sent to a reader page: 405, and what it allows', async ({ site }) => {
  const { path: address } = await publishedStory(site);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST']) {
    const answer = await ask(site.url + address, { method, body: method === 'OPTIONS' ? undefined : 'x=1', headers: { Origin: site.url } });
    expectCalm(answer, [405]);
    expect(answer.headers.allow, method).toBe('GET, HEAD');
  }
  expect((await ask(site.url + address)).status).toBe(200);
});

test('a body larger than a form can be is refused before it is read', async ({ site }) => {
  const headers = await signedIn(site);
  const answer = await ask(`${site.url}/dashboard`, { method: 'POST', headers: { ...headers, 'Next-Action': 'x', 'Content-Length': String(2 * MEGABYTE) } });
  expectCalm(answer, [413]);
  expect(answer.body.toString()).toContain('too large');
});

test('an upload that is too large, empty or no picture is refused by its name, and no file stays', async ({ site }) => {
  const headers = await signedIn(site);
  const before = filesIn(site);
  const upload = (name: string, body: Buffer, more: Record<string, string> = {}) =>
    ask(`${site.url}/api/photos`, { method: 'POST', body, headers: { ...headers, 'X-Filename': encodeURIComponent(name), ...more } });
  const large = await upload('huge.jpg', Buffer.alloc(31 * MEGABYTE, 1));
  expectCalm(large, [413]);
  expect(large.body.toString()).toContain('huge.jpg is larger than 30 MB');
  expect(await streamed(site, headers, 'endless.jpg', 31)).not.toBe(201);
  await expect.poll(() => filesIn(site)).toEqual(before);
  const half = (await drawPicture()).subarray(0, 3000);
  for (const [name, body, why] of [
    ['empty.jpg', Buffer.alloc(0), 'empty.jpg is empty'],
    ['half.jpg', half, 'half.jpg is damaged'],
    ['page.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.png is not a picture'],
    ['drawing.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'drawing.jpg is a SVG or XML file'],
    ['paper.jpg', Buffer.from('%PDF-1.7 ...'), 'paper.jpg is a PDF file'],
    ['../../evil.jpg', half, 'evil.jpg is damaged'],
  ] as const) {
    const answer = await upload(name, Buffer.from(body));
    expectCalm(answer, [422]);
    expect(answer.body.toString()).toContain(why);
  }
  expect(filesIn(site)).toEqual(before);
  expect(existsSync(path.join(site.folder, '..', 'evil.jpg'))).toBe(false);
});

test('unknown parameters and nonsense are no way in', async ({ site }) => {
  const headers = await signedIn(site);
  for (const address of [
    `/dashboard?status=';drop table story--&page=-1&section[]=x`,
    '/dashboard?page=1e9',
    '/dashboard/stories/nothing',
    '/dashboard/stories/%27',
    '/api/desk/stories?q=%25&page=NaN',
    '/api/desk/photos?page=-5',
    '/dashboard/audit?page=x&noun=%00',
  ]) {
    expectCalm(await ask(site.url + address, { headers }), [200, 404]);
  }
  expectCalm(
    await ask(`${site.url}/dashboard`, {
      method: 'POST',
      headers: { ...headers, 'Next-Action': 'f'.repeat(42), 'Content-Type': 'text/plain' },
      body: '[{"__proto__":{"x":1}}]',
    }),
    [404, 409],
  );
});

/** Uploads so many megabytes without saying beforehand how many; returns the status, or nothing where the server hung up. */
function streamed(site: Site, headers: Record<string, string>, name: string, megabytes: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sending = request(
      `${site.url}/api/photos`,
      { method: 'POST', headers: { ...headers, 'X-Filename': name, 'Transfer-Encoding': 'chunked' } },
      (answer) => resolve(answer.resume().statusCode),
    );
    sending.on('error', () => resolve(undefined));
    sending.write(Buffer.from([0xff, 0xd8, 0xff]));
    for (let number = 0; number < megabytes; number += 1) sending.write(Buffer.alloc(MEGABYTE, 1));
    sending.end();
  });
}
