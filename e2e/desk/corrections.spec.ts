import { expect, test } from '../fixtures.ts';
import { draftStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('an editor corrects a live story in the open: the story, its versions, the corrections page and its feed all tell it', async ({ as, browser, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.publish(made.id);
  const address = (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' It had fourteen.');
  await editor.publishUpdate('Correction');
  await expect(page.getByText('Write the sentence readers will see').first()).toBeVisible();
  const sentence = unique('We said twelve; it was fourteen');
  await page.getByLabel('The sentence readers see').fill(sentence);
  await editor.button('Publish update').click();
  await expect(page.getByText('Published.')).toBeVisible();

  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await reader.goto(address);
  await expect(reader.getByRole('complementary', { name: 'Correction' })).toContainText(sentence);
  const json = JSON.parse((await reader.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}');
  expect(json.correction).toEqual([expect.objectContaining({ '@type': 'CorrectionComment', text: sentence })]);
  await reader.getByRole('link', { name: 'What changed' }).click();
  await expect(reader.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(reader.locator('ins').filter({ hasText: 'It had fourteen' })).toBeVisible();
  await reader.getByRole('listitem').filter({ hasText: 'First published' }).getByRole('link').click();
  await expect(reader.getByRole('note')).toContainText('This is how the story read');
  await expect(reader.locator('article.story')).not.toContainText('It had fourteen');
  await reader.goto('/corrections');
  await expect(reader.getByText(sentence)).toBeVisible();
  expect(await (await reader.request.get('/corrections/rss.xml')).text()).toContain(sentence);
  await reader.close();

  await editor.button('Withdraw').click();
  await page.getByLabel('Why?').fill('It was not ours to tell');
  await editor.button('Withdraw now').click();
  await expect(page.getByText('Withdrawn: readers no longer find it.')).toBeVisible();
  for (const gone of [`${address}/versions`, `${address}/versions/2`]) expect((await page.request.get(gone)).status(), gone).toBe(404);
  for (const list of ['/corrections', '/corrections/rss.xml']) expect(await (await page.request.get(list)).text(), list).not.toContain(sentence);
});

test('a fix of spelling that changes more than spelling is refused, and the text is not lost', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.publish(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' A whole new sentence.');
  await editor.publishUpdate('Spelling');
  await expect(page.getByText('More than spelling was changed').first()).toBeVisible();
  await expect(editor.text).toContainText('A whole new sentence.');
});
