import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createTag } from '../tag/commands.ts';
import { openTestDatabase } from '../test-database.ts';
import { plantPhoto } from '../test-photos.ts';
import { addUser } from '../user/commands.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createStory, publishStory, saveStory } from './commands.ts';
import { StoryFilter } from './filter-rules.ts';
import { addNote, resolveNote } from './note-commands.ts';
import { listStories } from './queries.ts';
import { StoryDraft } from './rules.ts';
import { indexStories } from './search-commands.ts';

const names = { world: '', nora: '', elodie: '', russia: '' };
test.beforeAll(async () => {
  await openTestDatabase();
  names.world = await createSection(SYSTEM, NewSection.parse({ slug: 'world', name: 'World' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora Quay', bio: '', userId: null })).id;
  names.elodie = (await createContributor(SYSTEM, { name: 'Élodie Łukasz', bio: '', userId: null })).id;
  names.russia = (await createTag(SYSTEM, { name: 'North Séa', kind: 'place' })).id;
  const boats = draftOf('The boats are in', 'Fourteen herring boats lay in the harbour.', {
    sectionId: names.world,
    bylines: [names.nora],
    tags: [names.russia],
  });
  const { id, saves } = await createStory(SYSTEM, boats);
  await publishStory(SYSTEM, { storyId: id, saves, draft: boats, autosave: false });
  await createStory(SYSTEM, draftOf('The storm', 'No boats went out; the harbour was closed in Łódź.', { bylines: [names.elodie] }));
  await createStory(SYSTEM, draftOf('عاد الصيادون', 'عاد الصيادون إلى المرفأ اليوم، والأخبار طيبة.', { language: 'ar', direction: 'rtl' }));
});

function draftOf(headline: string, text: string, differs: object = {}): StoryDraft {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text }] }] };
  return StoryDraft.parse({ headline, body, ...differs });
}

const list = (text: string, differs: object = {}, actor: Actor = SYSTEM) => listStories(actor, StoryFilter.parse({ text, ...differs }));
const inOrder = async (text: string, differs: object = {}) => (await list(text, differs)).stories.map(({ headline }) => headline);
const find = async (text: string) => (await inOrder(text)).sort();
const BOATS = 'The boats are in';
const ARABIC = 'عاد الصيادون';

test('words of the text are found, by their beginning, in any script, however they are spelled', async () => {
  expect(await find('herring')).toEqual([BOATS]);
  expect(await find('harb')).toEqual([BOATS, 'The storm']);
  expect(await find('BOAT closed')).toEqual(['The storm']);
  for (const text of ['lodz', 'łódz', 'LODZ']) expect(await find(text), text).toEqual(['The storm']);
  for (const text of ['المرفأ', 'مرفا', 'أخبار', 'الاخبار']) expect(await find(text), text).toEqual([ARABIC]);
  await createStory(SYSTEM, draftOf('東京の天気', '今日は晴れです。', { language: 'ja' }));
  for (const text of ['天気', '東京の天気', '東京 晴れ']) expect(await find(text), text).toEqual(['東京の天気']);
  expect(await find('herring OR unheardof')).toEqual([BOATS]);
});

test('phrases, words that must not be there, and operators', async () => {
  expect(await find('"herring boats"')).toEqual([BOATS]);
  expect(await find('"boats herring"')).toEqual([]);
  expect(await find('boats -storm')).toEqual([BOATS]);
  expect(await find('by:quay')).toEqual([BOATS]);
  for (const text of ['by:élodie', 'by:elodie', 'by:łukasz', 'by: LUKASZ', 'by:"elodie lukasz"']) expect(await find(text), text).toEqual(['The storm']);
  for (const text of ['tag:"north sea" harbour', 'tag:SÉA']) expect(await find(text), text).toEqual([BOATS]);
  expect(await find('section:world status:live')).toEqual([BOATS]);
  expect(await find('status:draft harbour')).toEqual(['The storm']);
  expect(await find('before:2020-01-01')).toEqual([]);
  expect((await find('after:2020')).length).toBe((await find('')).length);
});

test('with a minus an operator leaves out what it finds', async () => {
  for (const text of ['by:elodie', 'tag:sea', 'section:world', 'status:live', 'status:draft', 'after:2020', 'herring']) {
    const [all, found, others] = [await find(''), await find(text), await find(`-${text}`)];
    expect(found.length, text).toBeGreaterThan(0);
    expect([...found, ...others].sort(), text).toEqual(all);
  }
  expect(await find('harbour -section:world')).toEqual(['The storm']);
});

test('a section is found with those under it, by the operator and by the choice', async () => {
  const parentId = await createSection(SYSTEM, NewSection.parse({ slug: 'cities', name: 'Ciudades' }));
  const sectionId = await createSection(SYSTEM, NewSection.parse({ slug: 'cordoba', name: 'Córdoba', parentId }));
  await createStory(SYSTEM, draftOf('Of Córdoba', 'A text.', { sectionId }));
  for (const text of ['section:cordoba', 'section:ciudades']) expect(await inOrder(text), text).toEqual(['Of Córdoba']);
  expect(await inOrder('', { section: parentId })).toEqual(['Of Córdoba']);
});

test('a name nobody has is said, and what cannot be looked for finds nothing rather than all', async () => {
  expect(await list('by:nobody')).toMatchObject({ stories: [], said: ['No byline has the name “nobody”'] });
  expect((await list('-tag:nothing')).said).toEqual(['No tag is called “nothing”']);
  expect(await list('%_')).toMatchObject({ stories: [], said: [expect.stringContaining('no word')] });
  expect(await inOrder(`herring ${'x'.repeat(400)}`), 'a long text does not fall away').toEqual([BOATS]);
});

test('headlines come before standfirsts, texts, captions and credits; or the last changed first', async () => {
  const photoId = await plantPhoto();
  const placed = (words: object) => ({ photos: [{ photoId, caption: '', credit: '', alt: '', ...words }] });
  await createStory(SYSTEM, draftOf('Umbriel', 'Of a moon.'));
  await createStory(SYSTEM, draftOf('A moon', 'Nothing.', { standfirst: 'It is umbriel.' }));
  await createStory(SYSTEM, draftOf('A text', 'This one is of umbriel as well.'));
  await createStory(SYSTEM, draftOf('A caption', 'Nothing.', placed({ caption: 'This is umbriel' })));
  await createStory(SYSTEM, draftOf('A credit', 'Nothing.', placed({ credit: 'Umbriel' })));
  const best = ['Umbriel', 'A moon', 'A text', 'A caption', 'A credit'];
  expect(await inOrder('umbriel')).toEqual(best);
  expect(await inOrder('umbriel', { order: 'changed' })).toEqual(best.toReversed());
});

test('kicker, dateline, notes inside the text and beside it are found, also those dealt with', async () => {
  const noted = { type: 'text', text: 'ask the setebos', marks: [{ type: 'editorNote' }] };
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'A text. ' }, noted] }] };
  const { id: storyId } = await createStory(SYSTEM, draftOf('Noted', '', { kicker: 'Titania', dateline: 'Port Oberon', body }));
  const { id: noteId } = await addNote(SYSTEM, { storyId, text: 'About the sycorax', blockId: null, quote: '', replyTo: null });
  await resolveNote(SYSTEM, { storyId, noteId });
  for (const text of ['setebos', 'titania', 'oberon', 'sycorax']) expect(await inOrder(text), text).toEqual(['Noted']);
  const [{ found } = {}] = (await list('sycorax')).stories;
  expect(found).toMatchObject({ place: 'Note', excerpt: expect.arrayContaining([{ text: 'sycorax', isFound: true }]) });
});

test('whatever is typed is only searched for', async () => {
  for (const text of [
    'a OR b',
    '"',
    "'; drop table story--",
    'headline:x',
    'NEAR(a b)',
    '*',
    '-',
    '(',
    '\\',
    '%',
    '-harbour -"',
    '\u0000',
    'OR',
    'x'.repeat(10_000),
  ])
    await find(text);
  const { rows } = await store().client.execute('select count(*) as count from story');
  expect(Number(rows[0]?.count)).toBeGreaterThan(3);
});

test('what was written over is no longer found, and the place of what is found is shown', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('Gone', 'A word nobody kept: zeppelin.'));
  expect(await find('zeppelin')).toEqual(['Gone']);
  await saveStory(SYSTEM, { storyId: id, saves, draft: draftOf('Gone', 'Nothing of it.'), autosave: true });
  expect(await find('zeppelin')).toEqual([]);
  const [story] = (await list('"herring boats"')).stories;
  expect(story?.found?.excerpt).toContainEqual({ text: 'herring boats', isFound: true });
  expect((await list('boat are')).stories[0]?.found?.headline).toContainEqual({ text: 'boats are', isFound: true });
});

test('nobody finds what they may not read', async () => {
  const { id } = await addUser(SYSTEM, { email: 'eve@example.org', name: 'Eve', role: 'reporter' });
  for (const text of ['herring', 'by:quay', '-storm']) expect((await list(text, {}, { id, name: 'Eve', role: 'reporter' })).stories, text).toEqual([]);
});

test('stories that are not in the index are taken in, once, and keep their order', async () => {
  const before = await inOrder('harbour OR umbriel', { order: 'changed' });
  await store().client.execute('delete from story_text');
  await store().client.execute('delete from story_search');
  expect(await find('herring')).toEqual([]);
  expect(await indexStories(SYSTEM)).toBeGreaterThan(before.length);
  expect(await indexStories(SYSTEM)).toBe(0);
  expect(await inOrder('harbour OR umbriel', { order: 'changed' })).toEqual(before);
});

test('of words in very many stories those changed last are ranked, and older ones with them in the headline; which is said', async () => {
  const { client } = store();
  const many = `with recursive number(n) as (select 1 union all select n + 1 from number where n < 1100)`;
  await client.executeMultiple(`
    insert into story (id, headline, author_id, created_at, updated_at, updated_by) ${many} select 'many' || n, iif(n = 1, 'Prospero', 'Many ' || n), 'system', 1, n, 'system' from number;
    insert into story_text (story_id, headline, standfirst, body, captions) ${many} select 'many' || n, '', '', '', '' from number;
    insert into story_search (rowid, headline, body, facets) select t.id, iif(s.headline = 'Prospero', 'prospero', ''), 'a prospero', 'story' from story_text t join story s on s.id = t.story_id where s.id like 'many%';
  `);
  const { stories, hasMore, said } = await list('prospero');
  expect([stories[0]?.headline, stories[1]?.headline, hasMore, said.length]).toEqual(['Prospero', 'Many 1100', true, 1]);
  expect((await list('prospero', { order: 'changed' })).said).toEqual([]);
});
