import { editPhoto } from '#db/photo/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, makePhoto, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('a publisher sets a quota, an editor a photo’s rights and what stands in for it, and takes it from every page with one button', async ({ as, site }) => {
  const [photo, standIn] = [await makePhoto(site), await makePhoto(site)];
  const [supplier, caption] = [unique('Harbour Pictures'), unique('The quay')];
  const words = { credit: 'Ana Ferro', byline: '', alt: 'A quay' };
  await inNewsroom(site, () => editPhoto(SYSTEM, { photoId: standIn.id, caption, ...words }));
  const made = await draftStory(site, { photos: [{ photoId: photo.id, caption: 'The pier', credit: 'Ana Ferro', alt: 'A pier' }] });
  const publisher = await as('publisher');
  await publisher.goto('/dashboard/photos/suppliers');
  const added = publisher.locator('form').last();
  await added.getByLabel('Name', { exact: true }).fill(supplier);
  await added.getByLabel('Photos at most').fill('20');
  await publisher.getByRole('button', { name: 'Add supplier' }).click();
  await expect(publisher.getByRole('listitem').filter({ hasText: supplier })).toContainText('0 of 20 this month');

  const page = await as('editor');
  const panel = page.getByRole('region', { name: 'Rights' });
  await test.step('says what the rights are', async () => {
    await page.goto(`/dashboard/photos/${photo.id}`);
    await panel.getByLabel('How we came to it').selectOption('Agency');
    await panel.getByLabel('Supplier').selectOption(supplier);
    await panel.getByRole('button', { name: 'Set rights' }).click();
    await expect(panel.getByText(`Costs money for each use · ${supplier}: 0 of 20 this month`)).toBeVisible();
  });

  const editor = new StoryEditor(page);
  await test.step('publishes for a reason, with a photo to stand in', async () => {
    await editor.open(made.id);
    await editor.photos.locator('summary').click();
    await editor.photos.getByRole('button', { name: 'Choose what takes the place of photo 1' }).click();
    await editor.photos.getByLabel('Caption, credit or file name contains').fill(caption);
    await editor.photos.getByRole('button', { name: `Add ${caption}` }).click();
    await expect(editor.photos.getByText(`“${caption}” takes its place.`)).toBeVisible();
    await editor.button('Publish').click();
    await expect(page.getByRole('link', { name: 'The photo costs money and nobody has permitted its use' })).toBeVisible();
    await page.getByLabel('It is meant so, because').fill('Bought this morning');
    await editor.button('Go on anyway').click();
    await expect(page.getByText('Published.')).toBeVisible();
  });

  await test.step('permits it for a time, and finds it where rights end', async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/dashboard/photos/${photo.id}`);
    await panel.getByText('Add a permission or a ban').click();
    await panel.getByLabel('Until').fill(`${soon}T18:00`);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(panel.getByText(/^Readers may see it until /)).toBeVisible();
    await page.goto('/dashboard/photos/ending');
    const ending = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: photo.filename }) });
    await expect(ending.getByRole('link', { name: made.draft.headline })).toBeVisible();
  });

  await test.step('withdraws it everywhere and takes that back', async () => {
    await page.goto(`/dashboard/photos/${photo.id}`);
    await panel.getByRole('button', { name: 'Withdraw everywhere' }).click();
    await panel.getByLabel('Why?').fill('The wrong pier');
    await panel.getByRole('button', { name: 'Withdraw everywhere now' }).click();
    await expect(panel.getByText('Readers may not see it')).toBeVisible();
    await expect(panel.getByText('The wrong pier')).toBeVisible();
    await editor.open(made.id);
    await expect(editor.photos.getByText('was withdrawn everywhere: The wrong pier – the photo that stands in takes its place')).toBeVisible();
    await page.goto(`/dashboard/stories/${made.id}/preview`);
    await expect(page.getByRole('note').filter({ hasText: 'readers do not see now: “The pier”' })).toBeVisible();
    await page.goto(`/dashboard/photos/${photo.id}`);
    await panel.getByRole('button', { name: 'Undo the withdrawal' }).click();
    await expect(panel.getByText(/^Readers may see it until /)).toBeVisible();
  });
});
