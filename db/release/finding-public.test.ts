import { expect, test } from '@playwright/test';
import { createStory, publishStory, withdrawStory } from '../story/commands.ts';
import { createTag } from '../tag/commands.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { listAlike } from './alike-public.ts';
import { daysAround, listDays, listMonths, spanOfDay } from './archive-public.ts';
import { getStory, listStories } from './public.ts';
import { listSeriesOf } from './series-public.ts';
import { listOlder } from './turned.ts';

let desk: TestNewsroom;
test.beforeEach(async () => {
  desk = await openTestNewsroom();
});

async function publishAt(iso: string, differs: object) {
  const draft = desk.draftOf(differs);
  const { id, saves } = await createStory(SYSTEM, draft);
  const { path } = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, publishedAt: Date.parse(iso) });
  return { storyId: id, path };
}

async function storyAt(path: string) {
  const story = await getStory(path);
  if (!story) throw new Error(`Readers see nothing at ${path}`);
  return story;
}

test('the archive has the days on which something was published, by the clocks of the paper', async () => {
  await publishAt('2024-06-30T23:30Z', { headline: 'After midnight in London' });
  await publishAt('2024-07-02T09:00Z', { headline: 'Two days on' });
  const gone = await publishAt('2022-01-05T09:00Z', { headline: 'Gone' });
  expect(await listMonths()).toEqual(['2024-07', '2022-01']);
  await withdrawStory(SYSTEM, { storyId: gone.storyId, reason: 'It is not ours' });
  expect(await listMonths()).toEqual(['2024-07']);
  expect(await listDays('2024-07')).toEqual([
    { name: '2024-07-01', count: 1 },
    { name: '2024-07-02', count: 1 },
  ]);
  expect(await listDays('2022-01')).toEqual([]);
  expect(await daysAround('2024-07-01')).toEqual({ before: undefined, after: '2024-07-02' });
  const { cards } = await listStories({ published: spanOfDay('2024-07-01') });
  expect(cards.map(({ headline }) => headline)).toEqual(['After midnight in London']);
});

test('parts of a series are numbered by when they came out, and close ranks when one is withdrawn', async () => {
  const { id: series } = await createTag(SYSTEM, { name: 'The question', kind: 'series' });
  const { id: topic } = await createTag(SYSTEM, { name: 'Topic', kind: 'topic' });
  const parts = [];
  for (const day of [3, 1, 2]) parts.push(await publishAt(`2024-07-0${day}T09:00Z`, { headline: `Day ${day}`, tags: [series, topic] }));
  const [third, first, second] = parts;
  const place = async (path = '') =>
    (await listSeriesOf(await storyAt(path))).map(({ part, of, previous, next }) => [part, of, previous?.headline, next?.headline]);
  expect(await place(second?.path)).toEqual([[2, 3, 'Day 1', 'Day 3']]);
  await withdrawStory(SYSTEM, { storyId: first?.storyId ?? '', reason: 'It is not ours' });
  expect(await place(third?.path)).toEqual([[2, 2, 'Day 2', undefined]]);
  await withdrawStory(SYSTEM, { storyId: second?.storyId ?? '', reason: 'It is not ours' });
  expect(await place(third?.path), 'one part is no series').toEqual([]);
});

test('stories are alike by their tags and by their words; none that readers may not see, none in another language, none linked to already', async () => {
  const { id: tag } = await createTag(SYSTEM, { name: 'Herring', kind: 'topic' });
  const own = await publishAt('2024-07-01T09:00Z', { headline: 'Breakwater vote', tags: [tag] });
  await publishAt('2024-07-01T08:00Z', { headline: 'Tagged alike', tags: [tag] });
  await publishAt('2024-07-01T07:00Z', { headline: 'Cost of the breakwater', standfirst: 'After the votes.' });
  await publishAt('2024-07-01T06:00Z', { headline: 'Breakwater elsewhere', body: bodyOf({ para1: 'No vote.' }) });
  await publishAt('2024-07-01T05:00Z', { headline: 'El breakwater', language: 'es', tags: [tag] });
  const gone = await publishAt('2024-07-01T04:00Z', { headline: 'Breakwater gone', tags: [tag] });
  await withdrawStory(SYSTEM, { storyId: gone.storyId, reason: 'It is not ours' });
  const draft = desk.draftOf({ headline: 'Breakwater to come', tags: [tag] });
  const { id, saves } = await createStory(SYSTEM, draft);
  await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, liveFrom: Date.now() + 3_600_000 });
  const names = (await listAlike(await storyAt(own.path))).map(({ headline }) => headline).sort();
  expect(names).toEqual(['Cost of the breakwater', 'Tagged alike']);
});

test('on the day a story turns a year older its page is named, once', async () => {
  const { path } = await publishAt('2023-03-10T09:00Z', { headline: 'Old' });
  const at = (text: string) => Date.parse(text);
  expect(await listOlder(at('2026-03-09T23:59:59Z'), at('2026-03-10T00:00:00Z'))).toEqual([`story:${path}`]);
  expect(await listOlder(at('2026-03-10T00:00:00Z'), at('2026-03-10T23:59:59Z'))).toEqual([]);
  expect(await listOlder(at('2026-03-08T12:00:00Z'), at('2026-03-12T12:00:00Z')), 'after a pause it catches up').toEqual([`story:${path}`]);
});
