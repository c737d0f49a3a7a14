import { changeRole, disableUser, offerSetup, resetUser } from '#db/user/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { callAction } from '../desk-actions.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, signInAs, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ask } from './raw.ts';

const PASSWORD = 'the herring run in late October';

type Cookie = { name: string; value: string };
const isIn = async (site: Site, cookie: Cookie) =>
  (await ask(`${site.url}/dashboard/profile`, { headers: { Cookie: `${cookie.name}=${cookie.value}` } })).status === 200;

/** Signs in as the form does; the reply says where next-auth wants the browser to go. */
async function signIn(site: Site, email: string, password: string, headers: Record<string, string> = {}) {
  const csrf = await ask(`${site.url}/api/auth/csrf`);
  const { csrfToken } = JSON.parse(csrf.body.toString());
  const jar = [csrf.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
  const answer = await ask(`${site.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: jar.join('; '), Origin: site.url, ...headers },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString(),
  });
  const line = [answer.headers['set-cookie'] ?? []].flat().find((each) => each.includes('broadsheet.session='));
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(line ?? '') ?? [];
  return { status: answer.status, said: decodeURIComponent(answer.body.toString()), line, cookie: { name, value } };
}

/** Somebody with a password, made through a real invitation. */
async function withPassword(site: Site) {
  const { userId, email } = await signInAs(site, 'editor');
  const token = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
  expect(await callAction(site, 'app/sign-in/link/actions.ts#accept', { token, name: 'Vera', password: PASSWORD })).toMatchObject({ ok: true });
  return { userId, email, token };
}

test('signing out, being disabled, another role and a new password act at the next request', async ({ site }) => {
  const acts: ((person: { userId: string; cookie: Cookie }) => Promise<unknown>)[] = [
    ({ cookie }) => callAction(site, 'app/dashboard/(desk)/actions.ts#leave', {}, { cookie }),
    ({ userId }) => inNewsroom(site, () => disableUser(SYSTEM, { userId })),
    ({ userId }) => inNewsroom(site, () => changeRole(SYSTEM, { userId, role: 'contributor' })),
    async ({ userId }) => {
      const token = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
      return callAction(site, 'app/sign-in/link/actions.ts#accept', { token, name: 'Vera', password: PASSWORD });
    },
  ];
  await signInAs(site, 'administrator');
  for (const act of acts) {
    const person = await signInAs(site, 'editor');
    expect(await isIn(site, person.cookie)).toBe(true);
    await act(person);
    expect(await isIn(site, person.cookie), act.toString().slice(0, 60)).toBe(false);
  }
});

test('a session ends after half an hour without use, and after eight hours in any case', async ({ site }) => {
  const minutes = (count: number) => Date.now() - count * 60_000;
  for (const [openedAt, seenAt, stays] of [
    [minutes(100), minutes(29), true],
    [minutes(100), minutes(31), false],
    [minutes(479), minutes(1), true],
    [minutes(481), minutes(1), false],
  ] as const) {
    const { cookie, sessionId } = await signInAs(site, 'editor');
    await rowsOf(site, 'update session set opened_at = ?, seen_at = ? where id = ?', [openedAt, seenAt, sessionId]);
    expect(await isIn(site, cookie), `opened ${openedAt}, seen ${seenAt}`).toBe(stays);
  }
});

test('the right password opens the desk with a cookie no script and no other site can use', async ({ site }) => {
  const { email } = await withPassword(site);
  const { status, line, cookie } = await signIn(site, email.toUpperCase(), PASSWORD);
  expect(status).toBe(200);
  expect(line).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/i);
  expect(await isIn(site, cookie)).toBe(true);
  expect(cookie.value.split('.')).toHaveLength(5);
});

test('over TLS the cookie is Secure and bound to this host', async () => {
  const site = await startSite({ SITE_URL: 'https://news.example' });
  const { email } = await withPassword({ ...site, url: site.url });
  const { line } = await signIn(site, email, PASSWORD, { Origin: 'https://news.example', 'X-Forwarded-Proto': 'https' });
  expect(line).toMatch(/^__Host-broadsheet\.session=.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax/i);
  expect((await ask(`${site.url}/sign-in`)).headers['strict-transport-security']).toContain('max-age=63072000');
  await site.stop();
});

test('a wrong password, an unknown address and a disabled person get the same answer', async () => {
  const site = await startSite({ TRUST_PROXY: 'on' });
  const { email } = await withPassword(site);
  const gone = await withPassword(site);
  await inNewsroom(site, () => disableUser(SYSTEM, { userId: gone.userId }));
  const answers = [
    await signIn(site, email, 'something else entirely', { 'X-Forwarded-For': '10.0.0.1' }),
    await signIn(site, 'nobody@example.org', PASSWORD, { 'X-Forwarded-For': '10.0.0.2' }),
    await signIn(site, gone.email, PASSWORD, { 'X-Forwarded-For': '10.0.0.3' }),
  ];
  expect(new Set(answers.map(({ status, said }) => `${status} ${said.replace(/localhost:\d+/, '')}`)).size).toBe(1);
  expect(answers.every(({ line }) => line === undefined)).toBe(true);
  expect(answers[0]?.said).toContain('CredentialsSignin');
  await site.stop();
});

test('guessing one account is slowed down, from however many addresses, also for the right password', async () => {
  const site = await startSite({ TRUST_PROXY: 'on' });
  const { email } = await withPassword(site);
  const from = (number: number) => ({ 'X-Forwarded-For': `10.1.0.${number}` });
  for (let number = 0; number < 5; number += 1)
    expect((await signIn(site, email, `a wrong guess ${number}`, from(number))).said).toContain('CredentialsSignin');
  const blocked = await signIn(site, email, PASSWORD, from(20));
  expect(blocked.said).toMatch(/Too many attempts\. Wait \d+ seconds/);
  expect(blocked.line).toBeUndefined();
  await rowsOf(site, 'update login_attempt set at = at - 60000');
  expect(await isIn(site, (await signIn(site, email, PASSWORD, from(20))).cookie)).toBe(true);
  await site.stop();
});

test('one address may try six times a minute, and cannot pretend to be another', async () => {
  const site = await startSite();
  for (let number = 0; number < 6; number += 1) {
    const { said } = await signIn(site, `${unique('nobody')}@example.org`, 'x'.repeat(20), { 'X-Forwarded-For': `10.2.0.${number}` });
    expect(said).toContain('CredentialsSignin');
  }
  expect((await signIn(site, 'other@example.org', 'x'.repeat(20), { 'X-Forwarded-For': '10.2.0.99' })).said).toMatch(/Too many attempts/);
  await site.stop();
});

test('a one-time link works once, not after a newer one, and not when it is old', async ({ site }) => {
  const accept = (token: string) => callAction(site, 'app/sign-in/link/actions.ts#accept', { token, name: 'Vera', password: PASSWORD });
  const { userId, token } = await withPassword(site);
  expect((await accept(token)).code).toBe('missing');
  const [older, newer] = [await inNewsroom(site, () => resetUser(SYSTEM, { userId })), await inNewsroom(site, () => resetUser(SYSTEM, { userId }))];
  expect((await accept(older)).code).toBe('missing');
  await rowsOf(site, 'update invitation set expires_at = ? where user_id = ?', [Date.now() - 1, userId]);
  expect((await accept(newer)).code).toBe('missing');
  const weak = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
  const refused = await callAction(site, 'app/sign-in/link/actions.ts#accept', { token: weak, name: 'Vera', password: 'passwordpassword' });
  expect(refused).toMatchObject({ ok: false, code: 'invalid' });
  expect(refused.text).toContain('"password"');
  expect((await accept(weak)).ok).toBe(true);
  expect(await rowsOf(site, 'select token_hash from invitation where token_hash = ?', [weak])).toEqual([]);
});

test('the set-up link makes one administrator and never a second', async () => {
  const site = await startSite({ EMPTY: 'on' });
  const token = /token=(\S+)/.exec(site.log())?.[1] ?? '';
  const begin = (email: string) => callAction(site, 'app/sign-in/link/actions.ts#beginSite', { token, name: 'Ada', email, password: PASSWORD });
  const both = await Promise.all([begin('ada@example.org'), begin('eve@example.org')]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await rowsOf(site, 'select role from user')).toEqual([expect.objectContaining({ role: 'administrator' })]);
  expect(await inNewsroom(site, offerSetup)).toBeUndefined();
  await site.stop();
});

test('the desk is not to be kept, framed, indexed or scripted by others', async ({ site }) => {
  const { cookie } = await signInAs(site, 'editor');
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  const [first, second] = [await ask(`${site.url}/dashboard`, { headers }), await ask(`${site.url}/dashboard`, { headers })];
  expect(first.headers).toMatchObject({ 'cache-control': expect.stringContaining('no-store'), 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(String(first.headers['content-security-policy']))?.[1] ?? '';
  expect(first.body.toString()).toContain(`nonce="${nonce}"`);
  expect(String(second.headers['content-security-policy'])).not.toContain(nonce);
});
