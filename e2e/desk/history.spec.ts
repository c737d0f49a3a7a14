import { expect, test } from '../fixtures.ts';
import { draftStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('an editor sees what changed between two versions, undoes one paragraph, then restores the whole', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.headline.fill('Another headline entirely');
  await editor.text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And one sentence more.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A paragraph nobody wants.');
  await expect(editor.saved()).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  const compared = page.getByRole('region', { name: 'From version 1 to version 2' });
  await expect(compared.locator('ins').filter({ hasText: 'Another headline entirely' })).toBeVisible();
  await expect(compared.locator('ins').filter({ hasText: 'And one sentence more.' })).toBeVisible();
  await expect(compared.getByText('A paragraph nobody wants.')).toBeVisible();
  await compared.getByRole('button', { name: 'Undo this' }).last().click();
  await compared.getByRole('button', { name: 'Undo this now' }).click();
  await expect(editor.text).toContainText('And one sentence more.');
  await expect(editor.text).not.toContainText('A paragraph nobody wants.');
  await page.goto(`/dashboard/stories/${made.id}/history?from=1&to=3`);
  await editor.button('Restore version 1').click();
  await editor.button('Restore version 1 now').click();
  await expect(editor.headline).toHaveValue(made.draft.headline);
  await expect(editor.text).not.toContainText('And one sentence more.');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Restored' })).toHaveCount(2);
});

test('a restore over what somebody saved meanwhile is refused, and says why', async ({ as, site }) => {
  const made = await draftStory(site);
  const [page, other] = [await as('editor'), await as('editor')];
  const theirs = new StoryEditor(other);
  await theirs.open(made.id);
  await theirs.headline.fill('The second version');
  await expect(theirs.saved()).toBeVisible();
  await page.goto(`/dashboard/stories/${made.id}/history?from=1&to=2`);
  await theirs.headline.fill('The third version');
  await expect(theirs.saved()).toBeVisible();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await page.getByRole('button', { name: 'Restore version 1 now' }).click();
  await expect(page.getByText('Somebody saved this story since you opened this page.')).toBeVisible();
});
