import { expect, test } from '@playwright/test';
import { anniversariesOf, yearsOld } from './age-rules.ts';

const at = (text: string) => Date.parse(text);

test('years are counted by the calendar of the paper', () => {
  expect(yearsOld(at('2024-11-24T12:00Z'), at('2025-11-23T23:30Z'), 'UTC')).toBe(0);
  expect(yearsOld(at('2024-11-24T12:00Z'), at('2025-11-24T00:00Z'), 'UTC')).toBe(1);
  expect(yearsOld(at('2024-11-24T12:00Z'), at('2025-11-23T23:30Z'), 'Africa/Nairobi'), 'there it is the 24th already').toBe(1);
  expect(yearsOld(at('2024-02-29T12:00Z'), at('2025-02-28T12:00Z'), 'UTC')).toBe(0);
  expect(yearsOld(at('2024-02-29T12:00Z'), at('2025-03-01T00:00Z'), 'UTC')).toBe(1);
  expect(yearsOld(at('2030-01-01'), at('2025-03-01'), 'UTC')).toBe(0);
});

test('on each day exactly those stories turn a year older that the count says', () => {
  const published = Array.from({ length: 1500 }, (_, day) => at('2023-01-01T09:00Z') + day * 86_400_000);
  for (const day of ['2027-02-28', '2027-03-01', '2028-02-29', '2028-03-01', '2027-07-14']) {
    const [before, now] = [at(`${day}T12:00Z`) - 86_400_000, at(`${day}T12:00Z`)];
    const spans = anniversariesOf(day, 'UTC', 10);
    for (const each of published) {
      const turns = yearsOld(each, now, 'UTC') !== yearsOld(each, before, 'UTC');
      expect(
        spans.some(([from, until]) => from <= each && each < until),
        `${day} ${new Date(each).toISOString()}`,
      ).toBe(turns);
    }
  }
});
