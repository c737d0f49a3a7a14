import { expect, test } from '@playwright/test';
import { type Actor, MAY, may, mayEver, NewUser, ROLES, RoleChange, Setup, SYSTEM, type Verb } from './rules.ts';

const person = (role: Actor['role'], id = 'me'): Actor => ({ id, name: 'Somebody', role });

test('each role may do at least what the ones before it may', () => {
  for (const verb of Object.keys(MAY) as Verb[]) {
    for (const owner of ['me', 'somebody else', undefined]) {
      const verdicts = ROLES.map((role) => may(person(role), verb, owner));
      expect(verdicts, `${verb} on what belongs to ${owner}`).toEqual([...verdicts].sort());
    }
  }
});

test('what only the product does is done by no role, and by the product always', () => {
  const own = (Object.keys(MAY) as Verb[]).filter((verb) => MAY[verb].any === 'system' && !('own' in MAY[verb]));
  expect(own).toContain('user.setup');
  for (const verb of own) for (const role of ROLES) expect(may(person(role), verb, 'me'), `${role} ${verb}`).toBe(false);
  for (const verb of Object.keys(MAY) as Verb[]) expect(may(SYSTEM, verb)).toBe(true);
});

test('own work opens what somebody else’s does not', () => {
  expect(may(person('contributor'), 'story.edit', 'me')).toBe(true);
  expect(may(person('contributor'), 'story.edit', 'somebody else')).toBe(false);
  expect(may(person('contributor'), 'story.edit')).toBe(false);
  expect(mayEver(person('contributor'), 'story.edit')).toBe(true);
  expect(may(person('contributor'), 'story.spike', 'me')).toBe(false);
  expect(may(person('reporter'), 'story.spike', 'me')).toBe(true);
});

test('a person is taken with a tidy address, a name and a role there is', () => {
  expect(NewUser.parse({ email: ' Mira@Example.ORG ', name: ' Mira ', role: 'editor' })).toEqual({ email: 'mira@example.org', name: 'Mira', role: 'editor' });
  for (const wrong of [{ email: 'mira' }, { name: '  ' }, { role: 'system' }, { passwordHash: 'x' }, { id: 'x' }]) {
    expect(NewUser.safeParse({ email: 'a@example.org', name: 'A', role: 'editor', ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
  expect(RoleChange.safeParse({ userId: 'x', role: 'owner' }).success).toBe(false);
});

test('a password has 15 to 128 characters', () => {
  const typed = (password: string) => Setup.safeParse({ token: 'x'.repeat(43), email: 'a@example.org', name: 'A', password }).success;
  expect(['x'.repeat(14), 'x'.repeat(15), 'x'.repeat(128), 'x'.repeat(129)].map(typed)).toEqual([false, true, true, false]);
});
