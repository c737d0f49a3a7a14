import { expect, test } from '../fixtures.ts';
import { draftStory, publishedStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';

test('a flag holds a story until it is cleared', async ({ as, site }) => {
  const { id } = await draftStory(site);
  const editor = new StoryEditor(await as('editor'));
  const { page } = editor;
  await editor.open(id);
  await page.locator('summary', { hasText: 'Flags' }).click();
  await page.getByLabel('Why', { exact: true }).fill('Is this libel?');
  await editor.button('Raise flag').click();
  await expect(page.getByText('holds publication', { exact: true })).toBeVisible();
  await editor.button('Publish').click();
  await page.getByRole('link', { name: /Held until the flag is cleared – Legal: Is this libel\?/ }).click();
  await expect(page.locator('summary', { hasText: 'Flags' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear the flag Legal' }).click();
  await expect(page.getByText('No flag is up.')).toBeVisible();
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
});

test('a reporter finds what is assigned to them, writes it, and says it is done', async ({ as, site }) => {
  const headline = unique('Assigned');
  const { id } = await draftStory(site, { headline });
  const reporter = await as('reporter');
  const editor = new StoryEditor(await as('editor'));
  await editor.open(id);
  await editor.page.locator('summary', { hasText: 'Assigned' }).click();
  const [own] = await rowsOf(site, "select id from user where role = 'reporter' order by created_at desc limit 1");
  await editor.page.getByLabel('Assign to').selectOption(String(own?.id));
  await editor.page.getByLabel(/By when/).fill('2099-07-01T12:00');
  await editor.page.getByLabel('What is to be done').fill('Call the port');
  await editor.button('Assign').click();
  await expect(editor.page.getByText('Call the port · asked by Test editor')).toBeVisible();
  await editor.page.goto('/dashboard/board');
  const card = editor.page
    .getByRole('region', { name: /^Draft/ })
    .getByRole('listitem')
    .filter({ hasText: headline });
  await expect(card).toContainText('Test reporter by 1 Jul 2099');
  await editor.page.getByLabel('Assigned to').selectOption('Me');
  await editor.button('Filter').click();
  await expect(card).toHaveCount(0);
  await editor.button('Keep this search').click();
  await editor.page.getByLabel('Name', { exact: true }).fill('Mine');
  await editor.button('Keep').click();
  await expect(editor.page.getByRole('link', { name: 'Mine' })).toHaveAttribute('href', '/dashboard/board?assigned=me');
  await reporter.goto('/dashboard/inbox');
  await reporter.getByRole('region', { name: 'Assigned to you' }).getByRole('link', { name: headline }).click();
  const writer = new StoryEditor(reporter);
  await writer.kicker.fill('Port');
  await expect(writer.saved()).toBeVisible();
  await reporter.getByRole('button', { name: 'Done with the assignment of Test reporter' }).click();
  await expect(reporter.getByText('Nothing is assigned to you.')).toBeVisible();
  expect((await reporter.goto(`/dashboard/stories/${id}`))?.status()).toBe(404);
});

test('several stories are spiked at once, one is refused and says why, and one undo brings them back', async ({ as, site }) => {
  const word = unique('bulk').replaceAll('-', '');
  const [one, two] = [await draftStory(site, { headline: `One ${word}` }), await draftStory(site, { headline: `Two ${word}` })];
  const live = await publishedStory(site, { headline: `Live ${word}` });
  const page = await as('editor');
  await page.goto(`/dashboard?text=${word}`);
  for (const name of ['One', 'Two', 'Live']) await page.getByRole('checkbox', { name: `Choose ${name} ${word}` }).check();
  await page.getByLabel('What to do').selectOption('Spike');
  await page.getByLabel('Why?').fill('Overtaken by events');
  await page.getByRole('button', { name: 'Do it' }).click();
  await expect(page.getByText('Spike: 2 of 3 done.')).toBeVisible();
  await expect(page.getByRole('status').getByRole('listitem')).toContainText(`Live ${word}: A published story cannot be moved with “spike”`);
  await expect(page.getByRole('row').filter({ hasText: `One ${word}` })).toContainText('Spiked');
  await page.reload();
  await expect(page.getByText(/^Your last move, at .*: Spike, 2 stories\./)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: `Two ${word}` })).toContainText('Draft');
  expect([one.id, two.id, live.id].every(Boolean)).toBe(true);
});

test('a search is kept under a name, opened again, and forgotten', async ({ as, site }) => {
  const { draft } = await draftStory(site, { headline: unique('Kept') });
  const page = await as('editor');
  await page.goto('/dashboard');
  await page.getByRole('searchbox', { name: 'Search' }).fill(draft.headline);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await page.getByLabel('Name', { exact: true }).fill('My story');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('link', { name: 'My story' })).toBeVisible();
  await page.goto('/dashboard');
  await page.getByRole('link', { name: 'My story' }).click();
  await expect(page.getByRole('row').filter({ hasText: draft.headline })).toBeVisible();
  await page.getByRole('button', { name: 'Forget “My story”' }).click();
  await expect(page.getByRole('link', { name: 'My story' })).toHaveCount(0);
});

test('an embargo and a planned end are set, stand in the agenda, and are taken back', async ({ as, site }) => {
  const draft = await draftStory(site, { headline: unique('Embargoed') });
  const editor = new StoryEditor(await as('editor'));
  const { page } = editor;
  await editor.open(draft.id);
  await page.locator('summary', { hasText: 'Embargo and end' }).click();
  await page.getByLabel(/^Not before/).fill('2099-07-01T12:00');
  await page.getByRole('button', { name: 'Set not before' }).click();
  await expect(page.getByRole('button', { name: 'Take back not before' })).toBeVisible();
  await editor.button('Publish').click();
  await expect(page.getByRole('link', { name: 'The story is under embargo' })).toBeVisible();
  await page.goto('/dashboard/agenda');
  await expect(page.getByRole('listitem').filter({ hasText: draft.draft.headline })).toContainText('Embargo ends');
  const live = await publishedStory(site, { headline: unique('Ending') });
  await editor.open(live.id);
  await page.locator('summary', { hasText: 'Embargo and end' }).click();
  await page.getByLabel(/^Withdraw at/).fill('2020-07-01T12:00');
  await page.getByRole('button', { name: 'Set withdraw at' }).click();
  await expect(page.getByText('This time has passed.')).toBeVisible();
  await page.getByLabel(/^Withdraw at/).fill('2099-07-01T12:00');
  await page.getByRole('button', { name: 'Set withdraw at' }).click();
  await expect(page.getByText(/Live v\d+ · until 1 Jul 2099/)).toBeVisible();
  await page.goto('/dashboard/agenda');
  await expect(page.getByRole('listitem').filter({ hasText: live.headline })).toContainText('Withdrawal');
});

test('a story that is taken down says so at its address, with 410, and nothing else of it is left', async ({ as, site, request }) => {
  const live = await publishedStory(site);
  const editor = new StoryEditor(await as('publisher'));
  await editor.open(live.id);
  await editor.button('Take down…').click();
  await editor.page.getByLabel('What readers find in its place').fill('Removed after a ruling.');
  await editor.page.getByLabel('Why (for the audit)').fill('Court order 17');
  await editor.button('Take down now').click();
  await expect(editor.page.getByText('Taken down: its address says so.')).toBeVisible();
  const seen = await request.get(site.url + live.path);
  const text = await seen.text();
  expect([seen.status(), text.includes('Removed after a ruling.'), text.includes(live.headline), text.includes('Court order')]).toEqual([
    410,
    true,
    false,
    false,
  ]);
  for (const page of ['/versions', '/versions/2', '/report', '/comments']) {
    const answer = await request.get(site.url + live.path + page);
    expect([answer.status(), (await answer.text()).includes('Removed after a ruling.')], page).toEqual([410, true]);
  }
});
