import { expect, test } from '../fixtures.ts';
import { drawPicture, makePhoto, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>');

test('a drawing renamed to .jpg is refused by name, and the next photo is taken', async ({ as }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  await editor.upload('drawing.jpg', SVG);
  await expect(editor.photos.getByText(/drawing\.jpg/)).toContainText(/SVG|not a/i);
  await editor.photos.getByRole('button', { name: 'Dismiss' }).click();
  await editor.upload('harbour.jpg', await drawPicture());
  await expect(editor.photos.getByLabel('Caption')).toBeVisible();
  await expect(editor.saved()).toBeVisible();
  await page.reload();
  await expect(editor.photos.getByRole('img')).toHaveCount(1);
});

test('a photo dropped on the editor is taken', async ({ as }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  const bytes = [...(await drawPicture('#884422', 'png', 640, 480))];
  const data = await page.evaluateHandle((numbers) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(numbers)], 'dropped.png', { type: 'image/png' }));
    return transfer;
  }, bytes);
  await editor.photos.getByText('or drop them here').dispatchEvent('drop', { dataTransfer: data });
  await expect(editor.photos.getByLabel('Caption')).toBeVisible();
});

test('a connection that breaks in the middle says so and leaves the rest untouched', async ({ as }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  await editor.headline.fill(unique('Stays'));
  await page.route('**/api/photos/uploads', (route) => route.abort());
  await editor.upload('lost.jpg', await drawPicture());
  await expect(editor.photos.getByText('lost.jpg did not arrive')).toBeVisible();
  await expect(editor.headline).toHaveValue(/Stays/);
});

test('several photos become a list that scrolls without script', async ({ as, browser, site }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  await editor.headline.fill(unique('Three pictures'));
  await editor.section.selectOption('World');
  await editor.choose('Bylines', 'Nora Quay');
  await editor.text.click();
  await page.keyboard.type('Look at them.');
  for (const [index, colour] of ['#123456', '#654321', '#226644'].entries()) {
    await editor.upload(`${index}.jpg`, await drawPicture(colour));
    const placed = editor.photos.getByRole('group', { name: `Photo ${index + 1}` });
    await placed.getByLabel('Caption').fill(`Caption ${index}`);
    await placed.getByLabel('Credit').fill(`Credit ${index}`);
    await placed.getByLabel('Description for people who cannot see it').fill(`Picture ${index}`);
  }
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 400, height: 800 } });
  await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  for (const index of [0, 1, 2]) {
    await expect(reader.getByRole('img', { name: `Picture ${index}` })).toHaveCount(1);
    await expect(reader.getByText(`Photo: Credit ${index}`)).toHaveCount(1);
  }
  const scroller = reader.locator('ul, ol').filter({ has: reader.getByRole('img', { name: 'Picture 2' }) });
  expect(await scroller.evaluate((list) => getComputedStyle(list).scrollSnapType)).toContain('x');
  await reader.close();
});

test('the words of a photo are corrected in the library', async ({ as, site }) => {
  const photo = await makePhoto(site);
  const page = await as('editor');
  await page.goto('/dashboard/photos');
  await page.goto(`/dashboard/photos/${photo.id}`);
  await page.getByLabel('Caption').fill('The lifeboat at the slip.');
  await page.getByLabel('Credit').fill('Ana Ferro');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: /Saved/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Caption')).toHaveValue('The lifeboat at the slip.');
});
