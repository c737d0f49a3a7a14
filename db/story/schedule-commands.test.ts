import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { listCorrections } from '../correction/public.ts';
import { Correction } from '../correction/rules.ts';
import { getStory } from '../release/public.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { listAgenda } from './agenda-queries.ts';
import { createStory, publishStory, saveStory } from './commands.ts';
import { StoryDraft } from './rules.ts';
import { scheduleStory, unscheduleStory } from './schedule-commands.ts';

const PATH = '/news/the-boats-are-in';
const LOCAL = '2099-07-01T12:00';
const AT = Date.parse('2099-07-01T11:00:00Z');
const names = { news: '', nora: '' };
test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
});

function draftOf(standfirst: string): StoryDraft {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
  return StoryDraft.parse({ headline: 'The boats are in', standfirst, sectionId: names.news, bylines: [names.nora], body });
}

const seen = async (at: number) => (await getStory(PATH, at))?.standfirst;
const state = async () => (await store().client.execute('select state, published_at from story')).rows.map((row) => [row.state, row.published_at]);

test('a story appears at its moment with the text it was scheduled with, whatever is edited since', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('Planned'));
  const planned = await scheduleStory(SYSTEM, { storyId: id, saves, draft: draftOf('Planned'), local: LOCAL });
  expect(planned.liveFrom).toBe(AT);
  await saveStory(SYSTEM, { storyId: id, saves: planned.saves, draft: draftOf('Edited since'), autosave: true });
  expect([await seen(AT - 1), await seen(AT)]).toEqual([undefined, 'Planned']);
  expect(await listAgenda(SYSTEM)).toEqual([expect.objectContaining({ storyId: id, at: AT, version: planned.version, newest: planned.version + 1 })]);
  expect(await listAgenda(SYSTEM, AT)).toEqual([]);
});

test('an update of a live story takes its place at its moment, and scheduling again moves it', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  const live = await publishStory(SYSTEM, { storyId: id, saves, draft: draftOf('First'), autosave: false });
  const planned = await scheduleStory(SYSTEM, { storyId: id, saves: live.saves, draft: draftOf('Second'), local: LOCAL });
  expect([await seen(Date.now() + 1), await seen(AT - 1), await seen(AT)]).toEqual(['First', 'First', 'Second']);
  await scheduleStory(SYSTEM, { storyId: id, saves: planned.saves, draft: draftOf('Third'), local: '2099-07-02T12:00' });
  expect([await seen(AT), await seen(AT + 86_400_000)]).toEqual(['First', 'Third']);
  expect(await listAgenda(SYSTEM)).toHaveLength(1);
});

test('a plan that is taken back leaves what readers see, for good', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  const live = await publishStory(SYSTEM, { storyId: id, saves, draft: draftOf('First'), autosave: false });
  await scheduleStory(SYSTEM, { storyId: id, saves: live.saves, draft: draftOf('Second'), local: LOCAL });
  await unscheduleStory(SYSTEM, { storyId: id });
  expect([await seen(AT), await seen(AT + 86_400_000)]).toEqual(['First', 'First']);
  expect((await state())[0]?.[0]).toBe('published');
  await expect(unscheduleStory(SYSTEM, { storyId: id })).rejects.toMatchObject({ code: 'invalid', message: 'Nothing is scheduled for this story' });
});

test('a first publication that is taken back is ready, and was never published', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  await scheduleStory(SYSTEM, { storyId: id, saves, draft: draftOf('First'), local: LOCAL });
  await unscheduleStory(SYSTEM, { storyId: id });
  expect([await seen(AT), await state()]).toEqual([undefined, [['ready', null]]]);
});

test('a time that has passed, does not exist or comes twice is refused beside its field', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  const at = (local: string, second?: boolean) => scheduleStory(SYSTEM, { storyId: id, saves, draft: draftOf('First'), local, second });
  await expect(at('2020-01-01T12:00')).rejects.toMatchObject({ code: 'invalid', fields: { local: expect.stringContaining('has passed') } });
  await expect(at('2098-03-30T01:30')).rejects.toMatchObject({ code: 'invalid', fields: { local: expect.stringContaining('does not exist') } });
  await expect(at('2098-10-26T01:30')).rejects.toMatchObject({
    code: 'invalid',
    fields: { local: expect.stringContaining('comes twice') },
    details: { isTwice: true },
  });
  const second = await at('2098-10-26T01:30', true);
  expect(new Date(second.liveFrom).toISOString()).toBe('2098-10-26T01:30:00.000Z');
});

test('a correction goes out with the text it was scheduled with, and a plan taken back tells readers nothing', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  const live = await publishStory(SYSTEM, { storyId: id, saves, draft: draftOf('First'), autosave: false });
  const correction = Correction.parse({ kind: 'correction', publicText: 'An earlier version misnamed the boat.' });
  const plan = { storyId: id, draft: draftOf('Second'), local: LOCAL, correction };
  const told = async (at: number) => [(await getStory(PATH, at))?.corrections.length, (await listCorrections(1, at)).corrections.length];
  const { saves: planned } = await scheduleStory(SYSTEM, { ...plan, saves: live.saves });
  expect([await told(Date.now() + 1), await told(AT - 1), await told(AT)]).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
  ]);
  expect((await getStory(PATH, AT))?.corrections[0]).toMatchObject({ at: AT, publicText: correction.publicText });
  await unscheduleStory(SYSTEM, { storyId: id });
  expect([await told(AT), await seen(AT)]).toEqual([[0, 0], 'First']);
  await scheduleStory(SYSTEM, { ...plan, saves: planned, local: '2099-07-02T12:00', correction: { ...correction, kind: 'retraction' } });
  const retracted = await getStory(PATH, AT + 86_400_000);
  expect([retracted?.standfirst, retracted?.corrections.length]).toEqual(['', 1]);
});

test('a correction is refused for a story readers do not see', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf('First'));
  const plan = { storyId: id, saves, draft: draftOf('First'), local: LOCAL, correction: Correction.parse({ kind: 'update' }) };
  await expect(scheduleStory(SYSTEM, plan)).rejects.toMatchObject({ code: 'invalid', fields: { kind: expect.stringContaining('schedule it without') } });
});
