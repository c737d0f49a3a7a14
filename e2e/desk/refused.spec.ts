import { expect, test } from '../fixtures.ts';
import { draftStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';

const savedText = 'select v.snapshot from story s join story_version v on v.story_id = s.id and v.seq = s.version where s.id = ?';

test('a window left open from before publication publishes nothing over the live story, and asks what kind of change it is', async ({ as, site }) => {
  const made = await draftStory(site);
  const [ed, ella] = [await as('editor'), await as('editor')];
  const [first, second] = [new StoryEditor(ed), new StoryEditor(ella)];
  await second.open(made.id);
  // What the other window is told of the story by and by would mend its buttons first.
  await ella.route('**/visit', (route) => route.abort());
  await first.publish(made.id);
  await second.kicker.fill('From the other window');
  await second.button('Publish').click();
  await expect(ella.getByText('Readers see this story already')).toBeVisible();
  await expect(ella.getByRole('group', { name: 'What kind of change is it?' })).toBeVisible();
  await expect(second.button('Publish')).toHaveCount(0);
  await expect(second.button('File')).toHaveCount(0);
  expect(await rowsOf(site, 'select id from release where story_id = ?', [made.id])).toHaveLength(1);
  await expect(second.saved()).toBeVisible();
  await second.button('Publish update').click();
  await expect(ella.getByText('Published.')).toBeVisible();
  expect(await rowsOf(site, 'select kind from correction where story_id = ?', [made.id])).toMatchObject([{ kind: 'update' }]);
});

test('a window left open shows by itself what can be done since somebody published', async ({ as, site }) => {
  const made = await draftStory(site);
  const ella = await as('editor');
  const second = new StoryEditor(ella);
  await second.open(made.id);
  await new StoryEditor(await as('editor')).publish(made.id);
  await expect(second.button('Publish update…')).toBeVisible();
});

test('what was typed just before a refused move is saved, and nothing is called unsaved that is not', async ({ as, site }) => {
  const made = await draftStory(site);
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.standfirst.fill('The fee will be TK pounds.');
  await editor.button('Publish').click();
  await expect(page.getByText('TK still stands in the standfirst')).toHaveCount(1);
  await expect(editor.saved()).toBeVisible();
  expect(JSON.stringify(await rowsOf(site, savedText, [made.id]))).toContain('The fee will be TK pounds.');
  await editor.standfirst.fill('The fee will be nine pounds.');
  await editor.button('Publish').click();
  await expect(page.getByText('Published.')).toBeVisible();
  await editor.button('Publish update…').click();
  await page.getByRole('radio', { name: 'Correction' }).check();
  await editor.button('Publish update').click();
  await expect(page.locator('#correction-problem')).not.toBeEmpty();
  await expect(editor.saved()).toBeVisible();
  await expect(page.getByText('Not saved')).toHaveCount(0);
});

test('everything against a publication is said in one answer, each with the way to its place', async ({ as, site }) => {
  const text = (id: string, words: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text: words }] });
  const made = await draftStory(site, { bylines: [], body: { type: 'doc', content: [text('para1', 'One'), text('para2', 'Lorem ipsum dolor')] } });
  const page = await as('editor');
  const editor = new StoryEditor(page);
  await editor.open(made.id);
  await editor.headline.fill('TK boats are in');
  await editor.button('Publish').click();
  const found = page.getByRole('alert').filter({ hasText: 'Before it can go on' });
  await expect(found.getByText('Say who wrote it')).toBeVisible();
  await expect(found.getByText('TK still stands in the headline')).toBeVisible();
  await expect(editor.button('Go on anyway')).toHaveCount(0);
  await found.getByRole('link', { name: /Filler text/ }).click();
  await expect(editor.text).toBeFocused();
  await expect(page.getByText('Say who wrote it')).toHaveCount(1);
});
