import { expect, test } from '@playwright/test';
import { getTakedown } from '../release/gone-public.ts';
import { getStory, listStories } from '../release/public.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { moveStories, undoBatch } from './batch-commands.ts';
import { planEnd, setEmbargo } from './clock-commands.ts';
import { listLapsed } from './clock-queries.ts';
import { publishStory, saveStory, withdrawStory } from './commands.ts';
import { correctStory, hotfixStory } from './correct-commands.ts';
import { raiseFlag } from './desk-commands.ts';
import { takeOver } from './presence-commands.ts';
import { getStory as getDeskStory } from './queries.ts';
import { scheduleStory, unscheduleStory } from './schedule-commands.ts';
import { takeDownStory } from './takedown-commands.ts';

const AT = Date.parse('2099-07-01T11:00:00Z');
const PATH = '/news/the-boats-are-in';
const correction = { kind: 'update', publicText: '', placement: 'top' } as const;
let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'publisher');
});

const desk = (storyId: string) => getDeskStory(SYSTEM, storyId);
const isSeen = async (at = Date.now()) => (await getStory(PATH, at)) !== undefined;
const withdrawBoth = async (storyId: string) => (await moveStories(ada, { storyIds: [storyId], move: 'withdraw', reason: 'Wrong' })).batchId ?? '';
const undo = async (batchId: string) => (await undoBatch(ada, { batchId })).results[0];

test('nothing is planned to begin after the planned end', async () => {
  const { storyId, saves, draft } = await room.publish(ada);
  await planEnd(ada, { storyId, local: '2099-07-01T12:00' });
  const late = scheduleStory(ada, { storyId, saves, draft, local: '2099-07-01T14:00', correction });
  await expect(late).rejects.toMatchObject({ fields: { local: expect.stringContaining('to be withdrawn before that') } });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([true, false]);
});

test('the end of a plan that was taken back holds for nothing else', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  const planned = await scheduleStory(ada, { storyId, saves, draft, local: '2099-06-01T12:00' });
  await planEnd(ada, { storyId, local: '2099-07-01T12:00' });
  await unscheduleStory(ada, { storyId });
  await publishStory(SYSTEM, { storyId, saves: planned.saves, draft, autosave: false });
  expect([await isSeen(AT), await listLapsed(SYSTEM, AT), (await desk(storyId))?.endsAt]).toEqual([true, [], null]);
});

test('a story that was only planned was never published before; one that was keeps its first day', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  const planned = await scheduleStory(ada, { storyId, saves, draft, local: '2099-06-01T12:00' });
  const before = Date.now();
  const live = await publishStory(SYSTEM, { storyId, saves: planned.saves, draft, autosave: false });
  const first = (await getStory(PATH))?.publishedAt ?? 0;
  expect(first).toBeGreaterThanOrEqual(before);
  expect(first).toBeLessThanOrEqual(Date.now());
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  const again = await scheduleStory(ada, { storyId, saves: live.saves, draft, local: '2099-06-01T12:00' });
  await unscheduleStory(ada, { storyId });
  await publishStory(SYSTEM, { storyId, saves: again.saves, draft, autosave: false });
  expect((await getStory(PATH))?.publishedAt).toBe(first);
});

test('an undo brings the text, its day and its end back, and nothing that was moved on since', async () => {
  const { storyId } = await room.publish(ada);
  await planEnd(ada, { storyId, local: '2099-07-01T12:00' });
  const before = await getStory(PATH);
  expect(await undo(await withdrawBoth(storyId))).toMatchObject({ ok: true });
  expect(await getStory(PATH)).toMatchObject({ publishedAt: before?.publishedAt, updatedAt: before?.updatedAt });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([true, false]);
  const batchId = await withdrawBoth(storyId);
  await takeDownStory(ada, { storyId, reason: 'A court', notice: 'Removed.' });
  expect(await undo(batchId)).toMatchObject({ ok: false });
  expect([await isSeen(), await getTakedown(PATH)]).toEqual([false, 'Removed.']);
});

test('an undo asks the gate, and leaves what was corrected since', async () => {
  const { storyId } = await room.publish(ada);
  const withdrawn = await withdrawBoth(storyId);
  await raiseFlag(ada, { storyId, kind: 'legal', note: 'Injunction', holds: true });
  expect(await undo(withdrawn)).toMatchObject({ ok: false, why: expect.stringContaining('Injunction') });
  const other = await room.begin(ada, { headline: 'Other' });
  const { batchId } = await moveStories(ada, { storyIds: [other.storyId], move: 'publish', reason: '' });
  const draft = { ...other.draft, slug: 'other', kicker: 'Right' };
  await correctStory(SYSTEM, { storyId: other.storyId, saves: 2, draft, correction });
  expect(await undo(batchId ?? '')).toMatchObject({ ok: false });
  expect((await getStory('/news/other'))?.kicker).toBe('Right');
});

test('many are not withdrawn where a text is still to come', async () => {
  const { storyId, saves, draft } = await room.publish(ada);
  await scheduleStory(ada, { storyId, saves, draft, local: '2099-06-01T12:00', correction });
  const { results } = await moveStories(ada, { storyIds: [storyId], move: 'withdraw', reason: 'Wrong' });
  expect(results[0]).toMatchObject({ ok: false, why: expect.stringContaining('scheduled') });
});

test('a fix keeps a number of its own, also over the same person’s autosave, and goes out though somebody else writes alone', async () => {
  const live = await room.publish(ada, { body: bodyOf({ para1: 'Twelve boats.' }) });
  await saveStory(ada, { ...live, draft: { ...live.draft, kicker: 'Waiting' }, autosave: true });
  await takeOver(await room.person('Bea', 'editor'), { storyId: live.storyId });
  const draft = room.draftOf({ slug: 'the-boats-are-in', body: bodyOf({ para1: 'Fourteen boats.' }) });
  const fix = { storyId: live.storyId, liveVersion: live.version, draft, correction };
  await hotfixStory(ada, fix);
  const now = await desk(live.storyId);
  expect((now?.version ?? 0) > (now?.liveVersion ?? 0)).toBe(true);
  expect(now?.draft.kicker).toBe('Waiting');
});

test('a retraction keeps no summary of what does not stand, an address only planned is not taken down in public', async () => {
  const live = await room.publish(ada, { searchDescription: 'Twelve boats sank' });
  await correctStory(SYSTEM, {
    storyId: live.storyId,
    saves: live.saves,
    draft: { ...live.draft, slug: 'the-boats-are-in' },
    correction: { kind: 'retraction', publicText: 'It did not happen.', placement: 'top' },
  });
  expect((await getStory(PATH))?.searchDescription).toBe('');
  const { saves = 0 } = (await desk(live.storyId)) ?? {};
  await scheduleStory(ada, { storyId: live.storyId, saves, draft: { ...live.draft, slug: 'planned' }, local: '2099-06-01T12:00', correction });
  await takeDownStory(ada, { storyId: live.storyId, reason: 'A court', notice: 'Removed.' });
  expect([await getTakedown(PATH), await getTakedown('/news/planned')]).toEqual(['Removed.', undefined]);
});

test('an embargo set since keeps an undo from readers', async () => {
  const { storyId } = await room.publish(ada);
  const batchId = await withdrawBoth(storyId);
  await setEmbargo(ada, { storyId, local: '2099-07-01T12:00' });
  expect(await undo(batchId)).toMatchObject({ ok: false, why: expect.stringContaining('embargo') });
  expect((await listStories()).cards).toEqual([]);
});
