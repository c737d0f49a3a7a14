import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { draftStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';

const ACTIONS = '**/dashboard/stories/*';

/** Lets no action through, as a dead network would, until the returned function is called. */
async function cutNetwork(page: Page): Promise<() => Promise<void>> {
  await page.route(ACTIONS, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  return () => page.unroute(ACTIONS);
}

test('what was typed without a network is there after a reload, and is then saved', async ({ as, site }) => {
  const page = await as('reporter');
  const editor = new StoryEditor(page);
  await editor.begin();
  const reconnect = await cutNetwork(page);
  const headline = unique('Typed in a tunnel');
  await editor.headline.fill(headline);
  await editor.text.click();
  await page.keyboard.type('Nobody has this paragraph but the browser.');
  await expect(page.getByRole('alert').filter({ hasText: 'Your text is kept in this browser' })).toBeVisible();
  await reconnect();
  await page.reload();
  await expect(editor.headline).toHaveValue(headline);
  await expect(editor.text).toContainText('Nobody has this paragraph but the browser.');
  await expect(editor.saved()).toBeVisible();
  const other = await as('editor');
  await other.goto(`/dashboard/stories/${editor.id}`);
  await expect(new StoryEditor(other).text).toContainText('Nobody has this paragraph but the browser.');
  expect(site.log()).not.toContain('fault');
});

test('a field too long to be saved is named, and survives a reload whole', async ({ as }) => {
  const page = await as('reporter');
  const editor = new StoryEditor(page);
  await editor.begin();
  const headline = 'word '.repeat(80).trim();
  await editor.headline.fill(headline);
  await expect(page.getByText('Use at most 300 characters').first()).toBeVisible();
  await page.reload();
  await expect(editor.headline).toHaveValue(headline);
});

test('a session that ends while typing loses nothing: sign in elsewhere, and it is saved by itself', async ({ as }) => {
  const page = await as('reporter');
  const editor = new StoryEditor(page);
  await editor.begin();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await editor.text.click();
  await page.keyboard.type('Written while signed out.');
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in in a new window' })).toHaveAttribute(
    'href',
    `/sign-in?from=${encodeURIComponent(new URL(page.url()).pathname)}`,
  );
  await page.context().addCookies(cookies);
  await expect(editor.saved()).toBeVisible();
  await page.reload();
  await expect(editor.text).toContainText('Written while signed out.');
});

test('a session that ended, then a reload: after signing in the text is there', async ({ as }) => {
  const page = await as('reporter');
  const editor = new StoryEditor(page);
  await editor.begin();
  const address = page.url();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await editor.text.click();
  await page.keyboard.type('Kept over the sign-in.');
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await page.context().addCookies(cookies);
  await page.goto(address);
  await expect(editor.text).toContainText('Kept over the sign-in.');
  await expect(editor.saved()).toBeVisible();
});

test('two people write in different places: everything of both is in the story, with nothing to decide', async ({ as, site }) => {
  const made = await draftStory(site);
  const [first, second] = [await as('editor'), await as('editor')];
  const [ours, theirs] = [new StoryEditor(first), new StoryEditor(second)];
  await ours.open(made.id);
  await theirs.open(made.id);
  await theirs.standfirst.fill('The standfirst of the second editor.');
  await theirs.text.click();
  await second.keyboard.press('ControlOrMeta+Home');
  await theirs.writeParagraph('A new first paragraph of the second editor.');
  await expect(theirs.saved()).toBeVisible();
  await ours.text.click();
  await first.keyboard.press('ControlOrMeta+End');
  await first.keyboard.press('Enter');
  await first.keyboard.type('A last paragraph of the first');
  await expect(first.getByText('Their changes and yours are together now.')).toBeVisible();
  await expect(ours.text).toContainText('A new first paragraph of the second editor.');
  await first.keyboard.type(' editor, typed on at the same place.');
  await expect(ours.standfirst).toHaveValue('The standfirst of the second editor.');
  await expect(ours.saved()).toBeVisible();
  await second.reload();
  await expect(theirs.text).toContainText('A new first paragraph of the second editor.');
  await expect(theirs.text).toContainText('A last paragraph of the first editor, typed on at the same place.');
});

test('two people change the same place: both texts are shown, either can be gone on with, and the other stays in the history', async ({ as, site }) => {
  const made = await draftStory(site);
  const [first, second] = [await as('editor'), await as('editor')];
  const [ours, theirs] = [new StoryEditor(first), new StoryEditor(second)];
  await ours.open(made.id);
  await theirs.open(made.id);
  await first.route('**/visit', (route) => route.abort());
  await theirs.kicker.fill('Second');
  await theirs.standfirst.fill('The standfirst of the second editor.');
  await expect(theirs.saved()).toBeVisible();
  await ours.standfirst.fill('The standfirst of the first editor.');
  const conflict = first.getByRole('alert').filter({ hasText: 'Somebody else saved this story' });
  await expect(conflict.getByText('The standfirst of the first editor.')).toBeVisible();
  await expect(conflict.getByText('The standfirst of the second editor.')).toBeVisible();
  await conflict.getByRole('radio', { name: /Their text/ }).check();
  await ours.button('Go on with what is chosen').click();
  await expect(ours.standfirst).toHaveValue('The standfirst of the second editor.');
  await expect(ours.kicker).toHaveValue('Second');
  await expect(ours.saved()).toBeVisible();
  await first.getByRole('link', { name: 'History' }).click();
  const aside = first.getByRole('row').filter({ hasText: 'Set aside' });
  await aside.getByRole('radio', { name: /^To/ }).check();
  await ours.button('Compare').click();
  await expect(first.locator('ins').filter({ hasText: /\bfirst\b/ })).toBeVisible();
});

test('a double click publishes once', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.button('Publish').dblclick();
  await expect(page.getByText('Published.')).toBeVisible();
  expect(await rowsOf(site, 'select id from release where story_id = ?', [made.id])).toHaveLength(1);
});

test('the back button after leaving in the middle of a sentence brings the sentence back', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' In the middle of a');
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Photos' })).toBeVisible();
  await page.goBack();
  await expect(editor.text).toContainText('In the middle of a');
  await expect(editor.saved()).toBeVisible();
});

test('a text too long to be saved in one piece is refused by name and kept in the browser', async ({ as }) => {
  const editor = new StoryEditor(await as('reporter'));
  await editor.begin();
  await editor.text.click();
  await editor.page.keyboard.insertText('A long word. '.repeat(80_000));
  await expect(editor.page.getByText('this story is too long')).toBeVisible();
  await editor.page.keyboard.press('ControlOrMeta+a');
  await editor.page.keyboard.type('Shortened.');
  await expect(editor.saved()).toBeVisible();
});
