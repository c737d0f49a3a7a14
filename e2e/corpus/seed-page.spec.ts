import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { airChannelOf, makeChannel, publishedStory, signInAs } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { type Site, startSite } from '../site.ts';
import { CORPUS, needsCorpus, textIn } from './corpus.ts';

needsCorpus();

let site: Site;
test.beforeAll(async () => {
  const social = 'https://social.example/google-plus,https://www.facebook.com/example,https://twitter.com/example';
  site = await startSite({ SITE_SOCIAL: social });
  const { id } = await makeChannel(site, { audioUrl: 'https://live.example/audio.m3u8' });
  await airChannelOf(site, id, 'on');
});
test.afterAll(() => site.stop());

/** The parts of the saved page, by where they stand in it. */
function partsOf(page: string) {
  const blocks = page
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  const [header = '', headline = '', , captioned = '', , standfirst = '', first = '', related = '', ...rest] = blocks;
  const foot = rest.pop() ?? '';
  const [caption = '', credit = ''] = captioned.split('| Photo:').map((text) => text.trim());
  const [tags = '', comments = ''] = foot.split('\n');
  return {
    breadcrumb: header.split('\n').at(-1) ?? '',
    headline,
    caption,
    credit,
    standfirst,
    paragraphs: [first, ...rest],
    related,
    tags: tags.split(' '),
    comments,
  };
}

test('the real page this product starts from is written at the desk, and every part of it reaches a reader without scripts', async ({ browser }) => {
  const parts = partsOf(textIn('seed/story-page.txt'));
  expect(parts).toMatchObject({ breadcrumb: 'News > World', tags: ['Russia', 'Libya'], comments: 'Post with no comments.' });
  expect(parts.paragraphs).toHaveLength(8);
  await publishedStory(site, { headline: parts.related });
  const context = await browser.newContext({ baseURL: site.url });
  const { cookie } = await signInAs(site, 'editor');
  await context.addCookies([{ ...cookie, url: site.url }]);
  const page = await context.newPage();
  const editor = new StoryEditor(page);
  await editor.begin();
  await editor.headline.fill(parts.headline);
  await editor.standfirst.fill(parts.standfirst);
  await editor.section.selectOption('World');
  await editor.choose('Bylines', 'Nora Quay');
  for (const tag of parts.tags) await editor.choose('Tags', tag);
  await editor.text.click();
  const [first = '', ...rest] = parts.paragraphs;
  await editor.writeParagraph(first);
  await editor.relate(parts.related.slice(0, 30));
  for (const paragraph of rest) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
  await editor.upload('mercenaries.jpg', readFileSync(path.join(CORPUS, 'photos/orientation/landscape_6.jpg')));
  await editor.photos.getByLabel('Caption').fill(parts.caption);
  await editor.photos.getByLabel('Credit').fill(parts.credit);
  await editor.photos.getByLabel('Description for people who cannot see it').fill('Men beside a lorry');
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  await context.close();

  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await reader.goto('/world/russia-supports-withdrawal-of-foreign-military-from-libya');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(parts.headline);
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(/News\s*World/);
  const article = reader.locator('article.story');
  const read = plain((await article.textContent()) ?? '');
  for (const text of [parts.standfirst, ...parts.paragraphs]) expect(read).toContain(plain(text));
  await expect(reader.getByRole('figure').first()).toContainText(parts.caption);
  await expect(reader.getByText(`Photo: ${parts.credit}`)).toBeVisible();
  await expect(reader.getByRole('complementary', { name: /^Related/ }).getByRole('link')).toHaveText(parts.related);
  await expect(reader.getByRole('navigation', { name: 'Tags' }).getByRole('link')).toHaveText(parts.tags);
  await expect(reader.getByRole('navigation', { name: 'Live' }).getByRole('link', { name: 'Live', exact: true })).toHaveAttribute('href', '/live');
  await expect(reader.getByRole('link', { name: /^Audio/ })).toHaveAttribute('href', '/live/audio');
  for (const host of ['social.example', 'www.facebook.com/example', 'twitter.com/example'])
    await expect(reader.locator(`a[href*="${host}"]`).first()).toBeVisible();
  await reader.close();
});

/** The same words with straight quotation marks: what is typed gets those of its language. */
function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
