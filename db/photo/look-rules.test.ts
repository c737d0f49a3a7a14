import { expect, test } from '@playwright/test';
import { bandsOf, colourName, distance, HASH_SIDE, hashOf, NO_PATTERN } from './look-rules.ts';

const grey = (shade: (x: number, y: number) => number) =>
  Uint8Array.from({ length: HASH_SIDE * HASH_SIDE }, (_, index) => Math.max(0, Math.min(255, shade(index % HASH_SIDE, Math.floor(index / HASH_SIDE)))));
const waves = (x: number, y: number) => 128 + 60 * Math.sin(x / 5) + 50 * Math.cos(y / 3 + x / 9);

test('hashes of pictures that are nearly the same differ in few bits, of others in many', () => {
  const one = hashOf(grey(waves));
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(distance(one, hashOf(grey((x, y) => waves(x, y) * 0.9 + 12)))).toBeLessThanOrEqual(6);
  expect(distance(one, hashOf(grey((x, y) => waves(x, y) + ((x * 7 + y * 13) % 5))))).toBeLessThanOrEqual(6);
  expect(distance(one, hashOf(grey((x, y) => waves(y * 2, 31 - x))))).toBeGreaterThan(16);
});

test('a picture without a pattern is like none', () => {
  const plain = hashOf(grey(() => 90));
  expect(plain).toBe(NO_PATTERN);
  expect(bandsOf(plain)).toEqual([]);
});

test('the distance is the number of bits, and seven bits leave one byte the same', () => {
  expect(distance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  expect(distance('0000000000000001', '0000000000000003')).toBe(1);
  const [one, other] = [bandsOf('0123456789abcdef'), bandsOf('0022446688aaccef')];
  expect(one).toHaveLength(8);
  expect(one.some(({ band, value }) => other.some((each) => each.band === band && each.value === value))).toBe(true);
});

test('colours have the names people give them', () => {
  const named = {
    red: '#c81e1e',
    orange: '#e8871e',
    yellow: '#f0d43a',
    green: '#3a8f4a',
    cyan: '#28c8c8',
    blue: '#2255aa',
    purple: '#7a35b0',
    pink: '#f0a0c0',
  };
  const more = { brown: '#6b4423', black: '#0a0a0c', grey: '#888a88', white: '#fafafa' };
  for (const [name, hex] of Object.entries({ ...named, ...more })) {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    expect(colourName({ r, g, b }), hex).toBe(name);
  }
});
