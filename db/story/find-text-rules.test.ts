import { expect, test } from '@playwright/test';
import { placesIn, replacedIn } from './find-text-rules.ts';

const found = (words: string, text: string, how: Partial<Parameters<typeof placesIn>[1]> = {}) =>
  placesIn(words, { text, isExact: false, isWhole: false, ...how }).map(({ from, to }) => words.slice(from, to));

test('case, accents, spaces and marks make no difference, unless it is to be exact', () => {
  expect(found('A Café, a cafe, a cafe\u0301', 'cafe')).toEqual(['Café', 'cafe', 'cafe\u0301']);
  expect(found('A Café, a cafe', 'cafe', { isExact: true })).toEqual(['cafe']);
  expect(found('cafe', 'Café')).toEqual(['cafe']);
  expect(found('it’s 5\u00a0km, “yes”', 'it\'s 5 km, "yes"')).toHaveLength(1);
  expect(found('İstanbul and istanbul', 'istanbul')).toEqual(['İstanbul', 'istanbul']);
  expect(found('مُحَمَّد', 'محمد')).toEqual(['مُحَمَّد']);
  expect(found('각', '가')).toEqual([]);
  expect(found('😀 quay 😀 quay', 'quay')).toEqual(['quay', 'quay']);
  expect(found('anything', '')).toEqual([]);
});

test('whole words only, where that is asked', () => {
  expect(found('quay, quayside, Quay', 'quay', { isWhole: true })).toEqual(['quay', 'Quay']);
});

test('what is replaced is exactly what was found', () => {
  expect(replacedIn('Cafés: a café', { text: 'cafe', isExact: false, isWhole: false }, 'bar')).toEqual({ text: 'bars: a bar', count: 2 });
  expect(replacedIn('nothing', { text: 'x', isExact: false, isWhole: false }, 'y')).toEqual({ text: 'nothing', count: 0 });
});
