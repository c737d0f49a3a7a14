import type { Page } from '@playwright/test';
import type { Body } from '#db/story/body-rules.ts';
import type { Paragraph } from '#db/story/inline-rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

const EMPTY: Body = { type: 'doc', content: [] };
const FOREIGN = `<p data-pm-slice="1 1 []">Copied <b>elsewhere</b></p><figure data-embed="youtube" data-url="javascript:alert(1)"></figure>
<section data-gallery=""></section><figure data-photo="of-another-story"><img src="/x"></figure><p data-id="!">the end</p>`;

function give(editor: StoryEditor, kind: 'paste' | 'drop', data: Record<string, string>): Promise<void> {
  return editor.text.evaluate(
    (element, { type, given }) => {
      const transfer = new DataTransfer();
      for (const [name, value] of Object.entries(given)) transfer.setData(name, value);
      const { left, top, height } = (element.lastElementChild ?? element).getBoundingClientRect();
      const how = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...how, clipboardData: transfer })
          : new DragEvent('drop', { ...how, dataTransfer: transfer, clientX: left + 5, clientY: top + height / 2 }),
      );
    },
    { type: kind, given: data },
  );
}

async function openEmpty(page: Page, id: string): Promise<StoryEditor> {
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.text.click();
  return editor;
}

test('a pull quote ends after three paragraphs, and what is typed next is saved behind it', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  const editor = await openEmpty(page, made.id);
  await page.keyboard.type('/pull');
  await page.keyboard.press('Enter');
  for (const words of ['One.', 'Two.', 'Three.']) await editor.writeParagraph(words);
  await page.keyboard.type('Four.');
  await expect(editor.text.locator('[data-block=pull-quote] p')).toHaveText(['One.', 'Two.', 'Three.']);
  await expect(editor.saved()).toBeVisible();
  await page.reload();
  await expect(editor.text.getByText('Four.')).toBeVisible();
});

test('what another program made with the same tools is cleaned, pasted and dropped', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  const editor = await openEmpty(page, made.id);
  await page.keyboard.type('Before. ');
  await give(editor, 'paste', { 'text/html': FOREIGN, 'text/plain': 'plain' });
  await expect(editor.text).toContainText('Copied elsewhere');
  await expect(editor.text.locator('b, strong')).toHaveText('elsewhere');
  await give(editor, 'drop', { 'text/html': '<p data-pm-slice="1 1 []" onclick="x()">dropped</p><iframe src="x"></iframe>' });
  await expect(editor.text).toContainText('dropped');
  await expect(editor.text.locator('figure, section, iframe, [onclick]')).toHaveCount(0);
  await expect(editor.saved()).toBeVisible();
});

test('what was copied here keeps its blocks, but no photo of another story', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  const editor = await openEmpty(page, made.id);
  await page.keyboard.type('/pull');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Large.');
  await page.keyboard.press('ControlOrMeta+A');
  const copied = await editor.text.evaluate((element) => {
    const transfer = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: transfer }));
    return transfer.getData('text/html');
  });
  const other = await draftStory(site, { body: EMPTY });
  const there = await openEmpty(page, other.id);
  await give(there, 'paste', { 'text/html': `${copied}<figure data-photo="of-another-story"><img src="/x"></figure>`, 'text/plain': 'Large.' });
  await expect(there.text.locator('[data-block=pull-quote] p')).toHaveText('Large.');
  await expect(page.getByText('stayed behind')).toBeVisible();
  await expect(there.text.locator('figure')).toHaveCount(0);
  await expect(there.saved()).toBeVisible();
});

test('what the server refuses in the text is said beside it, with the way to its block', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  await page.addInitScript(() => localStorage.setItem('broadsheet.copied', 'known'));
  const editor = await openEmpty(page, made.id);
  await page.keyboard.type('Fine.');
  const forged = `<p data-pm-slice="0 0 []" data-copied="known">Copied.</p><figure data-embed="youtube" data-url="javascript:alert(1)"></figure>`;
  await give(editor, 'paste', { 'text/html': forged });
  await expect(page.getByText('is not an address of a provider we can embed')).toBeVisible();
  await page.getByRole('link', { name: 'Show where' }).click();
  await expect(editor.text.locator('[data-block=embed]')).toBeInViewport();
  await expect(editor.text).toBeFocused();
});

test('without a connection a paste comes in as its words, and whole once it is back', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const editor = await openEmpty(page, made.id);
  await page.context().setOffline(true);
  await give(editor, 'paste', { 'text/html': '<p>First <b>paste</b></p>', 'text/plain': 'First paste\nof two lines' });
  await expect(page.getByText('The connection is gone')).toBeVisible();
  await expect(editor.text.getByRole('paragraph')).toHaveText(['First paste', 'of two lines']);
  await page.context().setOffline(false);
  await give(editor, 'paste', { 'text/html': '<p> and a <b>second</b></p>', 'text/plain': 'plain' });
  await expect(editor.text.locator('strong')).toHaveText('second');
  await expect(editor.saved()).toBeVisible();
});

test('what is typed while a paste is read comes behind it', async ({ as, site }) => {
  const made = await draftStory(site, { body: EMPTY });
  const page = await as('editor');
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const editor = await openEmpty(page, made.id);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.type('Before, ');
  await give(editor, 'paste', { 'text/html': '<p>pasted <b>words</b></p>', 'text/plain': 'plain' });
  await page.keyboard.type(', behind.');
  await expect(editor.text).toHaveText('Before, , behind.');
  letGo();
  await expect(editor.text).toHaveText('Before, pasted words, behind.');
});

test('headline and captions are searched and tidied with the text', async ({ as, site }) => {
  const body: Body = { type: 'doc', content: [{ type: 'quotation', attrs: { id: 'quot1', attribution: "Nora's café" }, content: [paragraph('A "café".')] }] };
  const made = await draftStory(site, { body, standfirst: '"The Café"' });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.button('Tidy typography').click();
  await expect(editor.standfirst).toHaveValue('“The Café”');
  await expect(page.getByLabel('Who said it')).toHaveValue('Nora’s café');
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+F');
  await page.getByLabel('Find', { exact: true }).fill('cafe');
  await page.getByLabel('Replace with').fill('bar');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await expect(bar.getByRole('status')).toHaveText('1 found in the text');
  await bar.getByRole('button', { name: 'Replace in Standfirst (1)' }).click();
  await expect(editor.standfirst).toHaveValue('“The bar”');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(page.getByLabel('Who said it')).toHaveValue('Nora’s bar');
  await expect(editor.text).toContainText('A “bar”.');
});

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: words }] };
}
