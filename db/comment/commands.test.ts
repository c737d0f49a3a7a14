import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { onShown } from '../pages.ts';
import { withdrawStory } from '../story/commands.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { appealComment, forgetTraces, reportComment } from './commands.ts';
import { approveComment, banCommenter, liftBan, rejectComment, undoDecision } from './desk-commands.ts';
import { getComments, getOwnComment, listThreads } from './public.ts';
import { countQueues, listQueue } from './queries.ts';
import { type Queue, QueueFilter } from './rules.ts';
import { listBans } from './setting-queries.ts';
import { stampAt } from './stamp.ts';
import { reportOf, send, sendApproved } from './test-comments.ts';

let newsroom: TestNewsroom;
test.beforeAll(async () => {
  newsroom = await openTestNewsroom();
});

const queued = async (queue: Queue) => (await listQueue(SYSTEM, QueueFilter.parse({ queue }))).comments.map(({ id }) => id);
const story = async (slug: string) => newsroom.publish(SYSTEM, { headline: slug, slug });

test('nothing is before readers until somebody approved it; each change drops the pages that show it', async () => {
  const { path, storyId } = await story('approval');
  const dropped: string[] = [];
  const stop = onShown((names) => dropped.push(...names));
  const { id, state } = await send(path);
  expect([state, dropped]).toEqual(['held', []]);
  const [held] = (await listQueue(SYSTEM, QueueFilter.parse({ queue: 'held', story: storyId }))).comments;
  expect(held?.holds).toMatchObject([{ rule: 'first' }]);
  expect((await listThreads(storyId)).threads).toEqual([]);
  await approveComment(SYSTEM, { commentId: id });
  expect((await listThreads(storyId)).threads).toMatchObject([{ id, replies: [] }]);
  expect(dropped).toEqual([`comments:${storyId}`]);
  stop();
  await undoDecision(SYSTEM, { commentId: id });
  expect([(await listThreads(storyId)).threads, await queued('held')]).toEqual([[], [id]]);
  await expect(undoDecision(SYSTEM, { commentId: id })).rejects.toMatchObject({ code: 'invalid' });
  const { rows } = await store().client.execute({ sql: 'select verb from audit where noun_id = ? order by id', args: [storyId] });
  expect(rows.map(({ verb }) => verb).slice(-2)).toEqual(['comment.approve', 'comment.undo']);
});

test('a form is refused beside the field, in words to be found by its name, and nothing is kept', async () => {
  const { path, storyId } = await story('refusals');
  const refused = (differs: object, fields: object) => expect(send(path, differs)).rejects.toMatchObject({ fields });
  await refused({ stamp: stampAt(Date.now()) }, { body: 'fast' });
  await refused({ stamp: stampAt(Date.now() - 25 * 3_600_000) }, { body: 'stale' });
  await refused({ stamp: stampAt(Date.now() - 9000, 'another secret') }, { body: 'stale' });
  await refused({ body: 'x'.repeat(2001) }, { body: 'body-long' });
  await refused({ path: '/news/nowhere' }, { body: 'gone' });
  await refused({ parentId: 'nobody' }, { body: 'gone' });
  const { rows } = await store().client.execute({ sql: 'select count(*) as found from comment where story_id = ?', args: [storyId] });
  expect(rows[0]?.found).toBe(0);
});

test('one hand sends a few a minute and no more, and the same under one story once', async () => {
  const { path } = await story('rate');
  const address = '198.51.100.7';
  await send(path, { body: 'Twice.' }, address);
  await expect(send(path, { body: 'twice' }, address)).rejects.toMatchObject({ fields: { body: 'twice' } });
  for (let sent = 1; sent < 6; sent += 1) await send(path, {}, address);
  await expect(send(path, {}, address)).rejects.toMatchObject({ code: 'throttled' });
  expect((await send(path, {}, '198.51.100.8')).state).toBe('held');
});

test('an answer to an answer stands beside it, and both go with what they answer', async () => {
  const { path, storyId } = await story('answers');
  const first = await sendApproved(path);
  const second = await sendApproved(path, { parentId: first.id });
  const third = await sendApproved(path, { parentId: second.id });
  const placed = { storyId, sectionSlug: 'news', parentSlug: null, publishedAt: 0 };
  expect((await listThreads(storyId)).threads).toMatchObject([{ id: first.id, replies: [{ id: second.id }, { id: third.id }] }]);
  expect((await getComments(placed)).count).toBe(3);
  await rejectComment(SYSTEM, { commentId: first.id, reason: '' });
  expect([(await listThreads(storyId)).threads, (await getComments(placed)).count]).toEqual([[], 0]);
});

test('a report always reopens the review, also of what was left once', async () => {
  const { path } = await story('reports');
  const { id } = await sendApproved(path);
  await reportComment(reportOf(path, id), { address: '203.0.113.1' });
  await reportComment(reportOf(path, id), { address: '203.0.113.1' });
  const [reported] = (await listQueue(SYSTEM, QueueFilter.parse({ queue: 'reported' }))).comments;
  expect(reported).toMatchObject({ id, reports: [{ reason: 'abuse' }] });
  await approveComment(SYSTEM, { commentId: id });
  expect(await queued('reported')).toEqual([]);
  await reportComment(reportOf(path, id), { address: '203.0.113.1' });
  expect(await queued('reported')).toEqual([id]);
  await rejectComment(SYSTEM, { commentId: id, reason: 'Insults' });
  await undoDecision(SYSTEM, { commentId: id });
  expect(await queued('reported'), 'undone, the report is open again').toEqual([id]);
  await expect(reportComment(reportOf(path, 'nobody'), { address: '203.0.113.2' })).rejects.toMatchObject({ fields: { details: 'gone' } });
});

test('whoever holds the private link sees what became of it, and appeals once', async () => {
  const { path, storyId } = await story('appeals');
  const { id, token } = await send(path);
  await rejectComment(SYSTEM, { commentId: id, reason: 'Off the subject' });
  expect(await getOwnComment(token)).toMatchObject({ state: 'rejected', decision: { reason: 'Off the subject' }, story: { path }, holds: [{ rule: 'first' }] });
  expect(await getOwnComment('x'.repeat(43))).toBeUndefined();
  await appealComment({ token, appeal: 'It is about the boats' });
  expect(await queued('appealed')).toEqual([id]);
  await expect(appealComment({ token, appeal: 'Again' })).rejects.toMatchObject({ fields: { appeal: 'gone' } });
  await rejectComment(SYSTEM, { commentId: id, reason: 'Still' });
  expect(await queued('appealed')).toEqual([]);
  await withdrawStory(SYSTEM, { storyId, reason: 'Not ours' });
  expect((await getOwnComment(token))?.story, 'a withdrawn story is not named').toBeUndefined();
});

test('a ban holds while the address is known, is listed and can be lifted; after 48 hours nothing tells where anything came from', async () => {
  const { path } = await story('bans');
  const address = '198.51.100.99';
  const { id } = await send(path, {}, address);
  const banId = await banCommenter(SYSTEM, { commentId: id, reason: 'Spam' });
  await expect(send(path, {}, address)).rejects.toMatchObject({ code: 'forbidden', fields: { body: 'banned' } });
  expect(await listBans(SYSTEM)).toMatchObject([{ id: banId, reason: 'Spam' }]);
  await liftBan(SYSTEM, { banId });
  await send(path, {}, address);
  await expect(liftBan(SYSTEM, { banId })).rejects.toMatchObject({ code: 'missing' });
  const { rows } = await store().client.execute('select trace from comment where trace is not null');
  expect(JSON.stringify(rows)).not.toContain(address);
  await forgetTraces(Date.now() + 49 * 3_600_000);
  const left = await store().client.execute(
    'select (select count(*) from comment where trace is not null) + (select count(*) from comment_ban where trace is not null) as traces',
  );
  expect(left.rows[0]?.traces).toBe(0);
  await expect(banCommenter(SYSTEM, { commentId: id, reason: 'Late' })).rejects.toMatchObject({ code: 'invalid' });
});

test('counts say what waits, to editors alone', async () => {
  const counts = await countQueues(SYSTEM);
  expect(counts.held).toBeGreaterThan(0);
  const reporter = await newsroom.person('Rita', 'reporter');
  expect((await countQueues(reporter)).held).toBe(0);
  expect((await listQueue(reporter, QueueFilter.parse({ queue: 'held' }))).comments).toEqual([]);
});
