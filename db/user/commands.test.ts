import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { editContributor } from '../contributor/commands.ts';
import { getAuthor } from '../contributor/public.ts';
import { ContributorEdit } from '../contributor/rules.ts';
import { collectNames, onShown, page } from '../pages.ts';
import { openTestDatabase } from '../test-database.ts';
import { acceptInvitation, addUser, changeRole, disableUser, offerSetup, resetUser, setUp } from './commands.ts';
import { saveProfile } from './profile-commands.ts';
import { getSessionActor } from './queries.ts';
import { type Actor, type Role, SYSTEM } from './rules.ts';
import { openSession, openSessionOf } from './session-commands.ts';

const PASSWORD = 'the herring run in late October';
const rows = async (statement: string) => (await store().client.execute(statement)).rows;
const refusal = (code: string, fields: Record<string, unknown> = {}) => expect.objectContaining({ code, fields: expect.objectContaining(fields) });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (fault: unknown) => fault,
  );

test.beforeEach(async () => {
  await openTestDatabase();
});

async function person(role: Role, email = `${role}@example.org`): Promise<Actor & { token: string }> {
  const { id, token } = await addUser(SYSTEM, { email, name: role, role });
  return { id, name: role, role, token };
}

test('an address belongs to one person, and the refusal stands beside its field', async () => {
  await person('editor', 'one@example.org');
  expect(await failure(person('reporter', 'one@example.org'))).toEqual(refusal('invalid', { email: 'Somebody already has this address' }));
  expect(await rows('select * from invitation')).toHaveLength(1);
});

test('somebody always remains administrator', async () => {
  const ada = await person('administrator');
  expect(await failure(changeRole(SYSTEM, { userId: ada.id, role: 'editor' }))).toEqual(refusal('invalid', { role: 'Somebody must remain administrator' }));
  expect(await failure(disableUser(SYSTEM, { userId: ada.id }))).toEqual(refusal('invalid', { userId: 'Somebody must remain administrator' }));
  const bea = await person('administrator', 'bea@example.org');
  await disableUser(ada, { userId: bea.id });
  expect(await failure(changeRole(SYSTEM, { userId: ada.id, role: 'editor' }))).toEqual(refusal('invalid'));
  await disableUser(ada, { userId: bea.id });
  await changeRole(SYSTEM, { userId: ada.id, role: 'editor' });
  expect(await failure(disableUser(bea, { userId: bea.id }))).toEqual(refusal('invalid'));
});

test('another role, being disabled and a new password end every open session', async () => {
  const ada = await person('administrator');
  const bea = await person('reporter');
  const open = async () => (await openSessionOf(bea.id, 'test')).sessionId;
  const first = await open();
  expect(await getSessionActor(first)).toMatchObject({ actor: { id: bea.id, role: 'reporter' } });
  await changeRole(ada, { userId: bea.id, role: 'editor' });
  expect(await getSessionActor(first)).toBeUndefined();
  const second = await open();
  await acceptInvitation({ token: await resetUser(ada, { userId: bea.id }), name: 'Bea', password: PASSWORD });
  expect(await getSessionActor(second)).toBeUndefined();
  const third = await open();
  await disableUser(ada, { userId: bea.id });
  expect(await getSessionActor(third)).toBeUndefined();
  expect(await failure(open())).toEqual(refusal('forbidden'));
});

test('a link is good once, for its own purpose, and its secret is kept only as a hash', async () => {
  const setup = (await offerSetup()) ?? '';
  expect(JSON.stringify(await rows('select * from invitation'))).not.toContain(setup);
  const { token } = await person('reporter');
  expect(await failure(setUp({ token, email: 'eve@example.org', name: 'Eve', password: PASSWORD }))).toEqual(refusal('missing'));
  expect(await failure(acceptInvitation({ token: setup, name: 'Eve', password: PASSWORD }))).toEqual(refusal('missing'));
  await acceptInvitation({ token, name: 'Rosa', password: PASSWORD });
  expect(await failure(acceptInvitation({ token, name: 'Eve', password: PASSWORD }))).toEqual(refusal('missing'));
  expect(await offerSetup(), 'a reporter cannot administer').toBeDefined();
});

test('the set-up is offered for as long as nobody can administer, and lets a person who is there already in again', async () => {
  const ada = await person('administrator', 'ada@example.org');
  expect(await offerSetup(), 'she has no password yet').toBeDefined();
  await acceptInvitation({ token: ada.token, name: 'Ada', password: PASSWORD });
  expect(await offerSetup()).toBeUndefined();
  await rows('update user set disabled_at = 1');
  const token = (await offerSetup()) ?? '';
  await setUp({ token, email: 'ada@example.org', name: 'Ada', password: PASSWORD });
  expect(await rows('select id, role, disabled_at from user')).toEqual([expect.objectContaining({ id: ada.id, role: 'administrator', disabled_at: null })]);
  expect(await offerSetup()).toBeUndefined();
});

test('a weak password is refused before the link is used up', async () => {
  const { token } = await person('reporter');
  const weak = await failure(acceptInvitation({ token, name: 'Rosa Lind', password: 'rosa lind rosa lind' }));
  expect(weak).toEqual(refusal('invalid', { password: expect.stringContaining('your own') }));
  await acceptInvitation({ token, name: 'Rosa Lind', password: PASSWORD });
});

test('a person’s own address is no password, and the link is still good afterwards', async () => {
  const { token } = await person('reporter', 'rosa.lind@example.org');
  const weak = await failure(acceptInvitation({ token, name: 'R. L.', password: 'rosa.lind@example.org' }));
  expect(weak).toEqual(refusal('invalid', { password: expect.stringContaining('your own') }));
  await acceptInvitation({ token, name: 'R. L.', password: PASSWORD });
});

test('a whole newsroom signs in from one address; wrong passwords from it are still counted, over all of a network', async () => {
  const { token } = await person('reporter', 'rosa@example.org');
  await acceptInvitation({ token, name: 'Rosa', password: PASSWORD });
  const from = (address: string, password = PASSWORD) => openSession({ email: 'rosa@example.org', password, address, agent: 'test' });
  for (let number = 0; number < 8; number += 1) await from('2001:db8:1:2::1');
  for (let number = 0; number < 6; number += 1) {
    const guess = openSession({ email: `guess${number}@example.org`, password: PASSWORD, address: `2001:db8:1:2::${number}`, agent: 'test' });
    expect(await failure(guess)).toEqual(refusal('invalid'));
  }
  expect(await failure(from('2001:db8:1:2::99'))).toEqual(refusal('throttled'));
  await from('2001:db8:1:3::1');
});

test('what is written about a sign-in never holds the password, and the hash is argon2id as OWASP has it', async () => {
  const { token } = await person('reporter', 'rosa@example.org');
  await acceptInvitation({ token, name: 'Rosa', password: PASSWORD });
  await openSession({ email: 'rosa@example.org', password: PASSWORD, address: '127.0.0.1', agent: 'test' });
  const [rosa] = await rows('select password_hash from user');
  expect(rosa?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(await rows('select * from audit'))).not.toMatch(/herring|argon2/);
});

test('letters that look alike are one password however the keyboard composes them', async () => {
  const { token } = await person('reporter', 'rosa@example.org');
  await acceptInvitation({ token, name: 'Rosa', password: 'les élèves mangent à midi'.normalize('NFC') });
  await openSession({ email: 'rosa@example.org', password: 'les élèves mangent à midi'.normalize('NFD'), address: '127.0.0.1', agent: 'test' });
});

test('a byline has letters and belongs to one person', async () => {
  const [rosa, nora] = [await person('reporter', 'rosa@example.org'), await person('reporter', 'nora@example.org')];
  await saveProfile(rosa, { name: 'Rosa', bylineName: 'Rosa Lind' });
  await saveProfile(rosa, { name: 'Rosa', bylineName: 'Rosa M. Lind' });
  expect(await rows('select name from contributor')).toEqual([expect.objectContaining({ name: 'Rosa M. Lind' })]);
  expect(await failure(saveProfile(nora, { name: 'Nora', bylineName: 'Rosa Lind' }))).toEqual(refusal('invalid', { bylineName: expect.any(String) }));
  expect(await failure(saveProfile(nora, { name: 'Nora', bylineName: '★★' }))).toEqual(refusal('invalid', { bylineName: 'Use letters' }));
});

test('a new byline drops the author’s pages, at every address they had', async () => {
  const rosa = await person('reporter', 'rosa@example.org');
  await saveProfile(rosa, { name: 'Rosa', bylineName: 'Rosa Lind' });
  const [contributor] = await rows('select id from contributor');
  await editContributor(SYSTEM, ContributorEdit.parse({ contributorId: contributor?.id, name: 'Rosa Lind', slug: 'rosa', bio: '', userId: rosa.id }));
  const shown = new Set<string>();
  const stop = onShown((names) => names.forEach((name) => void shown.add(name)));
  await saveProfile(rosa, { name: 'Rosa', bylineName: 'Rosa M. Lind' });
  stop();
  const { names } = await collectNames(() => getAuthor('rosa-lind'));
  expect([...shown].sort()).toEqual([page.author('rosa'), page.author('rosa-lind')]);
  expect(names).toEqual(shown);
});
