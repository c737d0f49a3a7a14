import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { listNotices } from '../notice/queries.ts';
import { onShown } from '../pages.ts';
import { getStory } from '../release/public.ts';
import { listEnds, listTurned } from '../release/turned.ts';
import { openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { holdBack, lapseStory, planEnd, setEmbargo } from './clock-commands.ts';
import { listFailingPlans, listLapsed } from './clock-queries.ts';
import { publishStory, withdrawStory } from './commands.ts';
import { raiseFlag } from './desk-commands.ts';
import { getStory as getDeskStory } from './queries.ts';
import { scheduleStory, unscheduleStory } from './schedule-commands.ts';
import { takeDownStory } from './takedown-commands.ts';

const LOCAL = '2099-07-01T12:00';
const AT = Date.parse('2099-07-01T11:00:00Z');
const PATH = '/news/the-boats-are-in';
let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
});

const isSeen = async (at = Date.now()) => (await getStory(PATH, at)) !== undefined;
const stateOf = async (storyId: string) => (await getDeskStory(SYSTEM, storyId))?.state;

test('an embargo refuses publication before its moment, lets a plan for it through, and is refused for what readers see', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  await setEmbargo(ada, { storyId, local: LOCAL });
  await expect(publishStory(ada, { storyId, saves, draft, autosave: false })).rejects.toMatchObject({ fields: { embargo: 'The story is under embargo' } });
  const early = scheduleStory(ada, { storyId, saves, draft, local: '2099-07-01T11:59' });
  await expect(early).rejects.toMatchObject({ fields: { embargo: expect.any(String) } });
  await scheduleStory(ada, { storyId, saves, draft, local: LOCAL });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([false, true]);
  const live = await room.publish(ada, { headline: 'Another' });
  await expect(setEmbargo(ada, { storyId: live.storyId, local: LOCAL })).rejects.toMatchObject({ fields: { local: expect.stringContaining('already') } });
  await setEmbargo(ada, { storyId, local: '' });
  expect((await getDeskStory(SYSTEM, storyId))?.embargoUntil).toBeNull();
});

test('a plan the gate no longer lets through is held back in the minute before it, and those concerned are told why', async () => {
  const [bea, rex] = [await room.person('Bea', 'editor'), await room.person('Rex', 'reporter')];
  const { storyId, saves, draft } = await room.begin(ada);
  await publishStory(SYSTEM, { storyId, saves, draft, autosave: false, liveFrom: Date.now() + 50_000 });
  expect(await listFailingPlans(SYSTEM)).toEqual([]);
  await expect(holdBack(SYSTEM, { storyId })).rejects.toMatchObject({ code: 'invalid' });
  await raiseFlag(SYSTEM, { storyId, kind: 'legal', note: 'Injunction', holds: true });
  expect(await listFailingPlans(SYSTEM)).toEqual([storyId]);
  await holdBack(SYSTEM, { storyId });
  expect([await isSeen(Date.now() + 60_000), await stateOf(storyId)]).toEqual([false, 'ready']);
  expect((await listNotices(bea)).open.map(({ kind }) => kind)).toEqual(['held']);
  expect((await listNotices(rex)).open).toEqual([]);
  const held = (await listNotices(ada)).open.filter(({ kind }) => kind === 'held');
  expect(held).toEqual([expect.objectContaining({ storyId, text: expect.stringContaining('Injunction') })]);
  expect(await listFailingPlans(SYSTEM)).toEqual([]);
  expect((await verbsOn(storyId)).at(-1)).toBe('story.hold');
});

test('a held update leaves readers with what they see', async () => {
  const { storyId, saves, draft } = await room.publish(ada);
  await publishStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: 'Later' }, autosave: false, liveFrom: Date.now() + 50_000 });
  await raiseFlag(SYSTEM, { storyId, kind: 'legal', note: '', holds: true });
  await holdBack(SYSTEM, { storyId });
  expect((await getStory(PATH, Date.now() + 60_000))?.kicker).toBe('');
  expect(await stateOf(storyId)).toBe('published');
});

test('a planned end comes by the clock alone, outlives an update, and can be taken back', async () => {
  const { storyId, saves, draft } = await room.publish(ada);
  await planEnd(ada, { storyId, local: LOCAL });
  const updated = await publishStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: 'New' }, autosave: false });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([true, false]);
  expect(await listTurned(AT - 1000, AT)).toContain(`burn:story:${PATH}`);
  const correction = { kind: 'update', publicText: '', placement: 'top' } as const;
  await scheduleStory(ada, { storyId, saves: updated.saves, draft: { ...draft, kicker: 'Next' }, local: '2099-06-01T12:00', correction });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([true, false]);
  await unscheduleStory(ada, { storyId });
  expect([await isSeen(AT - 1), await isSeen(AT)]).toEqual([true, false]);
  await planEnd(ada, { storyId, local: '' });
  expect(await isSeen(AT)).toBe(true);
});

test('what is withdrawn, taken down or at its end burns every page that shows it, and an end is known beforehand', async () => {
  const [own, ...lists] = [`story:${PATH}`, 'front', 'feeds', 'corrections', 'archive', 'section:news', 'author:nora'].map((name) => `burn:${name}`);
  const shownBy = async (work: () => Promise<unknown>) => {
    const shown: string[] = [];
    const stop = onShown((names) => shown.push(...names));
    await work();
    stop();
    return shown;
  };
  const { storyId, saves, draft } = await room.publish(ada);
  await planEnd(ada, { storyId, local: LOCAL });
  expect(await listEnds(AT - 1000, AT)).toEqual([{ at: AT, names: expect.arrayContaining([own, ...lists, `burn:related:${storyId}`]) }]);
  expect(await listEnds(AT, AT + 1000)).toEqual([]);
  expect(await listTurned(AT - 1000, AT)).toEqual(expect.arrayContaining([own, ...lists]));
  await planEnd(ada, { storyId, local: '' });
  await publishStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: 'Next' }, autosave: false, liveFrom: AT });
  expect(await listEnds(AT - 1000, AT), 'it goes on with another text').toEqual([]);
  expect(await shownBy(() => withdrawStory(SYSTEM, { storyId, reason: 'It is not ours' }))).toEqual(expect.arrayContaining([own, ...lists]));
  const other = await room.publish(ada, { headline: 'Other' });
  const publisher = await room.person('Pat', 'publisher');
  expect(await shownBy(() => takeDownStory(publisher, { storyId: other.storyId, reason: 'A court', notice: 'Removed.' }))).toEqual(
    expect.arrayContaining([...lists, 'burn:story:/news/other', `burn:related:${other.storyId}`]),
  );
});

test('an end is refused for what nobody sees, for the past, and before what is scheduled', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  await expect(planEnd(ada, { storyId, local: LOCAL })).rejects.toMatchObject({ fields: { local: expect.stringContaining('Publish') } });
  await scheduleStory(ada, { storyId, saves, draft, local: '2099-08-01T12:00' });
  await expect(planEnd(ada, { storyId, local: LOCAL })).rejects.toMatchObject({ fields: { local: expect.stringContaining('scheduled for later') } });
  await expect(planEnd(ada, { storyId, local: '2020-01-01T12:00' })).rejects.toMatchObject({ fields: { local: expect.stringContaining('passed') } });
  await expect(planEnd(ada, { storyId, local: '2099-03-29T01:30' })).rejects.toMatchObject({ fields: { local: expect.stringContaining('does not exist') } });
});

test('what has ended is written down once, and a withdrawal forgets the plan', async () => {
  const { storyId } = await room.publish(ada);
  await planEnd(ada, { storyId, local: LOCAL });
  expect([await listLapsed(SYSTEM), await listLapsed(SYSTEM, AT)]).toEqual([[], [storyId]]);
  await expect(lapseStory(SYSTEM, { storyId })).rejects.toMatchObject({ code: 'invalid' });
  await store().client.execute('update story set withdraw_at = 1');
  await lapseStory(SYSTEM, { storyId });
  expect([await stateOf(storyId), await listLapsed(SYSTEM, AT)]).toEqual(['withdrawn', []]);
  const other = await room.publish(ada, { headline: 'Another' });
  await planEnd(ada, { storyId: other.storyId, local: LOCAL });
  await withdrawStory(ada, { storyId: other.storyId, reason: 'Wrong' });
  expect(await listLapsed(SYSTEM, AT)).toEqual([]);
});
