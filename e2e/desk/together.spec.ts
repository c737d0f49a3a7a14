import { saveStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, publishedStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';

test('two people see each other in a story, get each other’s words, and one takes over for a while', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const [mine, theirs] = [new StoryEditor(await as('editor')), new StoryEditor(await as('publisher'))];
  await mine.open(id);
  await theirs.open(id);
  await theirs.text.click();
  await expect(mine.page.getByText('Test publisher is here too, at “The first paragraph')).toBeVisible();
  await theirs.kicker.fill('Shipping');
  await expect(theirs.saved()).toBeVisible();
  await expect(mine.kicker).toHaveValue('Shipping');
  await mine.button('Take over').click();
  await mine.button('Take over now').click();
  await expect(theirs.page.getByText('Test editor has taken over and writes alone.')).toBeVisible();
  await expect(theirs.kicker).toBeDisabled();
  await expect(theirs.text).toHaveAttribute('contenteditable', 'false');
  await mine.kicker.fill('Fishing');
  await expect(mine.saved()).toBeVisible();
  await expect(theirs.kicker).toHaveValue('Fishing');
  await mine.button('Hand back').click();
  await expect(theirs.kicker).toBeEnabled();
  await theirs.page.goto('/dashboard/inbox');
  await expect(theirs.page.getByText('Test editor has taken over')).toBeVisible();
});

test('what somebody types while another takes over is kept in the history', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const [mine, theirs] = [new StoryEditor(await as('editor')), new StoryEditor(await as('publisher'))];
  await mine.open(id);
  await theirs.open(id);
  await theirs.page.route('**/visit', (route) => route.abort());
  await expect(mine.page.getByText('Test publisher is here too')).toBeVisible();
  await mine.button('Take over').click();
  await mine.button('Take over now').click();
  await expect(mine.button('Hand back')).toBeVisible();
  await theirs.headline.fill('Typed too late');
  await expect(theirs.page.getByRole('alert').filter({ hasText: 'Test editor has taken this story over. What you typed is kept' })).toBeVisible();
  await mine.page.goto(`/dashboard/stories/${id}/history`);
  await expect(mine.page.getByRole('row').filter({ hasText: 'Set aside' })).toBeVisible();
});

test('what is typed to the last key while it is being set aside is kept too, and only then another text stands in its place', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const [mine, theirs] = [new StoryEditor(await as('editor')), new StoryEditor(await as('publisher'))];
  await mine.open(id);
  await theirs.open(id);
  await expect(mine.page.getByText('Test publisher is here too')).toBeVisible();
  await theirs.page.route('**/visit', (route) => route.abort());
  await mine.button('Take over').click();
  await mine.button('Take over now').click();
  await expect(mine.button('Hand back')).toBeVisible();
  let sent = 0;
  const second = new Promise<void>((resolve) => {
    theirs.page.route(`**/dashboard/stories/${id}`, async (route) => {
      if (route.request().method() === 'POST' && ++sent === 2) {
        await theirs.headline.pressSequentially(' and on to the last key').catch(() => undefined);
        resolve();
      }
      return route.continue();
    });
  });
  await theirs.headline.fill('Typed too late');
  await second;
  const typed = await theirs.headline.inputValue();
  const branches = () => rowsOf(site, "select snapshot from story_version where story_id = ? and kind = 'branch'", [id]);
  await expect.poll(async () => (await branches()).map(({ snapshot }) => JSON.parse(String(snapshot)).headline)).toContain(typed);
  await theirs.page.unroute('**/visit');
  await mine.headline.fill('Mine alone');
  await expect(theirs.headline).toHaveValue('Mine alone');
});

test('a note on a paragraph reaches who it mentions, is answered and resolved; readers see nothing of it', async ({ as, site }) => {
  const { id, path } = await publishedStory(site);
  const reporter = await as('administrator');
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.text.click();
  await page.locator('summary', { hasText: 'Notes' }).click();
  const note = page.getByLabel('Note on the paragraph the cursor is in');
  await note.fill('Is this true, @Test adm');
  await page.getByRole('option', { name: 'Test administrator' }).first().click();
  await note.press('End');
  await note.pressSequentially('?');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText('Is this true, @Test administrator ?')).toBeVisible();
  await reporter.goto('/dashboard');
  await reporter.getByRole('link', { name: /Inbox \(\d+\)/ }).click();
  await expect(reporter.getByText('Is this true')).toBeVisible();
  await reporter.getByRole('link', { name: 'Open the story' }).first().click();
  await new StoryEditor(reporter).text.waitFor();
  await reporter.getByRole('button', { name: 'Answer', exact: true }).click();
  await reporter.getByLabel('Answer', { exact: true }).fill('The harbour master says so.');
  await reporter.getByRole('button', { name: 'Send answer' }).click();
  await expect(reporter.getByText('The harbour master says so.')).toBeVisible();
  await reporter.getByRole('button', { name: 'Resolve' }).click();
  await expect(reporter.getByText('1 resolved')).toBeVisible();
  const seen = await page.request.get(path);
  expect(await seen.text()).not.toMatch(/Is this true|harbour master says/);
});

test('a suggested wording is shown as a difference and goes into the text when it is accepted', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const editor = new StoryEditor(await as('editor'));
  await editor.open(id);
  await editor.text.click();
  await editor.page.locator('summary', { hasText: 'Suggested wordings' }).click();
  await editor.button('Suggest another wording').click();
  await editor.page.getByLabel('Another wording').fill('The opening paragraph of the story.');
  await editor.button('Suggest').click();
  const writer = new StoryEditor(await as('publisher'));
  await writer.open(id);
  await expect(writer.page.locator('ins', { hasText: 'opening' })).toBeVisible();
  await writer.button('Accept').click();
  await expect(writer.text).toContainText('The opening paragraph of the story.');
  await expect(writer.saved()).toBeVisible();
  await writer.page.reload();
  await expect(writer.text).toContainText('The opening paragraph of the story.');
  await expect(writer.button('Accept')).toHaveCount(0);
});

test('only what readers see is fixed while the rest waits, and the waiting text takes the fix in', async ({ as, site, browser }) => {
  const live = await publishedStory(site);
  await inNewsroom(site, () =>
    saveStory(SYSTEM, { storyId: live.id, saves: live.saves, draft: { ...live.draft, standfirst: 'Waiting words.' }, autosave: false }),
  );
  const editor = new StoryEditor(await as('editor'));
  await editor.open(live.id);
  await editor.page.getByRole('link', { name: 'Fix what readers see' }).click();
  await expect(editor.text).toContainText('The first paragraph');
  await editor.text.click();
  await editor.page.keyboard.press('End');
  await editor.page.keyboard.type(' Corrected here.');
  await editor.button('Publish the fix…').click();
  await editor.page.getByRole('radio', { name: 'Correction' }).check();
  await editor.page.getByLabel('The sentence readers see').fill('A sentence was missing.');
  await editor.page.getByLabel('The passage it is about').selectOption({ index: 1 });
  await editor.button('Publish update').click();
  await expect(editor.page.getByText('Readers have the fix.')).toBeVisible();
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(site.url + live.path);
  await expect(reader.getByText('Corrected here.')).toBeVisible();
  await expect(reader.getByText('Waiting words.')).toHaveCount(0);
  await reader.getByRole('link', { name: 'The passage' }).click();
  await expect(reader).toHaveURL(/#passage-/);
  await reader.context().close();
  await editor.page.getByRole('status').getByRole('link', { name: 'Back to the editor' }).click();
  await expect(editor.text).toContainText('Corrected here.');
  await expect(editor.standfirst).toHaveValue('Waiting words.');
  await expect(editor.page.getByText(/Live v\d+ · pending v\d+/)).toBeVisible();
});
