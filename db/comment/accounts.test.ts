import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { confirmComment } from './commands.ts';
import { approveComment } from './desk-commands.ts';
import { getOwnComment } from './public.ts';
import { listQueue } from './queries.ts';
import { LINK_KEPT, type Queue, QueueFilter } from './rules.ts';
import { send } from './test-comments.ts';

let newsroom: TestNewsroom;
test.beforeAll(async () => {
  newsroom = await openTestNewsroom();
  env.COMMENT_ACCOUNTS = 'on';
});
test.afterAll(() => {
  env.COMMENT_ACCOUNTS = 'off';
});

const queued = async (queue: Queue) => (await listQueue(SYSTEM, QueueFilter.parse({ queue }))).comments.map(({ id }) => id);
const story = async (slug: string) => newsroom.publish(SYSTEM, { headline: slug, slug });

test('where accounts are asked for, a comment waits until the link in the mail was followed', async () => {
  const { path } = await story('accounts');
  await expect(send(path)).rejects.toMatchObject({ fields: { email: 'email' } });
  const sent = await send(path, { email: 'Ann@Example.org' });
  expect(sent).toMatchObject({ state: 'unconfirmed', mailTo: 'ann@example.org' });
  expect(await queued('held')).not.toContain(sent.id);
  await expect(approveComment(SYSTEM, { commentId: sent.id })).rejects.toMatchObject({ code: 'invalid' });
  await confirmComment({ token: sent.token });
  expect(await queued('held')).toContain(sent.id);
  await approveComment(SYSTEM, { commentId: sent.id });
  const later = await send(path, { email: 'ann@example.org' });
  await confirmComment({ token: later.token });
  expect(await queued('new'), 'known by the account, wherever from').toContain(later.id);
  await expect(confirmComment({ token: 'y'.repeat(43) })).rejects.toMatchObject({ code: 'missing' });
});

test('a link in a mail that is older than 24 hours is replaced by another, to the same address', async () => {
  const { path } = await story('links');
  const { id, token } = await send(path, { email: 'late@example.org' });
  await store().client.execute({ sql: 'update comment set at = at - ? where id = ?', args: [LINK_KEPT, id] });
  expect((await getOwnComment(token))?.isExpired).toBe(true);
  const renewed = await confirmComment({ token });
  expect(renewed).toMatchObject({ mailTo: 'late@example.org', path });
  expect(await queued('held'), 'it has not been sent on').not.toContain(id);
  await expect(confirmComment({ token })).rejects.toMatchObject({ code: 'missing' });
  expect((await getOwnComment(renewed?.token ?? ''))?.isExpired).toBe(false);
  expect(await confirmComment({ token: renewed?.token ?? '' })).toBeUndefined();
  expect(await queued('held')).toContain(id);
});

test('a comment whose mail never came can be sent again; when both came, the second is held', async () => {
  const { path } = await story('mails');
  const mail = { email: 'mia@example.org' };
  const known = await send(path, mail);
  await confirmComment({ token: known.token });
  await approveComment(SYSTEM, { commentId: known.id });
  const first = await send(path, { ...mail, body: 'Sent twice.' });
  const second = await send(path, { ...mail, body: 'Sent twice.' });
  for (const { token } of [first, second]) await confirmComment({ token });
  expect([await queued('new'), await queued('held')]).toEqual([expect.arrayContaining([first.id]), expect.arrayContaining([second.id])]);
  await expect(send(path, { ...mail, body: 'sent twice' })).rejects.toMatchObject({ fields: { body: 'twice' } });
});

test('whoever names an address that is not theirs uses up their own mails, and not those of its owner', async () => {
  const { path } = await story('strangers');
  const mail = { email: 'owner@example.org' };
  const stranger = '198.51.100.201';
  for (let sent = 0; sent < 4; sent += 1) await send(path, mail, stranger);
  await expect(send(path, mail, stranger)).rejects.toMatchObject({ code: 'throttled', fields: { email: 'throttled' } });
  for (let network = 1; network <= 3; network += 1) await send(path, mail, `203.0.113.${network}`);
  const own = await send(path, mail, '198.51.100.202');
  await confirmComment({ token: own.token });
  expect(await queued('held')).toContain(own.id);
  for (let network = 4; network <= 16; network += 1) await send(path, mail, `203.0.113.${network}`);
  await expect(send(path, mail, '198.51.100.203'), 'a flood from everywhere ends').rejects.toMatchObject({ code: 'throttled' });
});
