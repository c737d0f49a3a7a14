import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { openTestDatabase } from '../test-database.ts';
import { acceptInvitation, addUser } from './commands.ts';
import { changePassword } from './password-commands.ts';
import { getSessionActor } from './queries.ts';
import { type Actor, type Role, SYSTEM } from './rules.ts';
import { endOtherSessions, endSession, endSessionsOf, openSession, openSessionOf } from './session-commands.ts';
import { getTimeLeft, listSessions } from './session-queries.ts';

const [PASSWORD, OTHER] = ['the herring run in late October', 'and the gulls know it first'];
const MINUTE = 60_000;
const refusal = (code: string, fields: Record<string, unknown> = {}) => expect.objectContaining({ code, fields: expect.objectContaining(fields) });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (fault: unknown) => fault,
  );
const isIn = async (sessionId = '') => (await getSessionActor(sessionId)) !== undefined;

test.beforeEach(async () => {
  await openTestDatabase();
});

/** Somebody with a password, and the session they ask from. */
async function person(name: string, role: Role = 'reporter'): Promise<Actor & { sessionId: string }> {
  const { id, token } = await addUser(SYSTEM, { email: `${name}@example.org`, name, role });
  await acceptInvitation({ token, name, password: PASSWORD });
  return { id, name, role, sessionId: (await openSessionOf(id, 'first')).sessionId };
}

test('one’s own sessions are listed, the present one marked, those that are over left out', async () => {
  const [rosa, nora] = [await person('rosa'), await person('nora')];
  const { sessionId: other } = await openSessionOf(rosa.id, 'second');
  const { sessionId: idle } = await openSessionOf(rosa.id, 'third');
  await store().client.execute({ sql: 'update session set seen_at = ? where id = ?', args: [Date.now() - 31 * MINUTE, idle] });
  const listed = await listSessions(rosa);
  expect(new Set(listed.map(({ id, isThis, agent }) => `${id} ${isThis} ${agent}`))).toEqual(
    new Set([`${rosa.sessionId} true first`, `${other} false second`]),
  );
  expect(await listSessions(nora)).toHaveLength(1);
});

test('a person ends their own sessions, one or all others, and nobody else’s; an administrator ends everybody’s', async () => {
  const [rosa, nora, ada] = [await person('rosa'), await person('nora'), await person('ada', 'administrator')];
  const open = async () => (await openSessionOf(rosa.id, 'again')).sessionId;
  const [second, third] = [await open(), await open()];
  expect(await failure(endSession(nora, { sessionId: second }))).toEqual(refusal('missing'));
  expect(await failure(endSessionsOf(nora, { userId: rosa.id }))).toEqual(refusal('forbidden'));
  await endSession(rosa, { sessionId: second });
  expect([await isIn(second), await isIn(third)]).toEqual([false, true]);
  expect(await failure(endSession(rosa, { sessionId: second }))).toEqual(refusal('missing'));
  await endOtherSessions(rosa);
  expect([await isIn(third), await isIn(rosa.sessionId), await isIn(nora.sessionId)]).toEqual([false, true, true]);
  await endSessionsOf(ada, { userId: rosa.id });
  expect([await isIn(rosa.sessionId), await isIn(ada.sessionId)]).toEqual([false, true]);
});

test('a new password needs the present one, ends every session and begins another', async () => {
  const rosa = await person('rosa');
  const change = (current: string, password: string) => changePassword(rosa, { current, password, agent: 'new' });
  expect(await failure(change('a wrong guess at it', OTHER))).toEqual(refusal('invalid', { current: 'This is not your current password' }));
  expect(await failure(change(PASSWORD, 'rosa rosa rosa rosa'))).toEqual(refusal('invalid', { password: expect.any(String) }));
  expect(await isIn(rosa.sessionId)).toBe(true);
  const renewed = await change(PASSWORD, OTHER);
  expect([await isIn(rosa.sessionId), await isIn(renewed)]).toEqual([false, true]);
  const enter = (password: string) => openSession({ email: 'rosa@example.org', password, address: '127.0.0.1', agent: 'test' });
  expect(await failure(enter(PASSWORD))).toEqual(refusal('invalid'));
  await enter(OTHER);
});

test('guesses at the present password are counted as at the sign-in', async () => {
  const rosa = await person('rosa');
  const guess = () => changePassword(rosa, { current: 'a wrong guess at it', password: OTHER, agent: 'new' });
  for (let tries = 0; tries < 5; tries += 1) expect(await failure(guess())).toEqual(refusal('invalid'));
  expect(await failure(changePassword(rosa, { current: PASSWORD, password: OTHER, agent: 'new' }))).toEqual(refusal('throttled'));
});

test('what is left of a session is what is left of the half hour without use, or of the eight hours', async () => {
  const { sessionId } = await person('rosa');
  const set = (openedAgo: number, seenAgo: number) =>
    store().client.execute({ sql: 'update session set opened_at = ?, seen_at = ?', args: [Date.now() - openedAgo * MINUTE, Date.now() - seenAgo * MINUTE] });
  for (const [openedAgo, seenAgo, minutes, canStay] of [
    [60, 10, 20, true],
    [60, 27, 3, true],
    [478, 10, 2, false],
    [60, 31, 0, false],
  ] as const) {
    await set(openedAgo, seenAgo);
    const time = await getTimeLeft(sessionId);
    expect([Math.round(time.left / MINUTE), time.canStay, time.warnBelow / MINUTE]).toEqual([minutes, canStay, 5]);
  }
});
