import { expect, test } from '../fixtures.ts';
import { publishedStory, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';

test('the audit says in words who did what to which story, and who signed in; it is narrowed by person, verb and day', async ({ as, site }) => {
  const story = await publishedStory(site);
  const { userId } = await signInAs(site, 'editor');
  await rowsOf(site, 'update user set name = ? where id = ?', ['Rosa Lind', userId]);
  const page = await as('publisher');
  await page.goto('/dashboard/audit');
  const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem');
  await expect(entries.filter({ hasText: 'Rosa Lind signed in' })).toHaveCount(1);
  expect(await page.getByRole('main').textContent()).not.toMatch(/\{"|\d{13}/);
  await page.getByRole('combobox', { name: 'What was done' }).selectOption('story.publish');
  await page.getByRole('button', { name: 'Filter' }).click();
  const published = entries.filter({ hasText: story.headline });
  await expect(published).toContainText(`Broadsheet published ${story.headline}`);
  await published.getByRole('link', { name: story.headline }).click();
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(story.headline);
  await page.goto('/dashboard/audit');
  await page.getByRole('combobox', { name: 'Person' }).selectOption('Rosa Lind');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(entries).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`who=${userId}`));
  await page.getByLabel('Day').fill('2001-01-01');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('Nothing was done that this looks for.')).toBeVisible();
});

test('the audit is shown in pages of fifty', async ({ as, site }) => {
  for (let made = 0; made < 20; made += 1) await publishedStory(site);
  const page = await as('publisher');
  await page.goto('/dashboard/audit');
  const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem');
  await expect(entries).toHaveCount(50);
  const newest = await entries.first().textContent();
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible();
  await expect(entries.first()).not.toHaveText(newest ?? '');
});
