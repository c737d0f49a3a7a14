import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { getStory } from '../release/public.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { moveStories, undoBatch } from './batch-commands.ts';
import { getLastBatch } from './batch-queries.ts';
import { reviveStory, saveStory } from './commands.ts';
import { handBack, takeOver, visitStory } from './presence-commands.ts';
import { getStory as getDeskStory } from './queries.ts';

let room: TestNewsroom;
let ada: Actor;
let rex: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  rex = await room.person('Rex', 'reporter');
});

const stateOf = async (storyId: string) => (await getDeskStory(SYSTEM, storyId))?.state;
const at = async (slug: string) => (await getStory(`/news/${slug}`))?.headline;

test('each story is moved by its own checks, the refused ones stay and say why, and one undo takes all back', async () => {
  const good = await room.begin(ada, { headline: 'Good' });
  const bare = await room.begin(ada, { headline: 'Bare' });
  const live = await room.publish(ada, { headline: 'Live' });
  const { results, batchId } = await moveStories(ada, { storyIds: [good.storyId, bare.storyId, live.storyId, 'none'], move: 'publish', reason: '' });
  expect(results.map(({ headline, ok, why }) => [headline, ok, why])).toEqual([
    ['Good', true, ''],
    ['Bare', true, ''],
    ['Live', false, expect.stringContaining('It is live')],
    ['A story that is not there', false, 'There is no such story'],
  ]);
  expect([await at('good'), await at('bare')]).toEqual(['Good', 'Bare']);
  const undone = await undoBatch(ada, { batchId: batchId ?? '' });
  expect(undone.results.map(({ ok }) => ok)).toEqual([true, true]);
  expect([await at('good'), await stateOf(good.storyId), await at('live')]).toEqual([undefined, 'draft', 'Live']);
  await expect(undoBatch(ada, { batchId: batchId ?? '' })).rejects.toMatchObject({ code: 'missing' });
});

test('what was done last is still offered to be undone to who did it, for a day and until it is', async () => {
  const { storyId } = await room.begin(ada);
  expect(await getLastBatch(ada)).toBeUndefined();
  const { batchId } = await moveStories(ada, { storyIds: [storyId], move: 'file', reason: '' });
  expect(await getLastBatch(ada)).toEqual({ id: batchId, move: 'file', at: expect.any(Number), count: 1 });
  expect([await getLastBatch(rex), await getLastBatch(ada, Date.now() + 86_400_000)]).toEqual([undefined, undefined]);
  await undoBatch(ada, { batchId: batchId ?? '' });
  expect(await getLastBatch(ada)).toBeUndefined();
});

test('a story the gate refuses leaves nothing behind and does not stop the others', async () => {
  const good = await room.begin(ada, { headline: 'Good' });
  const nowhere = await room.begin(ada, { headline: 'Nowhere', sectionId: null });
  const unfinished = await room.begin(ada, { headline: 'TK' });
  const { results } = await moveStories(ada, { storyIds: [nowhere.storyId, unfinished.storyId, good.storyId], move: 'publish', reason: '' });
  expect(results.map(({ ok, why }) => ok || why)).toEqual([expect.stringContaining('Choose a section'), expect.stringContaining('Look again'), true]);
  expect((await getDeskStory(SYSTEM, nowhere.storyId))?.saves).toBe(nowhere.saves);
});

test('withdrawing is undone with the text readers saw, spiking with the state before; what was moved on since stays', async () => {
  const live = await room.publish(ada, { headline: 'Live' });
  await saveStory(ada, { ...live, draft: { ...live.draft, headline: 'Pending' } });
  const gone = await moveStories(ada, { storyIds: [live.storyId], move: 'withdraw', reason: 'Too early' });
  expect(await at('live')).toBeUndefined();
  await undoBatch(ada, { batchId: gone.batchId ?? '' });
  expect([await at('live'), await stateOf(live.storyId)]).toEqual(['Live', 'published']);
  const one = await room.begin(ada, { headline: 'One' });
  const other = await room.begin(ada, { headline: 'Other' });
  const spiked = await moveStories(ada, { storyIds: [one.storyId, other.storyId], move: 'spike', reason: 'Old' });
  await reviveStory(ada, { storyId: other.storyId });
  const { results } = await undoBatch(ada, { batchId: spiked.batchId ?? '' });
  expect(results.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await stateOf(one.storyId)).toBe('draft');
});

test('nobody moves in many what they may not move alone, nor undoes what another did', async () => {
  const { storyId } = await room.begin(ada);
  const { results, batchId } = await moveStories(rex, { storyIds: [storyId], move: 'spike', reason: 'No' });
  expect([results[0]?.ok, batchId, await stateOf(storyId)]).toEqual([false, null, 'draft']);
  const done = await moveStories(ada, { storyIds: [storyId], move: 'file', reason: '' });
  await expect(undoBatch(rex, { batchId: done.batchId ?? '' })).rejects.toMatchObject({ code: 'missing' });
});

test('who has a story open is told of the others; who took it over writes alone until it is handed back', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  const bea = await room.person('Bea', 'editor');
  expect(await visitStory(ada, { storyId, blockId: 'para1' })).toEqual({ saves, state: 'draft', others: [], takenBy: null });
  const company = await visitStory(bea, { storyId, blockId: null });
  expect(company.others).toEqual([{ id: ada.id, name: 'Ada', blockId: 'para1' }]);
  await takeOver(bea, { storyId });
  expect((await visitStory(ada, { storyId, blockId: null })).takenBy).toEqual({ id: bea.id, name: 'Bea' });
  await expect(saveStory(ada, { storyId, saves, draft, autosave: true })).rejects.toMatchObject({ code: 'taken', message: expect.stringContaining('Bea') });
  const { saves: next } = await saveStory(bea, { storyId, saves, draft: { ...draft, kicker: 'Alone' }, autosave: true });
  await store().client.execute('update presence set seen_at = seen_at - 240000');
  expect((await visitStory(ada, { storyId, blockId: null })).takenBy, 'away for a short while').toEqual({ id: bea.id, name: 'Bea' });
  await store().client.execute('update takeover set at = at - 600000');
  await store().client.execute(`update presence set seen_at = seen_at - 240000 where user_id = '${bea.id}'`);
  expect((await visitStory(ada, { storyId, blockId: null })).takenBy, 'away for long').toBeNull();
  await takeOver(bea, { storyId });
  await handBack(ada, { storyId });
  await saveStory(ada, { storyId, saves: next, draft, autosave: true });
});
