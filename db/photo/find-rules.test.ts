import { expect, test } from '@playwright/test';
import { daysOf } from './days-rules.ts';
import { MOST_TYPED, matchOf, operatorIn, parsePhotoSearch, withOperator } from './find-rules.ts';

const matched = (typed: string) => matchOf(parsePhotoSearch(typed).conditions);
const others = (typed: string) => parsePhotoSearch(typed).conditions.filter(({ kind }) => kind !== 'match');

test('words, phrases and what must not be there become one query of quoted tokens', () => {
  expect(matched('herring quay')).toBe('(- marks : "herring" *) AND (- marks : "quay" *)');
  expect(matched('"fish quay"')).toBe('(- marks : "fish quay")');
  expect(matched('-storm')).toBe('(marks : "photo") NOT ((- marks : "storm" *))');
  expect(matched('boat -storm')).toBe('((- marks : "boat" *)) NOT ((- marks : "storm" *))');
  expect(matched('')).toBe('');
  expect(matched('-- "" ** :')).toBe('');
});

test('each operator asks what it says', () => {
  expect(matched('by:quay credit:"Ana Ferro" tag:sea caption:boat')).toBe(
    '(byline : "quay" *) AND (credit : "Ana Ferro") AND (tags : "sea" *) AND (caption : "boat" *)',
  );
  expect(matched('is:landscape has:crop colour:Blue color:red')).toBe(
    '(marks : "landscape") AND (marks : "hascrop") AND (marks : "colourblue") AND (marks : "colourred")',
  );
  expect(others('is:cleared -is:withdrawn is:mine')).toEqual([
    { kind: 'cleared', isNot: false },
    { kind: 'withdrawn', isNot: true },
    { kind: 'mine', isNot: false },
  ]);
  expect(others('used:never used:live used:3').map((each) => each.kind === 'used' && each.used)).toEqual(['never', 'live', 3]);
  expect(others('in:"Harbour day" supplier:agency uploader:vera like:p1')).toEqual([
    { kind: 'in', value: 'Harbour day', isExact: true, isNot: false },
    { kind: 'supplier', value: 'agency', isExact: false, isNot: false },
    { kind: 'uploader', value: 'vera', isExact: false, isNot: false },
    { kind: 'like', photoId: 'p1', isNot: false },
  ]);
});

test('days are a year, a month, a day or a span, and nothing that is none', () => {
  expect(daysOf('2026')).toEqual({ from: '2026-01-01', until: '2027-01-01' });
  expect(daysOf('2026-12')).toEqual({ from: '2026-12-01', until: '2027-01-01' });
  expect(daysOf('2024-02-29')).toEqual({ from: '2024-02-29', until: '2024-03-01' });
  expect(daysOf('2026-01..2026-06')).toEqual({ from: '2026-01-01', until: '2026-07-01' });
  expect(daysOf('..2020')).toEqual({ until: '2021-01-01' });
  expect(daysOf('2024..')).toEqual({ from: '2024-01-01' });
  for (const wrong of ['2026-13', '2026-02-30', 'june', '..', '2026..x', '1..2..3', '0026']) expect(daysOf(wrong), wrong).toBeUndefined();
});

test('what is not understood is looked for as a word, and that is said', () => {
  expect(parsePhotoSearch('foo:bar')).toEqual({
    conditions: [{ kind: 'match', match: '- marks : "foo:bar" *', isNot: false }],
    said: ['`foo:` is no operator; looked for as a word'],
  });
  expect(parsePhotoSearch('is:blue').said).toEqual(['`is:` takes landscape, portrait, square, animated, ai, cleared, withdrawn, mine; looked for as a word']);
  expect(parsePhotoSearch('taken:yesterday').said).toEqual(['`taken:` takes days such as 2026, 2026-11, 2026-11-24 or 2026-01..2026-06; looked for as a word']);
  expect(parsePhotoSearch('quay by:').said).toEqual(['`by:` needs a value behind it; looked for as a word']);
  expect(parsePhotoSearch('https://example.org 12:30').said).toEqual([]);
});

test('ten thousand characters are answered by their beginning', () => {
  const { conditions, said } = parsePhotoSearch('quay '.repeat(2000));
  expect(conditions.length).toBeLessThanOrEqual(24);
  expect(said).toEqual([`Only the first 24 words of at most ${MOST_TYPED} characters are looked for`]);
  expect(parsePhotoSearch('q'.repeat(10_000)).conditions).toHaveLength(1);
});

test('a filter writes its operator into the text and takes it out again', () => {
  expect(withOperator('boat used:never -is:ai', 'used', 'live')).toBe('boat -is:ai used:live');
  expect(withOperator('boat used:never', 'used', '')).toBe('boat');
  expect(withOperator('is:cleared is:portrait', 'is', 'square', ['landscape', 'portrait', 'square'])).toBe('is:cleared is:square');
  expect(withOperator('', 'uploader', 'Vera Quay')).toBe('uploader:"Vera Quay"');
  expect(operatorIn('uploader:"Vera Quay" is:cleared', 'uploader')).toBe('Vera Quay');
  expect(operatorIn('is:cleared is:square', 'is', ['landscape', 'square'])).toBe('square');
  expect(operatorIn('-is:square', 'is')).toBe('');
});
