import { withdrawStory } from '#db/story/commands.ts';
import { correctStory } from '#db/story/correct-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, type MadeStory, publishedStory } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** Changes a story in the open after a reader has it. */
const corrected = (site: Site, { id, saves, draft }: MadeStory) =>
  inNewsroom(site, () =>
    correctStory(SYSTEM, { storyId: id, saves, draft, correction: { kind: 'correction', publicText: 'It was Tuesday.', placement: 'top' } }),
  );

test('a saved story is read without a connection, says what changed since, and leaves nothing when it is removed', async ({ page, context, site }) => {
  const story = await publishedStory(site);
  await page.goto(story.path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
  await context.setOffline(true);
  await page.goto('/saved');
  await page.getByRole('link', { name: story.headline }).click();
  await expect(page.getByText('The first paragraph of the story.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '750');
  await context.setOffline(false);

  await corrected(site, story);
  await expect(async () => {
    await page.goto('/saved');
    await expect(page.getByText('Changed since you saved it').getByRole('link', { name: 'What changed' })).toHaveAttribute('href', `${story.path}/versions`, {
      timeout: 500,
    });
  }).toPass();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(story.path);
  await expect(page.getByText('Changed since you saved it')).toBeVisible();
  await page.getByRole('button', { name: 'Save the new text' }).click();
  await expect(page.getByText('Changed since you saved it')).toBeHidden();

  await page.goto('/saved');
  await page.getByRole('button', { name: `Remove: ${story.headline}` }).click();
  await expect(page.getByText('Nothing is saved on this device yet.')).toBeVisible();
  const left = () => page.evaluate(async () => [localStorage.length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  await expect.poll(left).toEqual([0, 0, 0]);
});

test('a story taken from the site is not kept by those who saved it', async ({ page, site }) => {
  const story = await publishedStory(site);
  await page.goto(story.path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId: story.id, reason: 'It is not ours' }));
  await expect(async () => {
    await page.goto('/saved');
    await expect(page.getByText('No longer on the site').or(page.getByText('Nothing is saved'))).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});
