import { textOf } from '../contract/raw.ts';
import { expect, test } from '../fixtures.ts';

test('a publisher writes a house page, readers have it at once, and an older version comes back', async ({ as, site }) => {
  const page = await as('publisher');
  await page.goto('/dashboard/leaflets');
  await page.getByRole('link', { name: /contact/ }).click();
  await page.getByLabel('Headline').fill('Reach us');
  await page.getByRole('textbox', { name: 'Text' }).fill('Come to the net loft.');
  await expect(page.getByRole('button', { name: 'Photo', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByText('v1')).toBeVisible();
  expect(await textOf(`${site.url}/contact`)).toContain('Come to the net loft.');
  expect(await textOf(`${site.url}/`)).toContain('Reach us');
  await page.getByRole('textbox', { name: 'Text' }).fill('Come to the tower.');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByText('v2')).toBeVisible();
  expect(await textOf(`${site.url}/contact`)).toContain('Come to the tower.');
  await page.getByRole('link', { name: 'v1' }).click();
  await page.getByRole('button', { name: 'Put this version back' }).click();
  await expect(page.getByText('v3')).toBeVisible();
  expect(await textOf(`${site.url}/contact`)).toContain('Come to the net loft.');
});
