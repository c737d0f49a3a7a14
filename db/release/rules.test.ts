import { expect, test } from '@playwright/test';
import { bodyOf } from '../test-newsroom.ts';
import { compareReleases, type StoryPage } from './rules.ts';

const storyWith = (...photos: { caption: string; credit: string; alt: string }[]) =>
  ({ headline: 'H', bylines: [], tags: [], photos, body: bodyOf({ para1: 'Text.' }), language: 'en' }) as unknown as StoryPage;
const paris = { caption: 'The minister in Paris', credit: 'A. Foto', alt: 'A man' };
const changed = (was: StoryPage, is: StoryPage) =>
  compareReleases(was, is).fields.map(({ field, parts }) => [field, ...parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind} ${text}`))]);

test('another photo is told as it is read: its caption and whom it names', () => {
  const rome = { caption: 'The minister in Rome', credit: 'B. Bild', alt: 'A man' };
  const quay = { caption: '', credit: 'C', alt: 'A quay' };
  expect(changed(storyWith(paris, quay), storyWith(rome, quay))).toEqual([
    ['photos', 'removed The minister in Paris (A. Foto)', '\n', 'added The minister in Rome (B. Bild)', '\n', '(C)'],
  ]);
  expect(changed(storyWith(paris), storyWith(paris))).toEqual([]);
});

test('a description is told where nothing else of the photos differs', () => {
  expect(changed(storyWith(paris), storyWith({ ...paris, alt: 'A woman' }))).toEqual([['photos', 'removed A man', '\n', 'added A woman']]);
});
