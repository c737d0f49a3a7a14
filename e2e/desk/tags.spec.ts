import { createTag } from '#db/tag/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import type { Site } from '../site.ts';

/** A tag with a name of its own; its address is the name. */
async function newTag(site: Site, word: string) {
  const name = unique(word).toLowerCase();
  return { name, id: (await inNewsroom(site, () => createTag(SYSTEM, { name, kind: 'topic' }))).id };
}

test('an editor merges a tag after seeing what changes, readers are led on, and it is taken back', async ({ as, site, browser }) => {
  const [wrong, right] = [await newTag(site, 'hering'), await newTag(site, 'herring')];
  const story = await publishedStory(site, { tags: [wrong.id] });
  await publishedStory(site, { tags: [right.id] });
  await draftStory(site, { tags: [wrong.id] });
  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  await reader.goto(story.path);
  await expect(reader.getByRole('navigation', { name: 'Tags' }).getByRole('link')).toHaveText(wrong.name);

  const page = await as('editor');
  await page.goto('/dashboard/tags');
  await page.getByLabel('Name or other name contains').fill(wrong.name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('link', { name: wrong.name }).click();
  await page.getByRole('combobox', { name: 'The tag that stays' }).fill(right.name);
  await page.getByRole('listbox', { name: 'The tag that stays' }).getByRole('option', { name: right.name }).click();
  await expect(page.getByText('1 live and 1 not live stories will count under')).toBeVisible();
  await expect(page.getByText(story.headline)).toBeVisible();
  await page.getByRole('button', { name: `Merge into ${right.name}` }).click();
  await expect(page.getByText(`Merged into ${right.name}`)).toBeVisible();

  const moved = await page.request.get(`/tag/${wrong.name}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, `/tag/${right.name}`]);
  await reader.reload();
  await reader.getByRole('navigation', { name: 'Tags' }).getByRole('link', { name: right.name }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(right.name);
  await expect(reader.getByRole('link', { name: story.headline })).toBeVisible();

  await page.goto(`/dashboard/tags/${right.id}`);
  await page.getByRole('button', { name: `Undo the merge of ${wrong.name}` }).click();
  await expect(page.getByRole('button', { name: `Undo the merge of ${wrong.name}` })).toBeHidden();
  await reader.goto(story.path);
  await expect(reader.getByRole('navigation', { name: 'Tags' }).getByRole('link')).toHaveText(wrong.name);
  await reader.close();
});

test('a contributor proposes a tag, readers see it when an editor approves it', async ({ as, site }) => {
  const name = unique('proposal').toLowerCase();
  const writer = new StoryEditor(await as('contributor'));
  await writer.begin();
  await writer.headline.fill(unique('Proposed'));
  await writer.section.selectOption('World');
  await writer.choose('Tags', name);
  await expect(writer.page.getByRole('list', { name: 'Chosen tags' }).getByText(`${name} (proposed)`)).toBeVisible();
  await writer.text.click();
  await writer.page.keyboard.type('They came in at dawn.');
  await expect(writer.saved()).toBeVisible();

  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(writer.id);
  await editor.choose('Bylines', 'Nora Quay');
  await editor.button('Publish').click();
  await page.getByText('Published.').waitFor();
  const address = (await page.getByRole('link', { name: 'Read it on the site' }).getAttribute('href')) ?? '';
  expect(await (await page.request.get(address)).text()).not.toContain(name);
  expect((await page.request.get(`/tag/${name}`)).status()).toBe(404);

  await page.goto('/dashboard/tags?state=proposed');
  await page.getByRole('button', { name: `Approve ${name}` }).click();
  await expect(page.getByRole('button', { name: `Approve ${name}` })).toBeHidden();
  expect(await (await page.request.get(address)).text()).toContain(`/tag/${name}`);
  expect((await page.request.get(`/tag/${name}`)).status()).toBe(200);
  const { status } = await page.request.get(`${site.url}/tag/${name}/rss.xml`).then((answer) => ({ status: answer.status() }));
  expect(status).toBe(200);
});

test('a tag is put on several stories in one go, and what is wrong with its form is said beside the field', async ({ as, site }) => {
  const [tag, other] = [await newTag(site, 'many'), await newTag(site, 'taken')];
  const word = unique('Batch');
  const [first, second] = [await publishedStory(site, { headline: `${word} one` }), await publishedStory(site, { headline: `${word} two` })];
  const page = await as('editor');
  await page.goto('/dashboard/tags/stories');
  await page.getByRole('searchbox', { name: 'Search' }).fill(`"${word}"`);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Choose all 2' }).click();
  await page.getByRole('button', { name: 'Put it on' }).click();
  await expect(page.getByText('Choose a tag', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'The tag for them' }).fill(tag.name);
  await page.getByRole('listbox', { name: 'The tag for them' }).getByRole('option', { name: tag.name }).click();
  await page.getByRole('button', { name: 'Put it on' }).click();
  await expect(page.getByText(`2 of 2 now tagged ${tag.name}.`)).toBeVisible();
  for (const { path } of [first, second]) expect(await (await page.request.get(path)).text()).toContain(`/tag/${tag.name}`);

  await page.goto(`/dashboard/tags/${tag.id}`);
  await page.getByLabel('Address').fill(other.name);
  await page.getByLabel('Other names, one a line').fill('Several');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Another tag has or had this address').first()).toBeVisible();
  await expect(page.getByLabel('Other names, one a line')).toHaveValue('Several');
});

test('a tag open in two tabs keeps what both write, and asks only where both wrote the same', async ({ as, site }) => {
  const tag = await newTag(site, 'shared');
  const [one, two] = [await as('editor'), await as('publisher')];
  for (const page of [one, two]) {
    await page.goto(`/dashboard/tags/${tag.id}`);
    await page.waitForLoadState('networkidle');
  }
  const save = (page: typeof one) => page.getByRole('button', { name: 'Save' }).click();
  await one.getByLabel('Description').fill('Of the sea.');
  await save(one);
  await expect(one.getByText('Saved. Readers see it at once.')).toBeVisible();
  await two.getByLabel('Other names, one a line').fill('Common');
  await save(two);
  await expect(two.getByText('Somebody else changed Description meanwhile; both are kept.')).toBeVisible();
  await expect(two.getByLabel('Description')).toHaveValue('Of the sea.');

  await one.getByLabel('Description').fill('Of the deep sea.');
  await save(one);
  await expect(one.getByLabel('Other names, one a line')).toHaveValue('Common');
  await two.getByLabel('Description').fill('Of the shore.');
  await save(two);
  await expect(two.getByText('Somebody else saved Of the deep sea.')).toBeVisible();
  await expect(two.getByLabel('Description')).toHaveValue('Of the shore.');
  await two.getByRole('button', { name: 'Take theirs' }).click();
  await expect(two.getByLabel('Description')).toHaveValue('Of the deep sea.');
  await save(two);
  await expect(two.getByText('Saved. Readers see it at once.')).toBeVisible();
  await two.reload();
  await expect(two.getByLabel('Description')).toHaveValue('Of the deep sea.');
  await expect(two.getByLabel('Other names, one a line')).toHaveValue('Common');
});

test('what is typed for a name is kept until it is one, and Enter takes only what is called so', async ({ as, site }) => {
  const word = unique('Quay').toLowerCase();
  await inNewsroom(site, () => createTag(SYSTEM, { name: `${word} board`, kind: 'organisation' }));
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.begin();
  const field = page.getByRole('combobox', { name: 'Tags' });
  const chosen = page.getByRole('list', { name: 'Chosen tags' });
  await field.fill(word);
  await expect(page.getByRole('option', { name: `${word} board` })).toBeVisible();
  await field.press('Enter');
  await expect(page.getByText('Go to the one you mean with ↓')).toBeVisible();
  await editor.headline.click();
  await expect(page.getByText(`“${word}” is not chosen yet.`)).toBeVisible();
  await expect(field).toHaveValue(word);
  await expect(chosen).toHaveCount(0);
  await field.focus();
  await page.route('**/dashboard/stories/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('option', { name: `Create “${word}”` }).click();
  await expect(page.getByText('The server did not answer. What you typed is kept').first()).toBeVisible();
  await expect(field).toHaveValue(word);
  await page.unroute('**/dashboard/stories/*');
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(chosen).toHaveCount(0);
  await field.fill(`${word} BOARD`);
  await field.press('Enter');
  await expect(chosen.getByText(`${word} board`)).toBeVisible();
});
