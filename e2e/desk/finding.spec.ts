import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, makePhoto, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('Ctrl K leads to a story by its headline, remembers it, and shows a role only its own pages', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  await page.goto('/dashboard/photos');
  await page.keyboard.press('ControlOrMeta+K');
  const field = page.getByRole('combobox', { name: 'Go to a story, a tag, a photo or a page' });
  await expect(page.getByRole('option', { name: 'Page People' })).toHaveCount(0);
  await field.fill(made.draft.headline);
  await expect(page.getByRole('option', { name: made.draft.headline })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/dashboard/stories/${made.id}`);
  await page.getByRole('button', { name: 'Go to…' }).click();
  await expect(page.getByRole('option').first()).toContainText(made.draft.headline);
  await field.fill('Libya');
  await expect(page.getByRole('option', { name: 'Tag Libya' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test('“?” lists the keys outside of a text, and is a question mark inside one', async ({ as, site }) => {
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.type('Why?');
  await expect(editor.text).toHaveText('Why?');
  await editor.text.blur();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('headlines for fronts, sharing and search are where they are for, and the story keeps its own', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await page.getByText('Other headlines').click();
  const words = Object.fromEntries(['On fronts', 'When shared', 'Search title', 'Search description'].map((label) => [label, unique(label)]));
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(text);
  await expect(page.getByText(/characters: .*are best/).first()).toBeVisible();
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  const address = (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';
  await page.goto(address);
  await expect(page).toHaveTitle(new RegExp(words['Search title'] ?? ''));
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', words['Search description'] ?? '');
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', words['When shared'] ?? '');
  await expect(page.locator('meta[name="twitter:title"]')).toHaveAttribute('content', words['When shared'] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(made.draft.headline);
  await page.goto('/world');
  await expect(page.getByRole('link', { name: words['On fronts'], exact: true })).toHaveAttribute('href', address);
});

test('the editor is accessible with each of its panels open, on a phone too', async ({ as, site }) => {
  test.setTimeout(120_000);
  const photos = [await makePhoto(site), await makePhoto(site)].map(({ id }) => ({ photoId: id, caption: 'A caption', credit: 'Somebody', alt: 'A picture' }));
  const made = await draftStory(site, { photos });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await editor.open(made.id);
    await page.getByText('Other headlines').click();
    for (const panel of ['Link', 'Photo', 'Gallery', 'Embed', 'Related story', 'Find', 'Keys']) {
      await editor.button(panel).click();
      if (panel === 'Keys') await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faultsOf(page), `${panel} at ${width}`).toEqual([]);
      if (panel === 'Keys') await page.keyboard.press('Escape');
    }
    await editor.text.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' /');
    await expect(page.getByRole('listbox', { name: 'Put in' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  }
});
