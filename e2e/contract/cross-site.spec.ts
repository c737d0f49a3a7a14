import { SYSTEM } from '#db/user/rules.ts';
import { actionIds, callAction } from '../desk-actions.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';
import { ACTIONS } from './action-table.ts';
import { ask } from './raw.ts';

const FOREIGN: Record<string, Record<string, string>> = {
  'another origin': { Origin: 'https://evil.example' },
  'another origin with a friendly host in it': { Origin: 'https://localhost.evil.example' },
  'an origin that says null': { Origin: 'null' },
  'no origin at all': {},
  'a cross-site fetch': { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  'a neighbour of the same site': { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
};

const everything = async (site: Site) =>
  JSON.stringify(
    await Promise.all(
      ['story', 'release', 'tag', 'section', 'user', 'session', 'photo', 'audit'].map((table) =>
        rowsOf(site, `select ${table === 'session' ? 'id, closed_at' : '*'} from ${table}`),
      ),
    ),
  );

for (const [from, headers] of Object.entries(FOREIGN)) {
  test(`no action can be called from ${from}`, async ({ site }) => {
    const { cookie } = await signInAs(site, 'administrator');
    for (const [name, row] of Object.entries(ACTIONS)) {
      if (row.verb === 'photo.edit') continue;
      const { input } = await inNewsroom(site, () => row.prepare(site, SYSTEM));
      const before = await everything(site);
      const verdict = await callAction(site, name, input, { cookie, headers });
      expect(verdict.ok, `${name} ${verdict.text.slice(0, 200)}`).toBe(false);
      expect((await everything(site)) === before, name).toBe(true);
    }
    const upload = await ask(`${site.url}/api/photos`, { method: 'POST', body: 'x', headers: { ...headers, Cookie: `${cookie.name}=${cookie.value}` } });
    expect(upload.status).toBe(403);
  });
}

test('a form on another site cannot reach an action either', async ({ site }) => {
  const { cookie } = await signInAs(site, 'administrator');
  const story = await publishedStory(site);
  const before = await everything(site);
  for (const id of actionIds()) {
    const boundary = 'x-boundary';
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--${boundary}--\r\n`;
    const answer = await ask(`${site.url}/dashboard/stories/${story.id}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, Origin: 'https://evil.example', Cookie: `${cookie.name}=${cookie.value}` },
    });
    expect(answer.status).toBeLessThan(501);
  }
  expect((await everything(site)) === before).toBe(true);
});

test('reading never changes anything, whoever reads and whatever is asked', async ({ site }) => {
  const story = await publishedStory(site);
  const { cookie } = await signInAs(site, 'administrator');
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  const before = await everything(site);
  const addresses = [
    '/',
    story.path,
    '/dashboard',
    `/dashboard/stories/${story.id}`,
    `/dashboard/stories/${story.id}/preview`,
    '/dashboard/people',
    '/api/photos',
    '/api/desk/stories',
    '/api/auth/signout',
    '/api/auth/session',
    '/sign-in/link?token=x',
  ];
  for (const address of addresses)
    for (const method of ['GET', 'HEAD']) expect((await ask(site.url + address, { method, headers })).status, `${method} ${address}`).toBeLessThan(500);
  expect((await everything(site)) === before).toBe(true);
});
