import { expect, test } from '../fixtures.ts';
import { publishedStory } from '../newsroom.ts';

test('x', async ({ as, site, page }) => {
  const desk = await as('editor');
  await desk.goto('/dashboard');
  await expect(desk.getByRole('heading', { name: 'Stories' })).toBeVisible();
  const story = await publishedStory(site);
  await page.goto(story.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline);
});
