import type { Locator } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, publishedStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

function paste(place: Locator, html: string): Promise<void> {
  return place.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'plain');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

const HOSTILE = `<h1 onclick="alert(1)">Heading of a page</h1><p style="position:fixed" class="MsoNormal">Plain <b>bold</b> <i>italic</i> <a href="javascript:alert(1)">runs</a>
<a href="https://example.org/safe" target="_blank">safe</a></p><script>window.hurt = 1</script><iframe src="https://example.org"></iframe>
<img src="x" onerror="window.hurt = 1"><blockquote>Said once.</blockquote><ul><li>one<ul><li>nested</li></ul></li></ul><table><tr><td>cell</td></tr></table><svg onload="window.hurt = 1"></svg>`;

test('a hostile paste leaves its words and nothing that runs', async ({ as, site, browser }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await paste(editor.text, HOSTILE);
  await expect(editor.text).toContainText('Said once.');
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  const reader = await browser.newPage({ baseURL: site.url });
  await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  const article = reader.locator('article.story');
  for (const words of ['Heading of a page', 'bold', 'italic', 'runs', 'Said once.', 'nested', 'cell']) await expect(article).toContainText(words);
  await expect(article.getByRole('link', { name: 'safe' })).toHaveAttribute('href', 'https://example.org/safe');
  expect(await article.locator('script, iframe, svg, img, table, [style], [onclick], [onerror], a[href^="javascript"]').count()).toBe(0);
  expect(await reader.evaluate(() => 'hurt' in window)).toBe(false);
  await reader.close();
});

test('an Arabic story turns right to left, gets an address of its own and is found there', async ({ as, browser, site }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  await page.getByLabel('Language').fill('ar');
  await expect(page.getByLabel('Direction')).toHaveValue('rtl');
  const headline = `الميناء يفتح أبوابه من جديد ${unique('').replaceAll('-', '')}`;
  await editor.headline.fill(headline);
  await editor.section.selectOption('World');
  await editor.choose('Bylines', 'Nora Quay');
  await editor.text.click();
  await page.keyboard.type('عادت السفن صباح اليوم.');
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  const reader = await browser.newPage({ baseURL: site.url });
  await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  const article = reader.locator('article.story');
  await expect(article).toHaveAttribute('dir', 'rtl');
  await expect(article).toHaveAttribute('lang', 'ar');
  await reader.close();
});

test('an Arabic text pasted into a story in English is said to be one, and its language set with one click', async ({ as, site }) => {
  const made = await draftStory(site, { language: 'en-GB' });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await paste(editor.text, `<p>${'عادت السفن إلى الميناء صباح اليوم. '.repeat(5)}</p>`);
  await expect(page.getByText('This text is in Arabic letters, but its language is en-GB.')).toBeVisible();
  await editor.button('Publish').click();
  await expect(page.getByRole('link', { name: /^The story is in Arabic letters/ })).toBeVisible();
  await editor.button('Set to Arabic').click();
  await expect(page.getByLabel('Language')).toHaveValue('ar');
  await expect(page.getByLabel('Direction')).toHaveValue('rtl');
  await expect(page.getByText(/^This text is in/)).toHaveCount(0);
});

test('the headings of a story are an outline where they are pasted from the middle of a text, and for readers wherever they were typed', async ({
  as,
  site,
}) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await paste(editor.text, '<h3>The quay</h3><p>Twelve boats.</p><h4>The nets</h4><p>Forty nets.</p>');
  await expect(editor.text.getByRole('heading', { level: 2 })).toHaveText('The quay');
  await expect(editor.text.getByRole('heading', { level: 3 })).toHaveText('The nets');
  expect(await faultsOf(page)).toEqual([]);
  const heading = { type: 'heading' as const, attrs: { id: 'head1', level: 3 as const }, content: [{ type: 'text' as const, text: 'Typed as a subheading' }] };
  const { path } = await publishedStory(site, { body: { type: 'doc', content: [heading] } });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 2, name: 'Typed as a subheading' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('an address that is taken in its section is refused by name, and another is accepted', async ({ as, site }) => {
  const other = await publishedStory(site, { slug: unique('taken').toLowerCase() });
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.slug.fill(other.draft.slug);
  await editor.button('Publish').click();
  await expect(page.getByRole('link', { name: /address/i })).toBeVisible();
  await editor.slug.fill(`${other.draft.slug}-again`);
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
});

test('a reporter files, an editor gives back, makes ready and publishes', async ({ as }) => {
  const [reporter, chief] = [await as('reporter'), await as('publisher')];
  const [writing, checking] = [new StoryEditor(reporter), new StoryEditor(chief)];
  await writing.begin();
  await writing.headline.fill(unique('Filed from the quay'));
  await writing.section.selectOption('World');
  await writing.choose('Bylines', 'Nora Quay');
  await writing.text.click();
  await reporter.keyboard.type('The herring came in.');
  await expect(writing.button('Publish')).toBeHidden();
  await writing.button('File').click();
  await expect(reporter.getByText('Filed to the editors.')).toBeVisible();
  await checking.open(writing.id);
  await checking.button('Give back').click();
  await chief.getByLabel('Note (optional)').fill('Say where they landed');
  await checking.button('Give back now').click();
  await expect(chief.getByText('Given back to its writer.')).toBeVisible();
  await checking.button('Ready').click();
  await expect(chief.getByText('Marked as ready.')).toBeVisible();
  await checking.button('Publish').click();
  await expect(chief.getByText('Published.')).toBeVisible();
});

test('a new tag is made while writing, where the role may, with the keyboard alone', async ({ as }) => {
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  const name = unique('Fog');
  const field = page.getByRole('combobox', { name: 'Tags' });
  await field.focus();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name: `Create “${name}”` })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen tags' }).getByText(name)).toBeVisible();
  await expect(editor.saved()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Chosen tags' }).getByText(name)).toBeVisible();
});

test('the preview shows the draft as readers would see it, and only to the desk', async ({ as, site, browser }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  await page.goto(`/dashboard/stories/${made.id}/preview`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(made.draft.headline);
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(/News\s*World/);
  const stranger = await browser.newPage({ baseURL: site.url });
  await stranger.goto(`/dashboard/stories/${made.id}/preview`);
  await expect(stranger.getByText(made.draft.headline)).toHaveCount(0);
  await stranger.close();
});

test('a published story keeps its address when its headline changes, and moves when its address is changed', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.publish(made.id);
  const link = page.getByRole('link', { name: 'Read it on the site' });
  const address = (await link.getAttribute('href')) ?? '';
  await expect(editor.slug).toHaveValue(address.split('/').at(-1) ?? '');
  await editor.headline.fill('Quite another headline');
  await expect(page.getByText('Live v')).toHaveText(/pending/);
  await editor.publishUpdate();
  await expect(page.getByText('Live v')).not.toHaveText(/pending/);
  await expect(link).toHaveAttribute('href', address);
  await editor.slug.fill(`${address.split('/').at(-1)}-moved`);
  await editor.publishUpdate();
  await expect(link).toHaveAttribute('href', `${address}-moved`);
  const old = await page.request.get(address, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([301, `${address}-moved`]);
});
