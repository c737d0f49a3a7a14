import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { editSection } from '../section/commands.ts';
import { createStory, publishStory, withdrawStory } from '../story/commands.ts';
import { createTag, editTag } from '../tag/commands.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { dayAt } from '../zone.ts';
import { indexReleases } from './commands.ts';
import { searchStories } from './public.ts';
import { SearchForm } from './rules.ts';

let desk: TestNewsroom;
test.beforeAll(async () => {
  desk = await openTestNewsroom();
});

const publish = (headline: string, text: string, differs: object = {}) => desk.publish(SYSTEM, { headline, body: bodyOf({ para1: text }), ...differs });
const ask = (asked: object, at?: number) => searchStories(SearchForm.parse(asked), at);
const headlines = async (asked: object, at?: number) => (await ask(asked, at)).results.map(({ card }) => card.headline);

test('a published story is found by words of its text, in any spelling of them, with its place shown', async () => {
  await publish('Vuelve la pesca', 'Los barcos de Cudillero salieron al amanecer.', { language: 'es' });
  await publish('عاد الصيادون', 'عاد الصيادون إلى المدرسةِ القديمة.', { language: 'ar', direction: 'rtl' });
  expect(await headlines({ q: 'BARCO cudillero' })).toEqual(['Vuelve la pesca']);
  expect(await headlines({ q: 'مدرسه' })).toEqual(['عاد الصيادون']);
  const { results } = await ask({ q: 'amanecer' });
  expect(results[0]?.excerpt).toContainEqual({ text: 'amanecer', isFound: true });
});

test('the headline weighs more than the text, and of two as good the newer comes first', async () => {
  const old = Date.now() - 400 * 86_400_000;
  const older = await desk.begin(SYSTEM, { headline: 'Zinc one', body: bodyOf({ para1: 'Of zinc.' }) });
  await publishStory(SYSTEM, { ...older, publishedAt: old });
  await publish('Zinc two', 'Of zinc.');
  await publish('Metal', 'Only the text says zinc, and says it late.');
  expect(await headlines({ q: 'zinc' })).toEqual(['Zinc two', 'Zinc one', 'Metal']);
  expect((await headlines({ q: 'zinc', sort: 'newest' })).at(-1)).toBe('Zinc one');
  expect(await headlines({ q: 'zinc', to: dayAt(old, env.SITE_TIMEZONE) })).toEqual(['Zinc one']);
});

test('what is scheduled is found from its moment on, what is withdrawn no more, whatever the index holds', async () => {
  const liveFrom = Date.now() + 3_600_000;
  const draft = desk.draftOf({ headline: 'Later', body: bodyOf({ para1: 'The umbriel moment.' }) });
  const { id, saves } = await createStory(SYSTEM, draft);
  await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, liveFrom });
  const { rows } = await store().client.execute(`select count(*) as count from release_search where release_search match '"umbriel"'`);
  expect(rows[0]?.count, 'it is in the index').toBe(1);
  expect(await headlines({ q: 'umbriel' })).toEqual([]);
  expect(await headlines({ q: 'umbriel' }, liveFrom)).toEqual(['Later']);
  expect((await ask({ q: 'umbriell' })).suggestion, 'its words are not given away').toBeUndefined();
  const gone = await publish('Gone', 'The oberonia moment.');
  expect(await headlines({ q: 'oberonia' })).toEqual(['Gone']);
  await withdrawStory(SYSTEM, { storyId: gone.storyId, reason: 'It is not ours' });
  expect(await headlines({ q: 'oberonia' })).toEqual([]);
});

test('an update is found by its own words, and the story once', async () => {
  const first = await publish('Twice', 'The first titania.');
  await publishStory(SYSTEM, { ...first, draft: desk.draftOf({ headline: 'Twice', body: bodyOf({ para1: 'The second titania, and ariel.' }) }) });
  expect(await headlines({ q: 'titania' })).toEqual(['Twice']);
  expect((await ask({ q: '"first titania"' })).way).not.toBe('all');
});

test('filters and operators narrow, a moved section takes its stories along, a hidden tag is no filter', async () => {
  const { id: tagId } = await createTag(SYSTEM, { name: 'Deep Sea', kind: 'topic' });
  await publish('Tagged', 'About mirandas.', { tags: [tagId] });
  await publish('Untagged', 'About mirandas too.');
  expect(await headlines({ q: 'mirandas tag:"deep sea"' })).toEqual(['Tagged']);
  expect(await headlines({ q: 'mirandas', tag: 'deep-sea' })).toEqual(['Tagged']);
  expect(await headlines({ q: 'mirandas by:nora -too' })).toEqual(['Tagged']);
  expect(await headlines({ q: 'mirandas lang:es' })).toEqual([]);
  await editSection(SYSTEM, { sectionId: desk.news, slug: 'reports', name: 'Reports', description: '', parentId: null });
  expect((await headlines({ q: 'mirandas section:reports' })).length).toBe(2);
  expect(await headlines({ q: 'mirandas', section: 'news' })).toEqual([]);
  await editTag(SYSTEM, { tagId, name: 'Deep Sea', kind: 'internal', slug: 'deep-sea', synonyms: [], description: '', photoId: null });
  expect(await headlines({ q: 'mirandas tag:"deep sea"' })).toEqual([]);
});

test('a misspelt word is put right; words no story has together are looked for one by one', async () => {
  await publish('Cordelia', 'The lighthouse of Ophelia.');
  expect(await ask({ q: 'lihgthouse' })).toMatchObject({ results: [], suggestion: 'lighthouse' });
  expect(await ask({ q: 'lightho' })).toMatchObject({ way: 'begins', count: 1 });
  expect(await ask({ q: 'lighthouse unheard-of' })).toMatchObject({ way: 'some', count: 1 });
});

test('whatever is typed is answered', async () => {
  for (const q of [
    '',
    '-',
    '"',
    '*',
    'OR',
    '-x',
    'x'.repeat(10_000),
    'a '.repeat(5000),
    'NEAR(a b)',
    "'; drop table release --",
    'section:',
    'section:nowhere',
    'before:2026-13-99',
    '🐟',
    '\u0000',
  ])
    expect(Array.isArray((await ask({ q })).results), q.slice(0, 20)).toBe(true);
});

test('the days of before: and after: are those of the paper’s calendar', async () => {
  const zone = env.SITE_TIMEZONE;
  env.SITE_TIMEZONE = 'America/New_York';
  try {
    const { draft, ...saving } = await desk.begin(SYSTEM, { headline: 'Late', body: bodyOf({ para1: 'Of setebos.' }) });
    await publishStory(SYSTEM, { ...saving, draft, publishedAt: Date.parse('2026-03-02T03:30Z') });
    const found = async (q: string) => (await ask({ q: `setebos ${q}` })).results.length;
    expect([await found('after:2026-03-01'), await found('before:2026-03-02')], 'on the evening of the first').toEqual([1, 1]);
    expect([await found('after:2026-03-02'), await found('before:2026-03-01')]).toEqual([0, 0]);
  } finally {
    env.SITE_TIMEZONE = zone;
  }
});

test('releases made before the index are taken in, once', async () => {
  await publish('Before the index', 'About sycorax.');
  await store().client.execute('delete from release_text');
  await store().client.execute('delete from release_search');
  expect(await headlines({ q: 'sycorax' })).toEqual([]);
  expect(await indexReleases(SYSTEM)).toBeGreaterThan(0);
  expect(await headlines({ q: 'sycorax' })).toEqual(['Before the index']);
  expect(await indexReleases(SYSTEM)).toBe(0);
});
