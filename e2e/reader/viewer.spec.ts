import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { makePhoto, publishedStory } from '../newsroom.ts';

test('photos are looked at large by button, key and address, and the reader is back where they were', async ({ page, site }) => {
  const photos = [];
  for (const number of [1, 2, 3]) {
    const { id: photoId } = await makePhoto(site);
    photos.push({ photoId, caption: `Caption ${number}`, credit: `Credit ${number}`, alt: `Picture ${number}` });
  }
  const { path } = await publishedStory(site, { photos });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  const opener = page.getByRole('button', { name: 'Enlarge the photo: Picture 1' });
  await opener.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Enlarge the photo' });
  await expect(viewer.getByText('1 / 3')).toBeVisible();
  await expect(viewer.getByText('Photo: Credit 1')).toBeInViewport();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(viewer.getByText('2 / 3')).toBeVisible();
  await expect(viewer.getByText('Caption 2')).toBeInViewport();
  const address = page.url();
  expect(address).toMatch(/#photo-[0-9a-f]{8}$/);
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Enlarge the photo: Picture 2' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');

  await page.goto('about:blank');
  await page.goto(address);
  await expect(viewer.getByText('2 / 3')).toBeVisible();
  await viewer.getByRole('button', { name: 'Next photo' }).click();
  await expect(viewer.getByRole('button', { name: 'Next photo' })).toBeDisabled();
  await viewer.getByRole('button', { name: 'Close' }).click();
  await expect(viewer).toHaveCount(0);
});

test('a story is shared with its headline over its photo, once readers see it and not before', async ({ page, site, request }) => {
  const { id: photoId, key } = await makePhoto(site);
  const placed = { photoId, caption: 'Boats', credit: 'Ann', alt: 'Boats' };
  const seen = await publishedStory(site, { photos: [placed] });
  const shared = async () => {
    const html = await (await request.get(seen.path)).text();
    return /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
  };
  await expect.poll(shared, { timeout: 15_000 }).toContain(`/photos/${key}/share-`);
  const picture = await request.get(await shared());
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/jpeg']);
  await page.goto(seen.path);
  const size = await page.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    },
    await shared(),
  );
  expect(size).toEqual([1200, 630]);
  const other = (await shared()).replace(/share-\d+/, 'share-999999');
  expect((await request.get(other)).status(), 'no release readers see').toBe(404);
});
