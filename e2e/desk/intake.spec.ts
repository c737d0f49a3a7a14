import sharp from 'sharp';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { unique } from '../newsroom.ts';

/** A picture like no other: noise of its own. */
async function noise(): Promise<Buffer> {
  const picture = sharp({ create: { width: 500, height: 400, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
  return picture.jpeg().toBuffer();
}

test('a batch is paused, the page is loaded again, and all of it arrives with the words of the shoot; what is there already or no picture is said', async ({
  as,
}) => {
  const page = await as('editor');
  const credit = unique('Credit');
  await page.goto('/dashboard/photos');
  await page.getByText('Words for the whole batch').click();
  await page.getByLabel('Credit', { exact: true }).fill(credit);
  await page.getByLabel('Name of the template').fill(unique('Regatta'));
  await page.getByRole('button', { name: 'Save as template' }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  const [first, second, third, fourth] = [await noise(), await noise(), await noise(), await noise()];
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(2000, 7)]);
  const bodies = { 'one.jpg': first, 'two.jpg': second, 'three.jpg': third, 'four.jpg': fourth, 'again.jpg': first, 'packed.jpg': zip };
  let pieces = 0;
  await page.route('**/api/photos/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    pieces += 1;
    return pieces === 1 ? route.continue() : undefined;
  });
  const files = Object.entries(bodies).map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer }));
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.getByText('1 of 6 files')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What has arrived')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.unroute('**/api/photos/uploads/*');
  await page.reload();
  await expect(page.getByRole('paragraph').filter({ hasText: '3 taken in, 1 already here, 1 refused.' })).toBeVisible();
  await expect(page.getByText('packed.jpg is a ZIP file. Unpack it')).toBeVisible();
  await expect(page.getByText('again.jpg: already here, used in no story')).toBeVisible();
  await page.reload();
  await expect(page.getByText(credit)).toHaveCount(4);
  await expect(page.getByRole('list', { name: 'Files on their way in' })).toHaveCount(0);
});
