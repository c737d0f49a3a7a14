import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { editSection } from '../section/commands.ts';
import { SectionEdit } from '../section/rules.ts';
import { moveStories, undoBatch } from '../story/batch-commands.ts';
import { publishStory, reviveStory, withdrawStory } from '../story/commands.ts';
import { factsFor } from '../story/gate-facts.ts';
import { scheduleStory, unscheduleStory } from '../story/schedule-commands.ts';
import { takeDownStory } from '../story/takedown-commands.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { getMovedPath, getTakedown } from './gone-public.ts';
import { getStory } from './public.ts';

const PLANNED = '2099-06-01T12:00';
const AFTER = Date.parse('2099-06-02T12:00:00Z');
let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'publisher');
});

/** A story that was published under each of these slugs, one after the other, and how it is published under one more. */
async function storyAt(...slugs: string[]) {
  const [first = '', ...rest] = slugs;
  const live = await room.publish(ada, { headline: first, slug: first });
  let { saves } = live;
  const saving = (slug: string) => ({ storyId: live.storyId, saves, draft: { ...live.draft, slug }, autosave: false });
  const move = async (slug: string) => ({ saves } = await publishStory(SYSTEM, saving(slug)));
  const plan = async (slug: string) => ({ saves } = await scheduleStory(SYSTEM, { ...saving(slug), local: PLANNED }));
  for (const slug of rest) await move(slug);
  return { storyId: live.storyId, move, plan };
}
const movedTo = (paths: string[], at = Date.now()) => Promise.all(paths.map((path) => getMovedPath(path, at)));

test('old addresses lead on while another is planned, to that one from its moment, and as before when the plan is taken back', async () => {
  const { storyId, plan } = await storyAt('one', 'two', 'three');
  await plan('four');
  const old = ['/news/one', '/news/two'];
  expect([await movedTo(old), await movedTo([...old, '/news/three'], AFTER)]).toEqual([
    ['/news/three', '/news/three'],
    ['/news/four', '/news/four', '/news/four'],
  ]);
  expect([await getMovedPath('/news/four'), (await getStory('/news/three'))?.storyId]).toEqual([undefined, storyId]);
  await unscheduleStory(ada, { storyId });
  expect(await movedTo([...old, '/news/four'], AFTER)).toEqual(['/news/three', '/news/three', undefined]);
});

test('a story that goes back to its first address is there, and the others lead to it', async () => {
  const { move } = await storyAt('one', 'two');
  await move('one');
  expect([await movedTo(['/news/two', '/news/one']), (await getStory('/news/one'))?.path]).toEqual([['/news/one', undefined], '/news/one']);
});

test('nobody is led to another story that took the address', async () => {
  const { storyId, move } = await storyAt('dd', 'dd2');
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  await reviveStory(ada, { storyId });
  await move('dd3');
  const other = await storyAt('dd2');
  expect(await movedTo(['/news/dd'])).toEqual(['/news/dd3']);
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  await withdrawStory(ada, { storyId: other.storyId, reason: 'Wrong' });
  expect(await movedTo(['/news/dd', '/news/dd2'])).toEqual([undefined, undefined]);
});

test('a section that moves takes old addresses along, also of a story withdrawn then', async () => {
  const { storyId, move } = await storyAt('one', 'two');
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  await editSection(SYSTEM, SectionEdit.parse({ sectionId: room.news, name: 'World', slug: 'world', description: '', parentId: null }));
  await reviveStory(ada, { storyId });
  await move('two');
  expect(await movedTo(['/news/one', '/news/two'])).toEqual(['/world/two', '/world/two']);
  expect((await store().client.execute('select from_path, to_path from redirect')).rows).toMatchObject([{ from_path: '/news', to_path: '/world' }]);
});

test('the gate knows a link to an old address, and one that leads nowhere', async () => {
  const { storyId } = await storyAt('one', 'two');
  const link = { type: 'link', attrs: { href: '/news/one' } };
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'x', marks: [link] }] }] };
  const asked = { storyId: 'other', draft: room.draftOf({ body }), embargoUntil: null, liveFrom: Date.now() };
  expect((await factsFor(store().writer, asked)).broken).toEqual([]);
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  expect((await factsFor(store().writer, { ...asked, liveFrom: Date.now() })).broken).toEqual([{ blockId: 'para1', name: '/news/one' }]);
});

test('the notice of a takedown stands until something is seen there again: a plan is not enough', async () => {
  const { storyId, plan, move } = await storyAt('boats');
  const [path, notice] = ['/news/boats', 'Removed after a ruling.'];
  await takeDownStory(ada, { storyId, reason: 'A court order', notice });
  await reviveStory(ada, { storyId });
  await plan('boats');
  expect([await getTakedown(path), await getTakedown(path, AFTER)]).toEqual([notice, undefined]);
  await unscheduleStory(ada, { storyId });
  expect(await getTakedown(path, AFTER)).toBe(notice);
  await move('boats');
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  expect([await getTakedown(path), await getStory(path)]).toEqual([undefined, undefined]);
});

test('what was published again with others after a takedown can be undone', async () => {
  const { storyId } = await room.publish(ada, { body: bodyOf({ para1: 'Text.' }) });
  await takeDownStory(ada, { storyId, reason: 'A court order', notice: 'Removed.' });
  await reviveStory(ada, { storyId });
  const { batchId } = await moveStories(ada, { storyIds: [storyId], move: 'publish', reason: '' });
  expect((await undoBatch(ada, { batchId: batchId ?? '' })).results[0]).toMatchObject({ ok: true });
});
