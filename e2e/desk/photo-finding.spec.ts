import { editPhoto } from '#db/photo/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, makePhoto, publishedStory, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** Photos in the store with these captions, the last one the newest. */
async function photosWith(site: Site, captions: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const caption of captions) {
    const { id } = await makePhoto(site);
    await inNewsroom(site, () => editPhoto(SYSTEM, { photoId: id, caption, credit: 'Ana Ferro', byline: '', alt: caption }));
    ids.push(id);
  }
  return ids;
}

test('photos are found, chosen by keys, collected, compared, and one in use is not removed but replaced', async ({ as, site }) => {
  const word = unique('shoal').replaceAll('-', '');
  const [used = '', next = ''] = await photosWith(site, [`${word} one`, `${word} two`, `${word} three`]);
  const story = await publishedStory(site, { photos: [{ photoId: used, caption: `${word} one`, credit: 'Ana Ferro', alt: 'One' }] });
  const page = await as('editor');
  await page.goto('/dashboard/photos');
  const grid = page.getByRole('grid', { name: 'Photos' });
  await expect(grid).toBeVisible();

  // Found by words and operators, with what was not understood said.
  await page.getByRole('searchbox', { name: 'Search the photos' }).fill(`${word} credit:ferro foo:bar`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('`foo:` is no operator; looked for as a word')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the photos' }).fill(`${word} credit:ferro`);
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell')).toHaveCount(3);
  await page.getByText('Filters', { exact: true }).click();
  await page.getByLabel('Used').selectOption('never');
  await expect(grid.getByRole('gridcell')).toHaveCount(2);
  await expect(page.getByRole('searchbox', { name: 'Search the photos' })).toHaveValue(`${word} credit:ferro used:never`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Used').selectOption('Any');
  await expect(grid.getByRole('gridcell')).toHaveCount(3);

  // Chosen by keys alone.
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(grid.getByRole('gridcell', { selected: true })).toHaveCount(2);
  await expect(page.getByText('2 chosen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Describe together' })).toHaveAttribute('href', /\/dashboard\/photos\/batch\?ids=\w+,\w+/);
  await page.keyboard.press('c');
  const collection = unique('Collection');
  await page.getByRole('dialog').getByLabel('Find a collection, or name a new one').fill(collection);
  await page.getByRole('dialog').getByRole('button', { name: 'Begin a new collection' }).click();
  await expect(page.getByText(`2 added to “${collection}”.`)).toBeVisible();

  // Compared on the light table, whose address keeps what was decided.
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Light table' })).toBeVisible();
  await page.getByRole('button', { name: /three. Show at full size/ }).focus();
  await page.keyboard.press('k');
  await expect(page.getByText('1 kept, 0 rejected')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('1 kept, 0 rejected')).toBeVisible();

  // In the collection, and found by it.
  await page.goto(`/dashboard/photos?${new URLSearchParams({ text: `in:"${collection}"` })}`);
  await expect(grid.getByRole('gridcell')).toHaveCount(2);

  // One in use is not removed, and the list says where it is.
  await page.goto(`/dashboard/photos/${used}`);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove now' }).click();
  await expect(page.getByRole('list', { name: 'Not removed' })).toContainText(story.headline);
  expect(await faultsOf(page)).toEqual([]);

  // Replaced, readers see the other at once.
  await page.goto(`/dashboard/photos/${used}/replace?by=${next}`);
  await expect(page.getByText('readers see the new photo at once')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Replace on 1 story' }).click();
  await expect(page.getByText('Replaced on 1 of 1 stories.')).toBeVisible();
  expect(await (await page.request.get(story.path)).text()).toContain(`${word} two`);

  // Now it may go, and it may come back.
  await page.goto(`/dashboard/photos/${used}`);
  await expect(page.getByRole('row').filter({ hasText: story.headline })).toContainText('Past');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove now' }).click();
  await expect(page.getByRole('heading', { name: 'Removed photos' })).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${word} one` })
    .getByRole('button', { name: /^Bring back/ })
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: `${word} one` })).toHaveCount(0);
});

test('a corrected caption is given to the story that still says the old one', async ({ as, site }) => {
  const word = unique('caption');
  const [photoId = ''] = await photosWith(site, [`${word} wrong`]);
  const story = await publishedStory(site, { photos: [{ photoId, caption: `${word} wrong`, credit: 'Our own credit', alt: 'Alt' }] });
  await inNewsroom(site, () => editPhoto(SYSTEM, { photoId, caption: `${word} right`, credit: 'Ana Ferro', byline: '', alt: 'Alt' }));
  const page = await as('editor');
  await page.goto(`/dashboard/photos/${photoId}`);
  const row = page.getByRole('row').filter({ hasText: story.headline });
  await expect(row).toContainText(/caption as it was before.*credit overridden.*description same/);
  await page.getByRole('button', { name: 'Give them the new words' }).click();
  await expect(row.first()).toContainText(/caption same.*credit overridden/);
  const seen = await (await page.request.get(story.path)).text();
  expect([seen.includes(`${word} right`), seen.includes('Our own credit')]).toEqual([true, true]);
});

test('before any script comes the photos are a list of links', async ({ as, browser, site }) => {
  const [photoId = ''] = await photosWith(site, [unique('plain')]);
  const page = await as('editor');
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState: await page.context().storageState() });
  const list = await plain.newPage();
  await list.goto('/dashboard/photos');
  await expect(list.locator(`a[href="/dashboard/photos/${photoId}"]`)).toHaveCount(1);
  await plain.close();
});
