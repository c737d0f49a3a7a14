import { expect, test } from '@playwright/test';
import { MAY } from '../user/rules.ts';
import { AuditFilter, detailsOf, didWhat, VERBS } from './rules.ts';

const atTime = (at: number) => new Date(at).toISOString().slice(0, 10);

test('every verb that is audited is said in words', () => {
  for (const verb of VERBS.filter((each) => !/^(story.read|comment.read|user.invite|audit.read|session.refuse)$/.test(each)))
    expect(didWhat(verb), verb).not.toContain(verb.replace('.', ' '));
  expect(VERBS.length).toBeGreaterThan(30);
  expect(VERBS.some((verb) => 'quiet' in MAY[verb])).toBe(false);
});

test('what was kept is read field by field: moments as times, nothing twice, nothing that means nothing', () => {
  const read = (before: unknown, after: unknown) =>
    detailsOf({ before: before === undefined ? null : JSON.stringify(before), after: after === undefined ? null : JSON.stringify(after) }, atTime);
  expect(read({ embargoUntil: null }, { embargoUntil: Date.UTC(2026, 10, 24) })).toEqual([{ name: 'embargo until', was: undefined, is: '2026-11-24' }]);
  expect(read({ role: 'editor' }, { role: 'publisher' })).toEqual([{ name: 'role', was: 'editor', is: 'publisher' }]);
  expect(read({ credit: 'same' }, { credit: 'same', sha256: 'abc', holds: true, overridden: ['a', 'b'] })).toEqual([
    { name: 'holds', was: undefined, is: 'yes' },
    { name: 'overridden', was: undefined, is: 'a, b' },
  ]);
  expect(read(undefined, '')).toEqual([]);
});

test('what is asked for and is not known falls away', () => {
  expect(AuditFilter.parse({ who: ['a', 'b'], verb: 'story.eat', day: '2026-02-30', page: 'x' })).toEqual({ page: 1 });
});
