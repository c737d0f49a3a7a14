import { expect, test } from '@playwright/test';
import { corrected, NewStyle, type StyleEntry, styleMatcher } from './rules.ts';

const entry = (pattern: string, suggestion: string, more: Partial<StyleEntry> = {}): StyleEntry => ({
  id: pattern,
  ...NewStyle.parse({ pattern, suggestion, reason: 'Because' }),
  ...more,
});
const found = (text: string, ...entries: StyleEntry[]) => styleMatcher(entries)(text).map((hit) => [hit.found, corrected(hit)]);

test('whole words are found, with the capital they begin with', () => {
  expect(found('Utilise it. We utilise; utilised. misutilise', entry('utilise', 'use'))).toEqual([
    ['Utilise', 'Use'],
    ['utilise', 'use'],
  ]);
  expect(found('per cent and percent', entry('percent', 'per cent'))).toEqual([['percent', 'per cent']]);
});

test('a star stands for any ending, and the longer of two hits counts', () => {
  expect(found('utilises', entry('utilis*', 'use'))).toEqual([['utilises', 'use']]);
  expect(found('prior to', entry('prior', 'earlier'), entry('prior to', 'before'))).toEqual([['prior to', 'before']]);
});

test('case counts where it is said to, and what is right already is left alone', () => {
  expect(found('Internet internet', entry('Internet', 'internet', { matchesCase: true }))).toEqual([['Internet', 'internet']]);
  expect(found('internet', entry('Internet', 'internet'))).toEqual([]);
});

test('words of others are left alone unless an entry says so', () => {
  const match = styleMatcher([entry('utilise', 'use'), entry('gypped', 'cheated', { inQuotations: true })]);
  expect(match('utilise gypped', true).map((hit) => hit.found)).toEqual(['gypped']);
});

test('a pattern is words, never an expression', () => {
  for (const pattern of ['', '*', '(a+)+', 'a|b', '*a', 'a**', '[ab]', '.x'])
    expect(NewStyle.safeParse({ pattern, reason: 'Because' }).success, pattern).toBe(false);
  for (const pattern of ['e-mail', 'per cent', 'utilis*', 'café', 'مرفأ', 'U.S.', 'and/or'])
    expect(NewStyle.safeParse({ pattern, reason: 'Because' }).success, pattern).toBe(true);
});

test('a text ten times as long takes about ten times as long, whatever the entries', () => {
  const entries = Array.from({ length: 200 }, (_, index) => entry(`a${index}*`, 'x'));
  const match = styleMatcher([...entries, entry('a*', 'b')]);
  const spanOf = (letters: number) => {
    const began = process.cpuUsage();
    match('a'.repeat(letters));
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  spanOf(20_000);
  const short = Math.min(...Array.from({ length: 5 }, () => spanOf(20_000)));
  const long = Math.min(...Array.from({ length: 3 }, () => spanOf(200_000)));
  expect(long / short).toBeLessThan(40);
});
