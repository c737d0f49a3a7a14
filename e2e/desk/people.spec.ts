import { expect, test } from '../fixtures.ts';
import { signInAs, unique } from '../newsroom.ts';

const PASSWORD = 'the herring run in late October';

test('an administrator invites a reporter, who joins, and is shut out again at the next click', async ({ as, browser, site }) => {
  const administrator = await as('administrator');
  await administrator.goto('/dashboard/people');
  const name = unique('Rosa');
  const email = `${unique('rosa')}@example.org`;
  await administrator.getByLabel('Name').fill(name);
  await administrator.getByLabel('E-mail address').fill(email);
  await administrator.getByLabel('Role', { exact: true }).selectOption('reporter');
  await administrator.getByRole('button', { name: 'Invite' }).click();
  const link = (await administrator.getByText(/sign-in\/link\?token=/).textContent()) ?? '';

  const context = await browser.newContext({ baseURL: site.url });
  const reporter = await context.newPage();
  await reporter.goto(link);
  await expect(reporter.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await reporter.getByLabel('Password').fill('short');
  await reporter.getByRole('button', { name: 'Continue' }).click();
  await expect(reporter.getByText('Use at least 15 characters').first()).toBeVisible();
  await expect(reporter.getByLabel('Your name')).toHaveValue(name);
  await reporter.getByLabel('Password').fill(PASSWORD);
  await reporter.getByRole('button', { name: 'Continue' }).click();
  await expect(reporter.getByRole('heading', { name: 'Stories' })).toBeVisible();
  await expect(reporter.getByRole('link', { name: 'People' })).toBeHidden();
  await reporter.goto(link);
  await expect(reporter.getByRole('heading', { name: 'This link can no longer be used' })).toBeVisible();

  await administrator.reload();
  const row = administrator.getByRole('listitem').filter({ hasText: email });
  await row.getByRole('button', { name: 'Disable' }).click();
  await row.getByRole('button', { name: 'Disable now' }).click();
  await expect(row.getByText('Disabled: out from their next request on.')).toBeVisible();
  await reporter.goto('/dashboard');
  await expect(reporter).toHaveURL(/\/sign-in/);
  await reporter.getByLabel('E-mail address').fill(email);
  await reporter.getByLabel('Password').fill(PASSWORD);
  await reporter.getByRole('button', { name: 'Sign in' }).click();
  await expect(reporter.getByText('This address and password do not belong together.')).toBeVisible();
  await expect(reporter.getByLabel('E-mail address')).toHaveValue(email);
  await context.close();
});

test('a forgotten password is replaced through a link, and the person is back at their page', async ({ as, browser, site }) => {
  const { email } = await signInAs(site, 'editor');
  const administrator = await as('administrator');
  await administrator.goto('/dashboard/people');
  const row = administrator.getByRole('listitem').filter({ hasText: email });
  await row.getByRole('button', { name: /New password link/ }).click();
  const link = (await row.getByText(/sign-in\/link\?token=/).textContent()) ?? '';
  const page = await browser.newPage({ baseURL: site.url });
  await page.goto(link);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Stories' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/dashboard/profile');
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fdashboard%2Fprofile/);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard\/profile$/);
  await page.close();
});

test('the byline of one’s profile is over the next story one begins', async ({ as }) => {
  const page = await as('reporter');
  await page.goto('/dashboard/profile');
  const byline = unique('Mira Holm');
  await page.getByLabel('Byline').fill(byline);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/dashboard');
  await page.getByRole('button', { name: 'New story' }).click();
  await expect(page.getByRole('list', { name: 'Chosen bylines' }).getByText(byline)).toBeVisible();
});

test('a section that cannot be is refused beside its field, and nothing typed is lost', async ({ as }) => {
  const page = await as('publisher');
  await page.goto('/dashboard/sections');
  await page.getByLabel('Name').fill('Worldly');
  await page.getByLabel('Address').fill('world');
  await page.getByRole('button', { name: 'Add section' }).click();
  await expect(page.getByText('Another section has this address').first()).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Worldly');
  await page.getByLabel('Address').fill('dashboard');
  await page.getByRole('button', { name: 'Add section' }).click();
  await expect(page.getByText('This address is used by the site itself').first()).toBeVisible();
});
