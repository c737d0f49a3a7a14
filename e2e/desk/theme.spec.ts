import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { publishedStory } from '../newsroom.ts';

test('a publisher gives the paper another look, is told which colour cannot be read, and brings the first one back', async ({ as, site, page: reader }) => {
  const story = await publishedStory(site);
  await reader.goto(story.path);
  const page = await as('publisher');
  await page.goto('/dashboard/theme');
  await page.getByLabel('Name', { exact: true }).fill('The Tidewater Post');
  await page.getByLabel('Headlines are set in').selectOption('The reader’s own sans-serif');
  await page.getByLabel('Accent', { exact: true }).fill('#ffcc00');
  await expect(page.getByText('This colour has a contrast of 1.4 : 1 on its paper; 4.5 : 1 is needed')).toBeVisible();
  await page.getByRole('button', { name: 'Give the paper this look' }).click();
  await expect(page.getByRole('status').first()).toContainText('4.5 : 1 is needed');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The Tidewater Post');
  await page.getByLabel('Accent', { exact: true }).fill('#0b5394');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Give the paper this look' }).click();
  await expect(page.getByText('As it is now')).toBeVisible();

  const colourOf = () => reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
  await expect(async () => {
    await reader.reload();
    await expect(reader.locator('.masthead-name')).toHaveText('The Tidewater Post', { timeout: 200 });
  }).toPass();
  expect(await colourOf()).toBe('#0b5394');
  await expect(reader).toHaveTitle(/The Tidewater Post/);
  expect(await (await reader.request.get('/rss.xml')).text()).toContain('<title>The Tidewater Post</title>');
  expect(await faultsOf(reader)).toEqual([]);

  await page.getByLabel('Name', { exact: true }).fill('');
  await page.getByLabel('Headlines are set in').selectOption('Broadsheet Serif');
  await page.getByLabel('Accent', { exact: true }).fill('#9b1c1f');
  await page.getByRole('button', { name: 'Give the paper this look' }).click();
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(1);
  await expect(async () => {
    await reader.reload();
    await expect(reader.locator('.masthead-name')).toHaveText('The Harbour Ledger', { timeout: 200 });
  }).toPass();
  await expect(reader.locator('link[href^="/theme.css"]')).toHaveCount(0);
});
