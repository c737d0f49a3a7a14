import { createContributor } from '#db/contributor/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('readers are told who did what, in the order the desk chose', async ({ as, site, browser }) => {
  const [photographer, agency] = [unique('Lena'), unique('Wire')];
  await inNewsroom(site, async () => {
    await createContributor(SYSTEM, { name: photographer, bio: '', userId: null });
    await createContributor(SYSTEM, { name: agency, kind: 'agency', bio: '', userId: null });
  });
  const { id } = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(id);
  await editor.choose('Bylines', photographer);
  await editor.choose('Bylines', agency);
  await page.getByLabel(`What ${photographer} did`).selectOption('Photographs by');
  await page.getByLabel(`What ${agency} did`).selectOption('Reported by');
  await editor.button(`Name ${agency} earlier`).click();
  await editor.button('Publish').click();
  await page.getByText('Published.').waitFor();

  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await reader.goto((await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '');
  await expect(reader.getByText('By Nora Quay')).toBeVisible();
  await expect(reader.getByText(`Reported by ${agency}`)).toBeVisible();
  await expect(reader.locator('.byline')).toHaveText(['By Nora Quay', `Reported by ${agency}`, `Photographs by ${photographer}`]);
  const [article = '{}'] = await reader.locator('script[type="application/ld+json"]').allTextContents();
  const { author, contributor } = JSON.parse(article);
  expect(author).toMatchObject([
    { '@type': 'Person', name: 'Nora Quay' },
    { '@type': 'Organization', name: agency },
  ]);
  expect(contributor).toMatchObject([{ '@type': 'Person', name: photographer }]);
  await reader.getByRole('link', { name: photographer }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(photographer);
  await reader.close();
});

test('a contributor gets an address and words of their own, and the old address leads on', async ({ as, site }) => {
  const name = unique('Mara');
  const old = name.toLowerCase();
  const { id: contributorId } = await inNewsroom(site, () => createContributor(SYSTEM, { name, bio: '', userId: null }));
  const page = await as('editor');
  const editor = new StoryEditor(page);
  const { id } = await draftStory(site, { bylines: [contributorId] });
  await editor.publish(id);
  await page.goto('/dashboard/contributors');
  await page.getByLabel('Name or words contain').fill(name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByLabel('Address').fill(`${old}-writes`);
  await page.getByLabel('About them').fill('Knows every boat.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Stories already published')).toBeVisible();
  const moved = await page.request.get(`/by/${old}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, `/by/${old}-writes`]);
  expect(await (await page.request.get(`/by/${old}`)).text()).toContain('Knows every boat.');
});
