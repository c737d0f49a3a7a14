import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { getBoard, MOST_IN_COLUMN } from './board-queries.ts';
import { fileStory, saveStory } from './commands.ts';
import { assignStory, endAssignment, raiseFlag } from './desk-commands.ts';
import { StoryFilter } from './filter-rules.ts';
import { listStories } from './queries.ts';
import { scheduleStory } from './schedule-commands.ts';

let room: TestNewsroom;
let ada: Actor;
let rex: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  rex = await room.person('Rex', 'reporter');
});

const board = (filter: object = {}) => getBoard(ada, StoryFilter.parse(filter));
const listed = async (filter: object) => (await listStories(ada, StoryFilter.parse(filter))).stories.map(({ headline }) => headline);

/** This many drafts that were changed later than anything else. */
function laterDrafts(count: number) {
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`;
  return store().client.execute(`insert into story (id, headline, author_id, created_at, updated_at, updated_by)
    ${numbers} select 'later' || n, 'Later', '${ada.id}', 1, 9e12 + n, '${ada.id}' from numbers`);
}

test('one filed story is on the board however many others were changed since', async () => {
  await fileStory(rex, await room.begin(rex, { headline: 'Old work' }));
  await laterDrafts(1100);
  const { filed, draft } = await board();
  expect([filed.cards.map(({ headline }) => headline), filed.total]).toEqual([['Old work'], 1]);
  expect([draft.cards.length, draft.total]).toEqual([MOST_IN_COLUMN, 1100]);
});

test('each story stands in one column: live before scheduled, neither put aside', async () => {
  const live = await room.publish(ada, { headline: 'Live' });
  await scheduleStory(ada, {
    ...live,
    draft: { ...live.draft, slug: 'live' },
    local: '2099-07-01T12:00',
    correction: { kind: 'update', publicText: '', placement: 'top' },
  });
  const planned = await room.begin(ada, { headline: 'Planned' });
  await scheduleStory(ada, { ...planned, local: '2099-07-01T12:00' });
  const columns = Object.entries(await board()).map(([column, { cards }]) => [column, cards.map(({ headline }) => headline)]);
  expect(Object.fromEntries(columns)).toEqual({ draft: [], filed: [], ready: [], scheduled: ['Planned'], live: ['Live'] });
});

test('a section has what is in those below it, on the board and in the list', async () => {
  const local = await createSection(SYSTEM, NewSection.parse({ slug: 'local', name: 'Local', parentId: room.news }));
  await room.begin(ada, { headline: 'Below', sectionId: local });
  await room.begin(ada, { headline: 'Nowhere', sectionId: null });
  expect((await board({ section: room.news })).draft.total).toBe(1);
  expect(await listed({ section: room.news })).toEqual(['Below']);
});

test('stories are found by who works on them, what is flagged and what is due, the soonest first', async () => {
  const [late, soon, free] = [await room.begin(ada, { headline: 'Late' }), await room.begin(ada, { headline: 'Soon' }), await room.begin(ada)];
  await assignStory(ada, { storyId: soon.storyId, userId: rex.id, due: '2099-07-01T12:00', note: '' });
  await assignStory(ada, { storyId: late.storyId, userId: rex.id, due: '2099-08-01T12:00', note: '' });
  const { id } = await assignStory(ada, { storyId: late.storyId, userId: ada.id, due: '', note: '' });
  await raiseFlag(ada, { storyId: free.storyId, kind: 'legal', note: '', holds: false });
  await saveStory(ada, { ...late, draft: { ...late.draft, kicker: 'Changed last' } });
  expect(await listed({ assigned: rex.id })).toEqual(['Late', 'Soon']);
  expect(await listed({ assigned: rex.id, due: 'any' })).toEqual(['Soon', 'Late']);
  expect([await listed({ due: 'week' }), await listed({ assigned: 'me', due: 'any' })]).toEqual([[], []]);
  expect(await listed({ assigned: 'me' })).toEqual(['Late']);
  await endAssignment(ada, { storyId: late.storyId, assignmentId: id });
  expect(await listed({ assigned: 'me' })).toEqual([]);
  expect([await listed({ flag: 'any' }), await listed({ flag: 'legal' }), await listed({ flag: 'photo' })]).toEqual([
    ['The boats are in'],
    ['The boats are in'],
    [],
  ]);
  expect((await board({ assigned: rex.id })).draft).toMatchObject({ total: 2, cards: [{ assignments: [{ name: 'Rex' }] }, {}] });
});

test('what was due is overdue, and due tonight and within a week too', async () => {
  const { storyId } = await room.begin(ada);
  const { id } = await assignStory(ada, { storyId, userId: rex.id, due: '2099-07-01T12:00', note: '' });
  await store().client.execute({ sql: 'update assignment set due_at = ? where id = ?', args: [Date.now() - 1000, id] });
  for (const due of ['past', 'today', 'week', 'any']) expect(await listed({ due }), due).toHaveLength(1);
});
