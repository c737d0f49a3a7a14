import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { draftStory, type Names, publishedStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';

const MINE = 'The standfirst of the first editor.';
const THEIRS = 'The standfirst of the second editor.';
type As = (role: 'editor') => Promise<Page>;

/** Two editors have changed the same field, and the first is asked which of both goes on. */
async function disagree(as: As, site: Site & { names: Names }) {
  const { id } = await draftStory(site);
  const [first, second] = [await as('editor'), await as('editor')];
  const [ours, theirs] = [new StoryEditor(first), new StoryEditor(second)];
  await ours.open(id);
  await theirs.open(id);
  await first.context().setOffline(true);
  await ours.standfirst.fill(MINE);
  await theirs.standfirst.fill(THEIRS);
  await expect(theirs.saved()).toBeVisible();
  await first.context().setOffline(false);
  await expectBoth(first);
  return { id, first, ours, theirs };
}

async function expectBoth(page: Page): Promise<void> {
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved this story' });
  await expect(conflict.getByText(MINE)).toBeVisible();
  await expect(conflict.getByText(THEIRS)).toBeVisible();
  await expect(page.getByText('Not saved: somebody else saved first')).toBeVisible();
}

async function expectUntouched(site: Site, id: string): Promise<void> {
  expect(await rowsOf(site, 'select standfirst from story where id = ?', [id])).toEqual([{ standfirst: THEIRS }]);
}

test('a reload in the middle of a conflict asks again, and saves nothing over the other’s text', async ({ as, site }) => {
  const { id, first, ours, theirs } = await disagree(as, site);
  await first.reload();
  await expectBoth(first);
  await expect(ours.standfirst).toHaveValue(MINE);
  await expectUntouched(site, id);
  await ours.button('Go on with what is chosen').click();
  await expect(ours.saved()).toBeVisible();
  await expect(theirs.standfirst).toHaveValue(MINE);
  await theirs.kicker.fill('Written on');
  await expect.poll(() => rowsOf(site, "select seq from story_version where story_id = ? and snapshot like '%Written on%'", [id])).toHaveLength(1);
  const kept = await rowsOf(site, 'select snapshot from story_version where story_id = ?', [id]);
  expect(JSON.stringify(kept), 'what did not go on stays in the history').toContain(THEIRS);
});

test('a tab that crashed in the middle of a conflict asks again when the story is opened anew, and after a sign-in in between', async ({ as, site }) => {
  const { id, first } = await disagree(as, site);
  const context = first.context();
  await first.close();
  const cookies = await context.cookies();
  await context.clearCookies();
  const again = await context.newPage();
  await again.goto(`/dashboard/stories/${id}`);
  await expect(again).toHaveURL(/\/sign-in\?from=/);
  await context.addCookies(cookies);
  await again.goto(`/dashboard/stories/${id}`);
  await expectBoth(again);
  await expectUntouched(site, id);
});

test('from deep in the text the bar leads to both texts', async ({ as, site }) => {
  const { first, ours } = await disagree(as, site);
  await ours.goToEnd();
  await ours.button('Look at both texts').click();
  await expect(first.locator('#conflict')).toBeFocused();
  await expect(first.getByRole('heading', { name: 'Somebody else saved this story' })).toBeInViewport();
});

test('theirs takes the place of mine only once the server has mine', async ({ as, site }) => {
  const { id, first, ours } = await disagree(as, site);
  await first.context().setOffline(true);
  await ours.standfirst.fill(`${MINE} Typed on in a tunnel.`);
  await first.getByRole('radio', { name: /Their text/ }).check();
  await ours.button('Go on with what is chosen').click();
  await expect(first.getByText('not yet in the history')).toBeVisible();
  await expect(ours.standfirst).toHaveValue(`${MINE} Typed on in a tunnel.`);
  await first.context().setOffline(false);
  await ours.button('Go on with what is chosen').click();
  await expect(ours.standfirst).toHaveValue(THEIRS);
  await expect(first.getByText('not yet in the history')).toBeHidden();
  const kept = await rowsOf(site, "select snapshot from story_version where story_id = ? and kind = 'branch'", [id]);
  expect(JSON.stringify(kept)).toContain('Typed on in a tunnel.');
});

test('what was saved from here, though its answer was lost, is no conflict: neither on typing on nor after a reload', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  const loseAnswers = () =>
    page.route(`**/dashboard/stories/${id}`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort();
    });
  await loseAnswers();
  await editor.standfirst.fill('Saved, ');
  await expect(page.getByText('the server did not answer')).toBeVisible();
  await page.unroute(`**/dashboard/stories/${id}`);
  await editor.standfirst.pressSequentially('and typed on.');
  await expect(editor.saved()).toBeVisible();
  await loseAnswers();
  await editor.standfirst.fill('Saved again, ');
  await expect(page.getByText('the server did not answer')).toBeVisible();
  await page.context().setOffline(true);
  await editor.standfirst.pressSequentially('and then reloaded.');
  await page.unroute(`**/dashboard/stories/${id}`);
  await page.context().setOffline(false);
  await page.reload();
  await expect(editor.standfirst).toHaveValue('Saved again, and then reloaded.');
  await expect(editor.saved()).toBeVisible();
  await expect(page.locator('#conflict')).toHaveCount(0);
  await expect.poll(() => rowsOf(site, 'select standfirst from story where id = ?', [id])).toEqual([{ standfirst: 'Saved again, and then reloaded.' }]);
});

test('a fix begun on a text that readers see no more asks which of both goes on, before and after another reload', async ({ as, site }) => {
  const { id } = await publishedStory(site);
  const [first, second] = [await as('editor'), await as('editor')];
  const [fix, other] = [new StoryEditor(first), new StoryEditor(second)];
  await first.goto(`/dashboard/stories/${id}/hotfix`);
  await fix.text.waitFor();
  await fix.standfirst.fill(MINE);
  await other.open(id);
  await other.standfirst.fill(THEIRS);
  await other.publishUpdate();
  await expect(second.getByText('Published.')).toBeVisible();
  for (const _ of ['once', 'twice']) {
    await first.reload();
    await expect(first.locator('#conflict').getByText(MINE)).toBeVisible();
    await expect(first.locator('#conflict').getByText(THEIRS)).toBeVisible();
    await expect(fix.button('Publish the fix…')).toBeDisabled();
  }
  await first.getByRole('radio', { name: /Their text/ }).check();
  await fix.button('Go on with what is chosen').click();
  await expect(fix.standfirst).toHaveValue(THEIRS);
  const kept = await rowsOf(site, "select snapshot from story_version where story_id = ? and kind = 'branch'", [id]);
  expect(JSON.stringify(kept)).toContain(MINE);
});
