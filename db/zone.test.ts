import { expect, test } from '@playwright/test';
import { momentsOf, turnAt } from './zone.ts';

const isoOf = (local: string, zone: string) => momentsOf(local, zone).map((at) => new Date(at).toISOString());

test('a local time is one moment', () => {
  expect(isoOf('2026-11-24T18:00', 'Europe/London')).toEqual(['2026-11-24T18:00:00.000Z']);
  expect(isoOf('2026-07-01T18:00', 'Europe/London')).toEqual(['2026-07-01T17:00:00.000Z']);
  expect(isoOf('2026-07-01T18:00', 'Asia/Kolkata')).toEqual(['2026-07-01T12:30:00.000Z']);
});

test('a day the calendar does not have is no moment', () => {
  expect([...isoOf('2026-02-30T12:00', 'Europe/London'), ...isoOf('2026-13-41T99:00', 'Europe/London')]).toEqual([]);
});

test('a time the clocks jump over is no moment, one they come back to is two', () => {
  expect(isoOf('2026-03-29T01:30', 'Europe/London')).toEqual([]);
  expect(isoOf('2026-10-25T01:30', 'Europe/London')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  expect(isoOf('2026-10-25T02:00', 'Europe/London')).toEqual(['2026-10-25T02:00:00.000Z']);
});

test('of a time that comes twice it is known which one a moment is, also within summer time itself', () => {
  const turns = momentsOf('2027-10-31T01:30', 'Europe/London').map((at) => turnAt(at, 'Europe/London'));
  expect(turns).toEqual(['first', 'second']);
  expect(turnAt(Date.parse('2027-10-31T02:30Z'), 'Europe/London')).toBeUndefined();
  expect(turnAt(Date.parse('2027-03-28T01:00Z'), 'Europe/London')).toBeUndefined();
});
