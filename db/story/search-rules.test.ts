import { expect, test } from '@playwright/test';
import { matchOf } from '../search/term-rules.ts';
import { OPERATOR_HELP, OPERATORS } from './operator-rules.ts';
import { parseSearch } from './search-rules.ts';

const wordsOf = (text: string) => matchOf(parseSearch(text));

test('words, phrases, one or the other, and what must not be there', () => {
  expect(wordsOf('harbour "herring boats" -storm')).toBe('(("harbour" *) AND ("herring boat")) NOT ("storm" *)');
  expect(wordsOf('herring OR cod quay')).toBe('("herring" * OR "cod" *) AND ("quai" OR "quay" *)');
  expect(wordsOf('الأخبار Łódź')).toBe('("اخبار" *) AND ("lodz" *)');
  expect(wordsOf('sale'), 'but not salt').toBe('("sal" OR "sale" *)');
});

test('operators, each also with a minus, with a space behind the colon, and with a year or a month', () => {
  const { all, conditions, said } = parseSearch('by:quay -tag:"North Sea" section: world -status:LIVE status:published before:2026 -after:2026-10 fee');
  expect(conditions).toEqual([
    { kind: 'by', name: 'quay', isNot: false },
    { kind: 'tag', name: 'North Sea', isNot: true },
    { kind: 'section', name: 'world', isNot: false },
    { kind: 'status', status: 'live', isNot: true },
    { kind: 'status', status: 'live', isNot: false },
    { kind: 'before', day: '2026-01-01', isNot: false },
    { kind: 'after', day: '2026-10-01', isNot: true },
  ]);
  expect([all.length, said]).toEqual([1, []]);
});

test('an operator with a value it cannot have is looked for as words, and what it takes is said', () => {
  for (const [text, says] of [
    ['status:nowhere', /status: takes one of draft, filed/],
    ['-status:nowhere', /status: takes/],
    ['before:soon', /before: takes a year, month or day/],
    ['by:', /by: takes a name/],
    ['author:quay', /author: is no operator.*by:/],
    ['by:quay OR tag:sea', /OR stands between two words only/],
    ['%_ -', /no word in this search/],
  ] as const)
    expect(parseSearch(text).said.join(), text).toMatch(says);
  expect(wordsOf('status:nowhere')).toBe('("status nowher" OR "status nowhere" *)');
  for (const text of ['https://example.org/a', 'Harbour: what we know', 'at 12:30', '"by: quay"']) expect(parseSearch(text).said, text).toEqual([]);
});

test('a long search is cut, which is said', () => {
  expect(parseSearch('x'.repeat(290)).said).toEqual([]);
  const { all, said } = parseSearch('harbour '.repeat(200));
  expect([all.length, said.length, said[0]]).toEqual([1, 1, expect.stringContaining('too long')]);
  expect(parseSearch('a b c d e f g h i j k l m n o p q').said).toHaveLength(1);
});

test('no sign of the database’s own gets through', () => {
  for (const text of ['NOT c', 'headline:x', '(a b)', 'a*', '"unclosed', 'a" OR "b', '^a', 'NEAR(a b)', '{a} : b', "'; drop table story--"])
    expect(wordsOf(text).replace(/"[^"]+"( \*)?| OR | AND |[()]/g, ''), text).toBe('');
});

test('the help names every operator', () => {
  const help = OPERATOR_HELP.map(({ write }) => write).join(' ');
  for (const operator of OPERATORS) expect(help).toContain(`${operator}:`);
});
