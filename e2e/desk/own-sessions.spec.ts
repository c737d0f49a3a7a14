import type { Browser, Page } from '@playwright/test';
import { resetUser } from '#db/user/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';

const [PASSWORD, OTHER] = ['the herring run in late October', 'and the gulls know it first'];

/** All of them sign in from one address, which may do so six times a minute. */
test.beforeEach(async ({ site }) => {
  await rowsOf(site, 'delete from login_attempt');
});

/** Somebody who has just chosen a password through their link, in a browser of their own. */
async function joined(site: Site, browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<{ page: Page; email: string; userId: string }> {
  const { userId, email } = await signInAs(site, 'editor');
  const token = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
  const page = await (await browser.newContext({ baseURL: site.url, ...options })).newPage();
  await page.goto(`/sign-in/link?token=${token}`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Stories', level: 1 })).toBeVisible();
  return { page, email, userId };
}

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in?from=/dashboard/profile');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('without script one joins, signs in and is refused, and no password stands in any address', async ({ site, browser }) => {
  const { page, email, userId } = await joined(site, browser, { javaScriptEnabled: false });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().clearCookies();
  await signIn(page, email, OTHER);
  await expect(page.getByRole('alert').getByText('This address and password do not belong together.')).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\d\/dashboard\/profile$/);
  const token = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
  await page.goto(`/sign-in/link?token=${token}`);
  await page.getByLabel('Password').fill('password password');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('mostly a common password')).toBeVisible();
  expect(asked.filter((url) => /password=|password%20|herring|gulls/.test(url))).toEqual([]);
  await page.context().close();
});

test('no form that asks for a password puts it into an address, whatever becomes of the scripts', async ({ site, browser }) => {
  const { page, userId } = await joined(site, browser);
  const token = await inNewsroom(site, () => resetUser(SYSTEM, { userId }));
  for (const address of ['/dashboard/profile', `/sign-in/link?token=${token}`, '/sign-in']) {
    if (address === '/sign-in') await page.context().clearCookies();
    await page.goto(address);
    const form = page.locator('form').filter({ has: page.locator('input[type=password]') });
    await expect(form).toHaveAttribute('method', 'post');
  }
  await page.context().close();
});

test('one sees where one is signed in, and ends one session or all others', async ({ site, browser }) => {
  const { page, email } = await joined(site, browser);
  const second = await (
    await browser.newContext({ baseURL: site.url, userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
  ).newPage();
  const third = await (await browser.newContext({ baseURL: site.url })).newPage();
  for (const each of [second, third]) {
    await signIn(each, email, PASSWORD);
    await expect(each).toHaveURL(/\d\/dashboard\/profile$/);
  }
  await page.goto('/dashboard/profile');
  const sessions = page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem');
  await expect(sessions).toHaveCount(3);
  await expect(sessions.filter({ hasText: 'this one' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await expect(page.getByText('Firefox on Linux is signed out.')).toBeVisible();
  await expect(sessions).toHaveCount(2);
  await second.goto('/dashboard');
  await expect(second).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('button', { name: 'Sign out all others now' }).click();
  await expect(sessions).toHaveCount(1);
  await third.goto('/dashboard');
  await expect(third).toHaveURL(/\/sign-in/);
  for (const each of [page, second, third]) await each.context().close();
});

test('a new password is refused beside its field, then taken; the other browser is out and this one stays', async ({ site, browser }) => {
  const { page, email } = await joined(site, browser);
  const other = await (await browser.newContext({ baseURL: site.url })).newPage();
  await signIn(other, email, PASSWORD);
  await page.goto('/dashboard/profile');
  const before = await page.context().cookies();
  await page.getByLabel('Current password').fill('something else entirely');
  await page.getByLabel('New password').fill(OTHER);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your current password').first()).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue(OTHER);
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Changed. Every other browser')).toBeVisible();
  expect(await page.context().cookies()).not.toEqual(before);
  await page.goto('/dashboard/profile');
  await expect(page.getByText('this one')).toBeVisible();
  await other.goto('/dashboard');
  await expect(other).toHaveURL(/\/sign-in/);
  await signIn(other, email, OTHER);
  await expect(other).toHaveURL(/\d\/dashboard\/profile$/);
  for (const each of [page, other]) await each.context().close();
});

test('an administrator signs somebody out everywhere', async ({ site, browser, as }) => {
  const { page, email } = await joined(site, browser);
  const administrator = await as('administrator');
  await administrator.goto('/dashboard/people');
  const row = administrator.getByRole('listitem').filter({ hasText: email });
  await row.getByRole('button', { name: 'Sign out', exact: true }).click();
  await row.getByRole('button', { name: 'Sign out now' }).click();
  await expect(row.getByText('Signed out everywhere')).toBeVisible();
  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().close();
});

test('before the session ends for want of use the desk says so, and staying loses nothing typed', async ({ site, browser }) => {
  const { page, userId } = await joined(site, browser);
  const seen = async (minutesAgo: number) => rowsOf(site, 'update session set seen_at = ? where user_id = ?', [Date.now() - minutesAgo * 60_000, userId]);
  await page.clock.install();
  await page.goto('/dashboard/profile');
  await page.getByLabel('Byline').fill('Half a name');
  await seen(26);
  await page.clock.fastForward('26:00');
  const stay = page.getByRole('button', { name: 'Stay signed in' });
  await expect(page.getByRole('alert').getByText('you will be signed out in 4 minutes')).toBeVisible();
  await stay.click();
  await expect(stay).toBeHidden();
  await expect(page.getByLabel('Byline')).toHaveValue('Half a name');
  const [session] = await rowsOf(site, 'select max(seen_at) as at from session where user_id = ?', [userId]);
  expect(Date.now() - Number(session?.at)).toBeLessThan(60_000);
  await seen(31);
  await page.clock.fastForward('27:00');
  await expect(page.getByRole('alert').getByText('You are signed out. What you typed is kept on this page')).toBeVisible();
  await expect(page.getByLabel('Byline')).toHaveValue('Half a name');
  await page.context().close();
});

test('looking how long the session lasts, and having a story open, does not prolong it', async ({ site }) => {
  const { cookie, sessionId } = await signInAs(site, 'editor');
  const at = Date.now() - 20 * 60_000;
  await rowsOf(site, 'update session set seen_at = ? where id = ?', [at, sessionId]);
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url };
  const { left } = await (await fetch(`${site.url}/api/desk/session`, { headers })).json();
  expect(Math.round(left / 60_000)).toBe(10);
  await fetch(`${site.url}/api/desk/stories/none/visit`, { method: 'POST', headers, body: '{}' });
  const read = async () => Number((await rowsOf(site, 'select seen_at from session where id = ?', [sessionId]))[0]?.seen_at);
  expect(await read()).toBe(at);
  await fetch(`${site.url}/api/desk/session`, { method: 'POST', headers });
  expect(await read()).toBeGreaterThan(at);
});
