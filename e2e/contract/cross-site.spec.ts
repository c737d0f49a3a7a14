import { addUser } from '#db/user/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { postForm } from '../desk-actions.ts';
import { dumpOf } from '../dump.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, drawPicture, inNewsroom, signInAs, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { ACTIONS, FOR_ANYBODY } from './action-table.ts';
import { expectRefused } from './attempts.ts';
import { ask } from './raw.ts';

const FOREIGN: Record<string, Record<string, string>> = {
  'another origin': { Origin: 'https://evil.example' },
  'another origin with a friendly host in it': { Origin: 'https://localhost.evil.example' },
  'an origin that says null': { Origin: 'null' },
  'no origin at all': {},
  'a cross-site fetch': { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  'a cross-site fetch without an origin': { 'Sec-Fetch-Site': 'cross-site' },
  'a neighbour of the same site': { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' },
  'an address bar or a bookmark': { 'Sec-Fetch-Site': 'none' },
};

const tokenOfSomebody = async (site: Site) => {
  const person = { email: `${unique('invited')}@example.org`, name: 'Invited', role: 'reporter' } as const;
  return (await inNewsroom(site, () => addUser(SYSTEM, person))).token;
};

/** Every action of the desk with something new it may be done to. */
async function inputsOf(site: Site): Promise<[name: string, input: unknown][]> {
  const inputs: [string, unknown][] = [];
  for (const [name, row] of Object.entries(ACTIONS)) inputs.push([name, (await row.prepare(site, SYSTEM)).input]);
  return inputs;
}

const Cookie = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;

for (const [from, headers] of Object.entries(FOREIGN)) {
  test(`no action can be called from ${from}`, async ({ site }) => {
    const { cookie } = await signInAs(site, 'administrator');
    const inputs = await inNewsroom(site, () => inputsOf(site));
    const link = { token: await tokenOfSomebody(site), name: 'Eve', password: 'a long sentence nobody guesses' };
    for (const name of FOR_ANYBODY) inputs.push([name, name.endsWith('#accept') ? link : { ...link, email: 'eve@example.org' }]);
    const sender = { cookie, headers };
    const attempts = inputs.map(([name, input]) => ({ name, input, sender, said: name }));
    await expectRefused(site, attempts);
  });

  test(`no photo can be sent from ${from}`, async ({ site }) => {
    const { cookie } = await signInAs(site, 'administrator');
    const before = await dumpOf(site);
    const sent = { ...headers, Cookie: Cookie(cookie) };
    const { status } = await ask(`${site.url}/api/photos`, { method: 'POST', body: await drawPicture(), headers: sent });
    expect(status).toBe(403);
    expect(await dumpOf(site)).toEqual(before);
  });

  test(`nobody is said to have a story open from ${from}`, async ({ site }) => {
    const { cookie } = await signInAs(site, 'administrator');
    const { id } = await draftStory(site);
    const before = await dumpOf(site);
    const sent = { ...headers, Cookie: Cookie(cookie), 'Content-Type': 'application/json' };
    const { status } = await ask(`${site.url}/api/desk/stories/${id}/visit`, { method: 'POST', body: '{}', headers: sent });
    expect(status).toBe(403);
    expect(await dumpOf(site)).toEqual(before);
  });

  test(`a form without script from ${from} does nothing, and nobody is signed in, out or on by it`, async ({ site }) => {
    const { cookie } = await signInAs(site, 'administrator');
    const made = await draftStory(site);
    const before = await dumpOf(site);
    const bound = (name: string, input: unknown) => postForm(site, name, input, { ...headers, Cookie: Cookie(cookie) });
    await bound('app/dashboard/(desk)/stories/actions.ts#spike', { storyId: made.id, reason: 'It is not ours' });
    await bound('app/dashboard/(desk)/actions.ts#leave', {});
    expect(await dumpOf(site)).toEqual(before);
    const csrf = await ask(`${site.url}/api/auth/csrf`);
    const jar = [cookie, ...[csrf.headers['set-cookie'] ?? []].flat().map(cookieOf)].map(Cookie).join('; ');
    for (const address of ['/sign-in/enter', '/sign-in/link/enter', '/api/desk/session']) {
      const sent = { ...headers, Cookie: Cookie(cookie), 'Content-Type': 'application/x-www-form-urlencoded' };
      expect((await ask(site.url + address, { method: 'POST', body: 'email=eve%40example.org&password=guessed', headers: sent })).status, address).toBe(403);
    }
    for (const address of ['/api/auth/signout', '/api/auth/callback/credentials', '/api/auth/signin/credentials', '/api/auth/session', '/api/auth/_log']) {
      const body = new URLSearchParams({ email: 'eve@example.org', password: 'a long sentence nobody guesses', csrfToken: 'guessed' }).toString();
      const sent = { ...headers, Cookie: jar, 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await ask(site.url + address, { method: 'POST', body, headers: sent });
      const set = [answer.headers['set-cookie'] ?? []].flat().filter((line) => line.startsWith(cookie.name));
      expect(set, address).toEqual([]);
    }
    expect(await dumpOf(site)).toEqual(before);
    expect((await ask(`${site.url}/dashboard/profile`, { headers: { Cookie: Cookie(cookie) } })).status).toBe(200);
  });
}

test('the same form from our own page is obeyed', async ({ site }) => {
  const { cookie } = await signInAs(site, 'administrator');
  const made = await draftStory(site);
  const before = await dumpOf(site);
  await postForm(
    site,
    'app/dashboard/(desk)/stories/actions.ts#spike',
    { storyId: made.id, reason: 'It is not ours' },
    { Origin: site.url, Cookie: Cookie(cookie) },
  );
  const { story, ...rest } = await dumpOf(site);
  expect(story).not.toBe(before.story);
  expect(rest.session).toBe(before.session);
});

function cookieOf(line: string): { name: string; value: string } {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return { name, value };
}
