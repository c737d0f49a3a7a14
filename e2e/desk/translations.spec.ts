import { expect, test } from '../fixtures.ts';
import { draftStory, publishedStory, unique } from '../newsroom.ts';

test('an editor links a story with its translation, and is told why two in one language cannot be', async ({ as, site }) => {
  const english = await publishedStory(site);
  const same = await draftStory(site, { headline: unique('Igual') });
  const spanish = await publishedStory(site, { language: 'es', headline: unique('Titular') });
  const page = await as('editor');
  await page.goto(`/dashboard/stories/${english.id}`);
  const part = page.locator('#field-translations');
  await part.getByText('Translations').click();
  const find = part.getByLabel('Link a story whose headline contains');
  await find.fill(same.draft.headline);
  await part.getByRole('button', { name: same.draft.headline }).click();
  await expect(part.getByText('Two of them are in English')).toBeVisible();
  await find.fill(spanish.headline);
  await part.getByRole('button', { name: spanish.headline }).click();
  await expect(part.getByRole('link', { name: spanish.headline })).toBeVisible();
  await page.goto(spanish.path);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(english.path);
  await page.goto(`/dashboard/stories/${english.id}`);
  await part.getByRole('button', { name: 'Remove Español' }).click();
  await expect(part.getByText('Not linked with this story')).toBeVisible();
});
