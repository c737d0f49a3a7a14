import { expect, test } from '@playwright/test';
import { drawn, moved, reshaped, scaled } from './crop-move-rules.ts';
import { cropAround, cropName, cropOf, isWithin, RATIO_NAMES, RATIOS, shownParts } from './crop-rules.ts';

const photo = { width: 4000, height: 3000, crops: {}, focus: null, autoFocus: null };

test('where nobody decided, a crop is the largest around the focus, and never leaves the photo', () => {
  expect(cropAround(photo, { x: 0.5, y: 0.5 }, 16 / 9)).toEqual({ x: 0, y: 375, width: 4000, height: 2250 });
  expect(cropAround(photo, { x: 0.5, y: 0 }, 16 / 9)).toEqual({ x: 0, y: 0, width: 4000, height: 2250 });
  expect(cropAround(photo, { x: 1, y: 1 }, 1)).toEqual({ x: 1000, y: 0, width: 3000, height: 3000 });
  for (const ratio of RATIO_NAMES) {
    for (const focus of [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 0.33, y: 0.77 },
    ]) {
      const rectangle = cropAround(photo, focus, RATIOS[ratio]);
      expect(isWithin(rectangle, photo), ratio).toBe(true);
      expect(Math.abs(rectangle.width / rectangle.height - RATIOS[ratio]), ratio).toBeLessThan(0.002);
    }
  }
});

test('what somebody decided comes before the focus, a decided focus before the found one', () => {
  const decided = { x: 10, y: 20, width: 320, height: 180 };
  expect(cropOf({ ...photo, crops: { '16:9': decided } }, '16:9')).toEqual(decided);
  expect(cropOf({ ...photo, focus: { x: 0, y: 0 }, autoFocus: { x: 1, y: 1 } }, '1:1').x).toBe(0);
  expect(cropOf({ ...photo, autoFocus: { x: 1, y: 1 } }, '1:1').x).toBe(1000);
});

test('a placement’s own crop is shown there, and cards are cut out of it', () => {
  const own = { x: 1000, y: 1000, width: 1000, height: 1000 };
  expect(shownParts(photo, own, false)).toEqual({ own });
  expect(shownParts(photo, own, true).wide).toEqual({ x: 1000, y: 1219, width: 1000, height: 563 });
  expect(Object.keys(shownParts(photo, null, true))).toEqual(['card', 'wide', 'square']);
  expect(cropName(own)).toBe('1000.1000.1000.1000');
});

test('a crop is moved, drawn and scaled within its photo, and keeps its proportion', () => {
  const start = { x: 100, y: 100, width: 1600, height: 900 };
  expect(moved(start, photo, -500, 9999)).toEqual({ ...start, x: 0, y: 2100 });
  const larger = drawn(start, photo, { corner: 'se', dx: 9999, dy: 0, proportion: 16 / 9 });
  expect(isWithin(larger, photo)).toBe(true);
  expect(larger.width).toBe(3900);
  expect(larger.height).toBe(2194);
  const fromNorthWest = drawn(start, photo, { corner: 'nw', dx: 160, dy: 0, proportion: 16 / 9 });
  expect([fromNorthWest.x + fromNorthWest.width, fromNorthWest.y + fromNorthWest.height]).toEqual([1700, 1000]);
  expect(drawn(start, photo, { corner: 'se', dx: -9999, dy: -9999, proportion: null })).toMatchObject({ width: 16, height: 16 });
  expect(isWithin(scaled(start, photo, 99), photo)).toBe(true);
  expect(scaled(start, photo, 0.5)).toEqual({ x: 500, y: 325, width: 800, height: 450 });
  expect(reshaped(start, photo, 1)).toEqual({ x: 0, y: 0, width: 3000, height: 3000 });
});
