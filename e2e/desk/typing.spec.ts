import type { Locator } from '@playwright/test';
import { addStyle } from '#db/style/commands.ts';
import { NewStyle } from '#db/style/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

function paste(place: Locator, html: string, plain = 'plain'): Promise<void> {
  return place.evaluate(
    (element, [marked, text]) => {
      const data = new DataTransfer();
      if (marked) data.setData('text/html', marked);
      data.setData('text/plain', text ?? '');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, plain],
  );
}

const text = (words: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, attrs: { id: 'para1' }, content: [{ type: 'text' as const, text: words }] }],
});

const WORD = `<html><head><style>p{}</style></head><body><h1>Report</h1><p class=MsoNormal>Some <b>bold</b> words.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>First</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
<table><tr><td>Year</td><td>Boats</td></tr><tr><td>1990</td><td>41</td></tr></table><img src="file:///a.png"><img src="file:///b.png"></body></html>`;
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Heavy</span><span style="font-style:italic"> slanted</span> plain</p><ol><li><p>One</p></li></ol></b>`;

test('what Word and Google Docs give arrives as headings, lists and tables, and pictures left out are named', async ({ as, site }) => {
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await paste(editor.text, WORD);
  await expect(editor.text.getByRole('heading', { level: 2 })).toHaveText('Report');
  await expect(editor.text.getByRole('listitem')).toHaveText(['First', 'Second']);
  await expect(editor.text.getByRole('cell', { name: '1990' })).toBeVisible();
  await expect(page.getByText('2 pictures were left out: add them under Photos.')).toBeVisible();
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await paste(editor.text, DOCS);
  await expect(editor.text.locator('strong')).toHaveText('Heavy');
  await expect(editor.text.locator('em')).toHaveText('slanted');
  await expect(editor.saved()).toBeVisible();
});

test('too much HTML is taken as plain text and said so; a wire’s broken lines become paragraphs', async ({ as, site }) => {
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await paste(
    editor.text,
    `<p>${'<span style="x">word</span> '.repeat(80_000)}</p>`,
    'By NORA QUAY\nThe boats came in on Tuesday after the storm of\nlast week.',
  );
  await expect(page.getByText('so it came in as plain text')).toBeVisible();
  await expect(editor.text.getByRole('paragraph')).toHaveText(['By NORA QUAY', 'The boats came in on Tuesday after the storm of last week.']);
});

test('words are found, counted and replaced, all of them in one step that one undo takes back', async ({ as, site }) => {
  const made = await draftStory(site, { body: text('A boat, another Boat, and a boathouse.') });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+F');
  await page.getByLabel('Find', { exact: true }).fill('boat');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await expect(bar.getByRole('status')).toHaveText('3 found');
  await expect(editor.text.locator('.found')).toHaveCount(3);
  await page.getByLabel('Whole words').check();
  await expect(bar.getByRole('status')).toHaveText('2 found');
  await page.getByLabel('Match case and accents').check();
  await expect(bar.getByRole('status')).toHaveText('1 found');
  await page.getByLabel('Match case and accents').uncheck();
  await page.getByLabel('Replace with').fill('ship');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(editor.text).toHaveText('A ship, another ship, and a boathouse.');
  await bar.getByRole('button', { name: 'Close' }).click();
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(editor.text).toHaveText('A boat, another Boat, and a boathouse.');
});

test('quotation marks are the language’s, and undo right after gives the straight one back', async ({ as, site }) => {
  const made = await draftStory(site, { body: { type: 'doc', content: [] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.type('"It\'s 5 km," she said');
  await expect(editor.text).toHaveText('“It’s 5\u00a0km,” she said');
  await page.keyboard.type('"');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(editor.text).toHaveText('“It’s 5\u00a0km,” she said"');
  await page.getByLabel('Language').fill('de');
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('"Ja"');
  await expect(editor.text).toHaveText('„Ja“');
});

test('what the house writes otherwise is underlined, said why, and put right with one click', async ({ as, site }) => {
  const word = unique('utilise').replaceAll('-', '');
  await inNewsroom(site, () => addStyle(SYSTEM, NewStyle.parse({ pattern: word, suggestion: 'use', reason: 'The shorter word.' })));
  const made = await draftStory(site, { body: text(`We ${word} it.`) });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await expect(editor.text.locator('.against-style')).toHaveText(word);
  await editor.text.locator('.against-style').click();
  await expect(page.getByText('The shorter word.')).toBeVisible();
  await page.getByRole('button', { name: 'Write “use”' }).click();
  await expect(editor.text).toHaveText('We use it.');
  await page.getByRole('textbox', { name: 'Story text' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(` ${word} `);
  await expect(editor.text.locator('.against-style')).toHaveCount(1);
});

test('an editor keeps the house style: adds, changes, removes; a clash is said beside the field', async ({ as }) => {
  const page = await as('editor');
  const word = unique('prior').toLowerCase();
  await page.goto('/dashboard/style');
  const add = async () => {
    await page.getByLabel('Look for').fill(word);
    await page.getByLabel('Write instead').fill('before');
    await page.getByLabel('Why').fill('Plain words first.');
    await page.getByRole('button', { name: 'Add entry' }).click();
  };
  await add();
  const entry = page.getByRole('listitem').filter({ hasText: word });
  await expect(entry).toContainText('before');
  await add();
  await expect(page.getByText('Another entry looks for this').first()).toBeVisible();
  await entry.getByRole('button', { name: 'Remove' }).click();
  await entry.getByRole('button', { name: 'Remove now' }).click();
  await expect(entry).toHaveCount(0);
});
