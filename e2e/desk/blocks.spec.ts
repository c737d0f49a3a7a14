import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { draftStory, makePhoto, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

/** Types a slash and the begin of a name, and takes what the list has first. */
async function put(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name}`);
  await expect(page.getByRole('listbox', { name: 'Put in' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

test('a table, a fact box, a pull quote, a gallery and an embed are written with the keyboard and read without script', async ({ as, site, browser }) => {
  const [one, two] = [await makePhoto(site), await makePhoto(site)];
  const placed = [one, two].map(({ id }, index) => ({ photoId: id, caption: `Caption ${index + 1}`, credit: `Credit ${index + 1}`, alt: 'A picture' }));
  const made = await draftStory(site, { photos: placed });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await put(page, 'pull');
  await page.keyboard.type('The sea decides.');
  await page.getByLabel('Whose words').fill('Nora Quay');
  await editor.goToEnd();
  await put(page, 'fact');
  await page.keyboard.type('Built in 1901.');
  await page.getByLabel('Title of the fact box').fill('The harbour');
  await editor.goToEnd();
  await put(page, 'table');
  for (const cell of ['Year', 'Boats', 'Crew', '1990', '41', '120']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await editor.goToEnd();
  await put(page, 'gallery');
  await page.getByRole('button', { name: 'Caption 1 in the gallery' }).click();
  await page.getByRole('button', { name: 'Caption 2 in the gallery' }).click();
  await page.getByRole('button', { name: 'Put the gallery in' }).click();
  await editor.goToEnd();
  await put(page, 'embed');
  await page.getByLabel('Address of the video').fill('https://example.org/video');
  await page.getByRole('button', { name: 'Put it in', exact: true }).click();
  await expect(page.getByText('This is not the address of one video')).toBeVisible();
  await page.getByLabel('Address of the video').fill('https://youtu.be/dQw4w9WgXcQ?si=x');
  await page.getByLabel('What it says').fill('The harbour from above');
  await page.getByLabel('Who made it').fill('Harbour Office');
  await page.getByRole('button', { name: 'Put it in', exact: true }).click();
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();

  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  const reader = await context.newPage();
  const answer = await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  const article = reader.locator('article.story');
  await expect(article.locator('.pull-quote')).toContainText('The sea decides.');
  await expect(article.locator('.pull-quote')).toContainText('Nora Quay');
  await expect(article.getByRole('complementary', { name: 'The harbour' })).toContainText('Built in 1901.');
  await expect(article.getByRole('columnheader', { name: 'Boats' })).toBeVisible();
  await expect(article.getByRole('cell', { name: '41' })).toBeVisible();
  const gallery = article.getByRole('region', { name: '2 photos' });
  for (const words of ['Caption 1', 'Photo: Credit 1', 'Caption 2', 'Photo: Credit 2']) await expect(gallery).toContainText(words);
  await expect(article.getByRole('link', { name: 'Open on YouTube' })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await expect(article).toContainText('The harbour from above');
  await expect(article.locator('iframe, [data-note]')).toHaveCount(0);
  expect(answer?.headers()['content-security-policy']).toContain('frame-src https://www.youtube-nocookie.com');
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.close();
});

test('with script an embed’s frame comes when it is asked for, sandboxed, and nothing is asked of its site before', async ({ as, site, browser }) => {
  const attrs = { id: 'embe1', provider: 'vimeo' as const, url: 'https://vimeo.com/76979871', author: 'Somebody', text: 'A film' };
  const text = { type: 'paragraph' as const, attrs: { id: 'para1' }, content: [{ type: 'text' as const, text: 'Text.' }] };
  const made = await draftStory(site, { body: { type: 'doc', content: [text, { type: 'embed', attrs }] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.publish(made.id);
  const reader = await browser.newPage({ baseURL: site.url });
  const asked: string[] = [];
  await reader.route(/vimeo/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' });
  });
  await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  const show = reader.getByRole('button', { name: 'Show here (loads from Vimeo)' });
  await expect(show).toBeVisible();
  expect(asked).toEqual([]);
  await show.click();
  await expect(reader.frameLocator('iframe').getByText('The film')).toBeVisible();
  await expect(reader.locator('iframe')).toHaveAttribute('sandbox', /allow-scripts/);
  expect(asked).toEqual(['https://player.vimeo.com/video/76979871?dnt=1']);
  await reader.close();
});

test('a note to the editor is seen at the desk and reaches no reader', async ({ as, site }) => {
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  const word = unique('secret');
  await editor.text.click();
  await page.keyboard.type('Printed words. ');
  await page.keyboard.press('ControlOrMeta+Alt+N');
  await page.keyboard.type(`ask ${word}`);
  await expect(editor.text.locator('mark')).toHaveText(`ask ${word}`);
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  const address = (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';
  for (const each of [address, '/rss.xml', `${address}/versions`, `${address}/versions/1`, `/dashboard/stories/${made.id}/preview`]) {
    const text = await (await page.request.get(each)).text();
    expect(text, each).not.toContain(word);
  }
  await page.reload();
  await expect(editor.text.locator('mark')).toHaveText(`ask ${word}`);
});

test('words of a headline find the story to link to, and the link is its path', async ({ as, site }) => {
  const [other, made] = [await draftStory(site), await draftStory(site)];
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.publish(other.id);
  const address = (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.button('Link').click();
  await page.getByLabel('Link to').fill(other.draft.headline);
  await page.getByRole('list', { name: 'Stories' }).getByRole('button').first().click();
  await expect(editor.text.locator(`a[href="${address}"]`)).toBeVisible();
  await expect(editor.saved()).toBeVisible();
});
