import { expect, test } from '@playwright/test';
import { addContainer, changeCard, nudgeCard, nudgeContainer, putCard, takeCard } from './arrange-rules.ts';
import { compareFronts } from './compare-rules.ts';
import { FrontCard, inPlace, Layout, shownSize, storiesOf } from './rules.ts';
import { type FrontFacts, frontWarnings } from './warn-rules.ts';

const card = (storyId: string, more: Partial<FrontCard> = {}) => FrontCard.parse({ storyId, ...more });
const layoutOf = (...containers: [string, string[]][]): Layout =>
  Layout.parse({ containers: containers.map(([id, stories]) => ({ id, kind: 'strip', cards: stories.map((each) => card(each)) })) });
const drawn = ({ containers }: Layout) => containers.map(({ id, cards }) => `${id}: ${cards.map(({ storyId }) => storyId).join(' ')}`);

test('a card goes where it is put, and stands nowhere else', () => {
  const start = layoutOf(['one', ['a', 'b', 'c']], ['two', ['d']]);
  expect(drawn(putCard(start, 'e', 'two', 0))).toEqual(['one: a b c', 'two: e d']);
  expect(drawn(putCard(start, 'a', 'two'))).toEqual(['one: b c', 'two: d a']);
  expect(drawn(putCard(start, 'a', 'one', 3))).toEqual(['one: b c a', 'two: d']);
  expect(drawn(putCard(start, 'c', 'one', 0))).toEqual(['one: c a b', 'two: d']);
  expect(drawn(takeCard(start, 'b'))).toEqual(['one: a c', 'two: d']);
});

test('keys move a card within its container and over its edges, and never lose it', () => {
  let layout = layoutOf(['one', ['a', 'b']], ['two', ['c']], ['three', []]);
  const steps: string[][] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    layout = nudgeCard(layout, 'a', 1);
    steps.push(drawn(layout));
  }
  expect(steps.map((each) => each.findIndex((line) => line.includes('a')))).toEqual([0, 1, 1, 2, 2, 2]);
  for (let turn = 0; turn < 9; turn += 1) layout = nudgeCard(layout, 'a', -1);
  expect(drawn(layout)).toEqual(['one: a b', 'two: c', 'three: ']);
  expect(drawn(nudgeContainer(layout, 'two', -1))[0]).toBe('two: c');
  expect(drawn(nudgeContainer(layout, 'one', -1))).toEqual(drawn(layout));
  expect(drawn(addContainer(layout, 'four', 'list')).at(-1)).toBe('four: ');
});

test('a layout in which a story stands twice is refused beside its field', () => {
  const twice = {
    containers: [
      { id: 'one', kind: 'strip', cards: [{ storyId: 'a' }] },
      { id: 'two', kind: 'list', cards: [{ storyId: 'a' }] },
    ],
  };
  expect(Layout.safeParse(twice).error?.issues[0]).toMatchObject({ path: ['containers'], message: expect.stringContaining('stands twice') });
});

test('chosen cards come first, filled ones after them, pinned ones where they are pinned', () => {
  const stories = new Map(['a', 'b', 'p'].map((storyId) => [storyId, { storyId }]));
  const filled = ['x', 'y', 'z'].map((storyId) => ({ storyId }));
  const cards = [card('a'), card('p', { pinnedAt: 3 }), card('gone'), card('b')];
  expect(inPlace({ cards, most: 5 }, stories, filled).map(({ storyId }) => storyId)).toEqual(['a', 'b', 'p', 'x', 'y']);
  expect(inPlace({ cards: [card('p', { pinnedAt: 9 })], most: 5 }, stories, filled).map(({ storyId }) => storyId)).toEqual(['x', 'y', 'z', 'p']);
  expect([shownSize('lead', 0, 'usual'), shownSize('lead', 2, 'usual'), shownSize('lead', 3, 'usual'), shownSize('lead', 3, 'large')]).toEqual([
    'lead',
    'large',
    'small',
    'large',
  ]);
});

const facts = (storyId: string, more: Partial<FrontFacts> = {}): [string, FrontFacts] => [
  storyId,
  { storyId, headline: `Headline of ${storyId}`, state: 'published', standing: 'live', publishedAt: 1000, updatedAt: 1000, photoId: storyId, ...more },
];

test('an editor is warned of what would look wrong, and of what readers will not see', () => {
  const layout = Layout.parse({
    containers: [
      { id: 'top', kind: 'lead', cards: [card('long', { headline: 'word '.repeat(30).trim() }), card('bare')] },
      { id: 'more', kind: 'strip', cards: [card('twin'), card('withdrawn'), card('old'), card('nowhere')] },
      { id: 'empty', kind: 'strip' },
      { id: 'open', kind: 'strip', fill: { by: 'tag' } },
    ],
  });
  const known = new Map([
    facts('long'),
    facts('bare', { photoId: null }),
    facts('twin', { photoId: 'long' }),
    facts('withdrawn', { standing: 'unseen', state: 'withdrawn' }),
    facts('old', { publishedAt: 1000 - 9 * 86_400_000, updatedAt: 1000 - 9 * 86_400_000 }),
  ]);
  expect(frontWarnings(layout, known, 2000).map(({ containerId, storyId, message }) => `${storyId ?? containerId}: ${message}`)).toEqual([
    'long: The headline has 149 characters; about 90 fit here',
    'bare: It has no photo for a place this large',
    `twin: The same photo stands with “${'word '.repeat(30).trim()}”`,
    'withdrawn: Withdrawn: readers do not see it',
    'old: Nothing new in it for 9 days',
    'nowhere: This story is not there any more',
    'empty: Nothing stands here: add a card or a fill',
    'open: Choose the tag it is filled from',
  ]);
});

test('a comparison knows what moved, and tells it neither as gone nor as new', () => {
  const was = layoutOf(['one', ['a', 'b', 'c']], ['two', ['d']]);
  const is = changeCard(putCard(takeCard(putCard(was, 'e', 'two', 0), 'b'), 'd', 'one', 0), 'c', { headline: 'Other words' });
  expect(compareFronts(was, is).map(({ kind, storyId, what }) => `${kind} ${storyId}: ${what}`)).toEqual([
    'removed b: From strip 1',
    'moved d: strip 2, place 1 → strip 1, place 1',
    'changed c: headline “” → “Other words”',
    'added e: strip 2, place 1',
  ]);
  expect(compareFronts(was, was)).toEqual([]);
  expect(compareFronts(was, nudgeContainer(was, 'two', -1)).map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  expect(storiesOf(is)).toEqual(['d', 'a', 'c', 'e']);
});
