import { expect, test } from '@playwright/test';
import { Buckets } from './buckets.ts';

test('a place has so many at once and one more every so often, whatever others do', () => {
  const buckets = new Buckets(3, 1000);
  const taken = (place: string, at: number, tries: number) => Array.from({ length: tries }, () => buckets.take(place, at)).filter(Boolean).length;
  expect(taken('a', 0, 10)).toBe(3);
  expect(taken('b', 0, 2)).toBe(2);
  expect(taken('a', 999, 5)).toBe(0);
  expect(taken('a', 1000, 5)).toBe(1);
  expect(taken('a', 60_000, 50)).toBe(3);
});

test('ten thousand places more do not make it grow; the oldest is forgotten', () => {
  const buckets = new Buckets(1, 1000);
  expect([buckets.take('first', 0), buckets.take('first', 0)]).toEqual([true, false]);
  for (let place = 0; place < 10_000; place += 1) buckets.take(String(place), 0);
  expect(buckets.take('first', 0)).toBe(true);
});
