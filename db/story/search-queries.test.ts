import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createTag } from '../tag/commands.ts';
import { openTestDatabase } from '../test-database.ts';
import { addUser } from '../user/commands.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createStory, publishStory, saveStory } from './commands.ts';
import { listStories } from './queries.ts';
import { StoryDraft, StoryFilter } from './rules.ts';

const names = { world: '', nora: '', russia: '' };
test.beforeAll(async () => {
  await openTestDatabase();
  names.world = await createSection(SYSTEM, NewSection.parse({ slug: 'world', name: 'World' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora Quay', bio: '', userId: null })).id;
  names.russia = (await createTag(SYSTEM, { name: 'North Sea', kind: 'place' })).id;
  const boats = draftOf('The boats are in', 'Fourteen herring boats lay in the harbour.', {
    sectionId: names.world,
    bylines: [names.nora],
    tags: [names.russia],
  });
  const { id, saves } = await createStory(SYSTEM, boats);
  await publishStory(SYSTEM, { storyId: id, saves, draft: boats, autosave: false });
  await createStory(SYSTEM, draftOf('The storm', 'No boats went out; the harbour was closed in Łódź.'));
  await createStory(SYSTEM, draftOf('عاد الصيادون', 'عاد الصيادون إلى المرفأ اليوم.', { language: 'ar', direction: 'rtl' }));
});

function draftOf(headline: string, text: string, differs: object = {}): StoryDraft {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text }] }] };
  return StoryDraft.parse({ headline, body, ...differs });
}

const find = async (text: string, actor: Actor = SYSTEM) =>
  (await listStories(actor, StoryFilter.parse({ text }))).stories.map(({ headline }) => headline).sort();

test('words of the text are found, by their beginning, in any script, with and without accents', async () => {
  expect(await find('herring')).toEqual(['The boats are in']);
  expect(await find('harb')).toEqual(['The boats are in', 'The storm']);
  expect(await find('BOATS closed')).toEqual(['The storm']);
  expect(await find('lodz')).toEqual([]);
  expect(await find('łódz')).toEqual(['The storm']);
  expect(await find('المرفأ')).toEqual(['عاد الصيادون']);
});

test('phrases, words that must not be there, and operators', async () => {
  expect(await find('"herring boats"')).toEqual(['The boats are in']);
  expect(await find('"boats herring"')).toEqual([]);
  expect(await find('boats -storm')).toEqual(['The boats are in']);
  expect(await find('by:quay')).toEqual(['The boats are in']);
  expect(await find('tag:"north sea" harbour')).toEqual(['The boats are in']);
  expect(await find('section:world status:live')).toEqual(['The boats are in']);
  expect(await find('status:draft harbour')).toEqual(['The storm']);
  expect(await find('before:2020-01-01')).toEqual([]);
  expect((await find('after:2020-01-01')).length).toBe(3);
});

test('whatever is typed is only searched for', async () => {
  for (const text of ['a OR b', '"', "'; drop table story--", 'headline:x', 'NEAR(a b)', '*', '-', '(', '\\', '%', '-harbour -"']) await find(text);
  const { rows } = await store().client.execute('select count(*) as count from story');
  expect(rows[0]?.count).toBe(3);
});

test('what was written over is no longer found, and the place of what is found is shown', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('Gone', 'A word nobody kept: zeppelin.'));
  expect(await find('zeppelin')).toEqual(['Gone']);
  await saveStory(SYSTEM, { storyId: id, saves, draft: draftOf('Gone', 'Nothing of it.'), autosave: true });
  expect(await find('zeppelin')).toEqual([]);
  const [story] = (await listStories(SYSTEM, StoryFilter.parse({ text: 'herring' }))).stories;
  expect(story?.excerpt).toContain('\u0001herring\u0001 boats');
});

test('nobody finds what they may not read', async () => {
  const { id } = await addUser(SYSTEM, { email: 'eve@example.org', name: 'Eve', role: 'reporter' });
  expect(await find('herring', { id, name: 'Eve', role: 'reporter' })).toEqual([]);
});
