import { editPhoto } from '#db/photo/commands.ts';
import { PhotoWords } from '#db/photo/word-rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, makePhoto, publishedStory, unique } from '../newsroom.ts';

test('a photo’s fields are written, two at once go together, many are changed at once and taken back', async ({ as, site }) => {
  const [photo, other] = [await makePhoto(site), await makePhoto(site)];
  const page = await as('editor');
  await page.goto(`/dashboard/photos/${photo.id}`);
  await test.step('the old one-line form is pasted into two fields', async () => {
    await page.getByLabel('Caption').focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Boats at dawn. | Photo: Ann Quay');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(page.getByLabel('Credit')).toHaveValue('Ann Quay');
    await expect(page.getByLabel('Caption')).toHaveValue('Boats at dawn.');
  });
  await test.step('what another person wrote meanwhile is kept', async () => {
    await inNewsroom(site, () =>
      editPhoto(
        SYSTEM,
        PhotoWords.parse({ photoId: photo.id, caption: '', credit: '', byline: '', alt: 'Three boats', fields: { instructions: 'Do not crop' } }),
      ),
    );
    await page.getByLabel('Keywords').fill('boats\nharbour');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByLabel('Description for people who cannot see it')).toHaveValue('Three boats');
    await expect(page.getByText('Instructions: Do not crop')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Who changed what' })).toContainText('Boats at dawn.');
  });
  await test.step('many at once', async () => {
    await page.goto(`/dashboard/photos/batch?ids=${photo.id},${other.id}`);
    await page.getByLabel('What to do with: Keywords').selectOption('Add');
    await page.getByLabel('Keywords', { exact: true }).fill('harbour');
    await page.getByRole('button', { name: 'Change 1 of 2' }).click();
    await expect(page.getByText('1 of 2 photos changed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back.')).toBeVisible();
    await expect(page.getByText('“boats, harbour”, nothing on 1')).toBeVisible();
  });
});

test('a picture made with AI says so to readers, where it is shown and in its files', async ({ site, page: reader }) => {
  const photo = await makePhoto(site);
  const words = { photoId: photo.id, caption: 'A harbour', credit: 'Ann Quay', byline: 'Ann Quay', alt: 'A harbour' };
  const digitalSourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
  await inNewsroom(site, () => editPhoto(SYSTEM, PhotoWords.parse({ ...words, fields: { digitalSourceType, rightsUrl: 'https://example.org/l' } })));
  const { path } = await publishedStory(site, {
    headline: unique('Drawn'),
    photos: [{ photoId: photo.id, caption: 'A harbour', credit: 'Ann Quay', alt: 'A harbour', crop: null, fallbackId: null }],
  });
  await reader.goto(path);
  await expect(reader.getByRole('figure')).toContainText('Made with AI Ann Quay');
  const [json] = await reader.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(json ?? '').image[0]).toMatchObject({
    creator: [{ '@type': 'Person', name: 'Ann Quay' }],
    license: 'https://example.org/l',
    digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource',
  });
  const file = (await reader.getByRole('figure').getByRole('img').getAttribute('src')) ?? '';
  const first = await reader.request.get(file);
  expect((await first.body()).includes(digitalSourceType)).toBe(true);
  const etag = first.headers().etag ?? '';
  expect((await reader.request.get(file, { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  await inNewsroom(site, () => editPhoto(SYSTEM, PhotoWords.parse({ ...words, alt: 'A drawn harbour', fields: {} })));
  const next = await reader.request.get(file, { headers: { 'If-None-Match': etag } });
  expect([next.status(), (await next.body()).includes(digitalSourceType), (await next.body()).includes('A drawn harbour')]).toEqual([200, false, true]);
  await reader.reload();
  await expect(reader.getByRole('figure')).toContainText('Photo: Ann Quay');
});
