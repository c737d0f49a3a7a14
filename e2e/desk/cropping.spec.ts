import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, makePhoto, publishedStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('an editor decides what a photo shows, by mouse and by keyboard, and cards of the paper show that', async ({ as, site, browser }) => {
  const { id: photoId } = await makePhoto(site);
  const placed = { photoId, caption: 'Boats', credit: 'Ann', alt: 'Boats in a harbour' };
  const story = await publishedStory(site, { photos: [placed] });
  const page = await as('editor');
  await page.goto(`/dashboard/photos/${photoId}`);
  const cuts = page.getByRole('region', { name: 'Cuts' });
  const point = cuts.getByRole('button', { name: /^The point that stays in view/ });
  for (let times = 0; times < 10; times += 1) await point.press('Shift+ArrowLeft');
  await expect(cuts.getByRole('button', { name: /, 0 % from the left/ })).toBeFocused();
  await expect(cuts.getByText('Kept.')).toBeVisible();

  await cuts.getByRole('button', { name: 'Cut it 3:2' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cut it 3:2' });
  expect(await faultsOf(page)).toEqual([]);
  const corner = dialog.getByRole('button', { name: 'Corner at the bottom right' });
  const box = await corner.boundingBox();
  if (!box) throw new Error('The corner is nowhere');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 200, box.y, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.getByText(/needs 1200 pixels in width/)).toBeVisible();
  await dialog.getByRole('button', { name: 'What is kept' }).press('Shift+ArrowRight');
  const name = await dialog.locator('[data-crop]').getAttribute('data-crop');
  expect(Number(name?.split('.')[0])).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Keep this cut' }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(cuts.getByText('decided', { exact: true })).toHaveCount(1);

  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  const card = reader.getByRole('article').filter({ has: reader.getByRole('link', { name: story.headline }) });
  await expect
    .poll(async () => {
      await reader.goto('/world');
      return card.locator('img').getAttribute('src');
    })
    .toContain(`${name}-`);
  await reader.close();
});

test('a story shows a part of its photo, and its preview has it before readers do', async ({ as, site, browser }) => {
  const { id: photoId } = await makePhoto(site);
  const { id } = await draftStory(site, { headline: unique('Part'), photos: [{ photoId, caption: 'Boats', credit: 'Ann', alt: 'Boats in a harbour' }] });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.photos.getByText('Boats').first().click();
  await editor.photos.getByRole('button', { name: 'Cut it for this story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cut it for this story' });
  await dialog.getByRole('button', { name: '1:1' }).click();
  await dialog.getByRole('button', { name: 'Keep this cut' }).click();
  await expect(editor.photos.getByText('Shown here: 800 × 800 pixels of it')).toBeVisible();
  await expect(editor.saved()).toBeVisible();
  const preview = await page.context().newPage();
  await expect
    .poll(async () => {
      await preview.goto(`/dashboard/stories/${id}/preview`);
      return preview.getByRole('img', { name: 'Boats in a harbour' }).getAttribute('src');
    })
    .toContain('200.0.800.800-');
  await editor.button('Publish').click();
  const address = await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href');
  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await reader.goto(address ?? '');
  const image = reader.getByRole('img', { name: 'Boats in a harbour' });
  expect(await image.getAttribute('src')).toContain('200.0.800.800-');
  expect(await image.evaluate((img) => img.getAttribute('width') === img.getAttribute('height'))).toBe(true);
  await reader.close();
});
