import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { getBoard } from './board-queries.ts';
import { createStory, saveStory } from './commands.ts';
import { assignStory } from './desk-commands.ts';
import { StoryFilter } from './filter-rules.ts';
import { addNote } from './note-commands.ts';
import { NewNote } from './note-rules.ts';
import { visitStory } from './presence-commands.ts';
import { getStory, listStories } from './queries.ts';
import { StoryDraft } from './rules.ts';

let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
});

const begin = (differs: object = {}, actor = ada) => createStory(actor, StoryDraft.parse({ headline: '', language: 'en', ...differs }));
const listed = async () => (await listStories(ada, StoryFilter.parse({}))).stories.map(({ id }) => id);
const rest = () => store().client.execute('update story set created_at = 1');

test('a story that was begun and left blank is in no list, opens where it is asked for, and is begun again later', async () => {
  const { id } = await begin();
  expect([await listed(), (await getBoard(ada, StoryFilter.parse({}))).draft.total, (await getStory(ada, id))?.id]).toEqual([[], 0, id]);
  const other = await begin();
  expect(other.id).not.toBe(id);
  await rest();
  const again = await begin();
  expect([[id, other.id].includes(again.id), again.saves, again.version]).toEqual([true, 1, 1]);
  expect(await store().client.execute('select count(*) as count from story')).toMatchObject({ rows: [{ count: 2 }] });
});

test('a blank story is not begun again while it is open, by somebody else, or in another language', async () => {
  const { id } = await begin();
  await rest();
  expect((await begin({}, await room.person('Bea', 'editor'))).id).not.toBe(id);
  expect((await begin({ language: 'ar', direction: 'rtl' })).id).not.toBe(id);
  await visitStory(ada, { storyId: id, blockId: null });
  expect((await begin()).id).not.toBe(id);
});

const WRITTEN: Record<string, object> = {
  headline: { headline: 'B' },
  standfirst: { standfirst: 'B' },
  kicker: { kicker: 'B' },
  dateline: { dateline: 'B' },
  text: { body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' } }] } },
};

for (const [field, differs] of Object.entries(WRITTEN)) {
  test(`one with a ${field} is listed and never begun again`, async () => {
    const { id } = await begin(differs);
    await rest();
    expect([await listed(), (await begin()).id === id]).toEqual([[id], false]);
  });
}

test('one that was saved, assigned or noted on is listed and never begun again, though nothing is in it', async () => {
  const saved = await begin();
  await saveStory(ada, { storyId: saved.id, saves: saved.saves, draft: StoryDraft.parse({ headline: '' }), autosave: true });
  const [assigned, noted] = [await begin(), await begin()];
  await assignStory(SYSTEM, { storyId: assigned.id, userId: ada.id, due: '', note: '' });
  await addNote(ada, NewNote.parse({ storyId: noted.id, text: 'Of the boats' }));
  await rest();
  const { id } = await begin();
  const used = [saved.id, assigned.id, noted.id];
  expect([(await listed()).toSorted(), used.includes(id)]).toEqual([used.toSorted(), false]);
});
