import { createStory } from '#db/story/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftOf, draftStory, inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';

test('the list tells the true status, also of what is written over a live story', async ({ as, site }) => {
  const live = await publishedStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(live.id);
  await editor.standfirst.fill('A better standfirst, not yet shown.');
  await expect(editor.saved()).toBeVisible();
  await page.goto('/dashboard');
  const row = page.getByRole('row').filter({ hasText: live.headline });
  await expect(row).toContainText(/Live v\d+ · pending v\d+/);
  const seen = await page.request.get(live.path);
  expect(await seen.text()).not.toContain('A better standfirst');
});

test('filters narrow the list and stay in the address', async ({ as, site }) => {
  const live = await publishedStory(site, { sectionId: site.names.sections.culture, tags: [site.names.tags.libya] });
  const draft = await draftStory(site);
  const page = await as('editor');
  await page.goto('/dashboard');
  await page.getByLabel('Status').selectOption('Live');
  await page.getByLabel('Section').selectOption('Culture');
  for (const [label, name] of [
    ['Tag', 'Libya'],
    ['Byline', 'Nora Quay'],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('listbox', { name: label }).getByRole('option', { name }).first().click();
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeFocused();
  }
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('link', { name: live.headline })).toBeVisible();
  await expect(page.getByRole('link', { name: draft.draft.headline })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Section')).toHaveValue(site.names.sections.culture);
  await page.goto('/dashboard');
  await page.getByRole('searchbox', { name: 'Search' }).fill(draft.draft.headline.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: draft.draft.headline })).toBeVisible();
  await expect(page.getByRole('link', { name: live.headline })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search' }).fill('no story is called this %_');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Show all stories' }).click();
  await expect(page.getByRole('link', { name: live.headline })).toBeVisible();
});

test('fifty stories a page, and the next page holds the rest', async ({ as, site }) => {
  const word = unique('paged');
  await inNewsroom(site, async () => {
    for (let number = 0; number < 53; number += 1) await createStory(SYSTEM, draftOf(site.names, { headline: `${word} number ${number}` }));
  });
  const page = await as('editor');
  await page.goto(`/dashboard?text=${word}`);
  await expect(page.getByRole('link', { name: word })).toHaveCount(50);
  await page.getByRole('link', { name: 'Further' }).click();
  await expect(page.getByRole('link', { name: word })).toHaveCount(3);
  await page.goto(`/dashboard?text=${word}&page=abc&status=nonsense`);
  await expect(page.getByRole('link', { name: word })).toHaveCount(50);
});

test('a search says what it did not understand, marks what it found, and is put in either order', async ({ as, site }) => {
  const word = unique('found').replace(/[^a-z0-9]/g, '');
  const text = (words: string) => ({
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, attrs: { id: 'para1' }, content: [{ type: 'text' as const, text: words }] }],
  });
  await inNewsroom(site, async () => {
    await createStory(SYSTEM, draftOf(site.names, { headline: `Of ${word} itself` }));
    await createStory(SYSTEM, draftOf(site.names, { headline: 'Changed later', body: text(`It says ${word} too.`) }));
  });
  const page = await as('editor');
  await page.goto('/dashboard');
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.getByRole('dialog', { name: 'How to search the stories' })).toContainText('status:live');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search' }).fill(`${word} status:nowhere`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'About this search' })).toContainText('status: takes one of draft, filed');
  await page.getByRole('searchbox', { name: 'Search' }).fill(`${word} -status:live`);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('rowheader').getByRole('link');
  await expect(rows).toHaveText([`Of ${word} itself`, 'Changed later']);
  await expect(page.getByRole('rowheader').locator('mark')).toHaveText([word, word]);
  await page.getByRole('link', { name: 'Last changed first' }).click();
  await expect(rows).toHaveText(['Changed later', `Of ${word} itself`]);
});
