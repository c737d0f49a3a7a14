import { expect, test } from '@playwright/test';
import { Body } from './body-rules.ts';
import { type Comparable, compare, compareWords, isDifferent, passages } from './compare-rules.ts';

const paragraph = (id: string, words: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words }] });
const bodyOf = (...blocks: object[]) => Body.parse({ type: 'doc', content: blocks });
const thing = (body: Body, differs: Partial<Comparable> = {}): Comparable => ({
  texts: { headline: 'H' },
  lists: { tags: ['A'] },
  body,
  language: 'en',
  ...differs,
});
const marked = (was: string, is: string, language?: string) =>
  compareWords(was, is, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const blocksOf = (was: Body, is: Body) => compare(thing(was), thing(is)).blocks.map(({ id, kind }) => `${id} ${kind}`);

test('words are compared as words, in any script', () => {
  expect(marked('The boats are in.', 'The boats were in.')).toBe('The boats [-are-]{+were+} in.');
  expect(marked('Лодки стоят в порту', 'Лодки стояли в порту', 'ru')).toBe('Лодки [-стоят-]{+стояли+} в порту');
  expect(marked('عاد الصيادون اليوم', 'عاد الصيادون أمس', 'ar')).toBe('عاد الصيادون [-اليوم-]{+أمس+}');
  expect([marked('', 'New'), marked('Old', ''), marked('', '')]).toEqual(['{+New+}', '[-Old-]', '']);
});

test('words changed one after the other are shown as one passage', () => {
  const read = (was: string, is: string) => passages(compareWords(was, is)).map(({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`);
  expect(read('What the story says.', 'Boats came home late.')).toEqual(['-What the story says', '+Boats came home late', '=.']);
  expect(read('The boats are in today.', 'The boats were in yesterday.')).toEqual(['=The boats ', '-are', '+were', '= in ', '-today', '+yesterday', '=.']);
  expect(read('Same.', 'Same.')).toEqual(['=Same.']);
});

test('what stays, changes, moves, comes and goes is told block by block', () => {
  const was = bodyOf(paragraph('para1', 'One'), paragraph('para2', 'Two'), paragraph('para3', 'Three'));
  expect(blocksOf(was, was)).toEqual(['para1 same', 'para2 same', 'para3 same']);
  expect(blocksOf(was, bodyOf(paragraph('para1', 'One'), paragraph('para2', 'Two and a half'), paragraph('para4', 'Four')))).toEqual([
    'para1 same',
    'para2 changed',
    'para3 removed',
    'para4 added',
  ]);
  const moved = blocksOf(was, bodyOf(paragraph('para3', 'Three'), paragraph('para1', 'One'), paragraph('para2', 'Two')));
  expect(moved).toEqual(['para3 moved', 'para1 same', 'para2 same']);
});

test('a block that was pasted over itself is still the same block', () => {
  expect(blocksOf(bodyOf(paragraph('para1', 'One'), paragraph('para2', 'Two')), bodyOf(paragraph('new01', 'One'), paragraph('para2', 'Two')))).toEqual([
    'new01 same',
    'para2 same',
  ]);
});

test('a change of form without a change of words is a change', () => {
  const bold = { type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'One', marks: [{ type: 'bold' }] }] };
  expect(blocksOf(bodyOf(paragraph('para1', 'One')), bodyOf(bold))).toEqual(['para1 changed']);
});

test('fields are told one by one, and only those that differ', () => {
  const body = bodyOf(paragraph('para1', 'One'));
  const { fields } = compare(thing(body), thing(body, { texts: { headline: 'H2', standfirst: 'New' }, lists: { tags: ['B', 'A'] } }));
  expect(fields.map(({ field }) => field)).toEqual(['headline', 'standfirst', 'tags']);
  expect(fields[2]?.parts).toEqual([
    { kind: 'added', text: 'B' },
    { kind: 'same', text: ', ' },
    { kind: 'same', text: 'A' },
  ]);
  expect(isDifferent(compare(thing(body), thing(body)))).toBe(false);
  expect(isDifferent(compare(thing(body), thing(body, { texts: { headline: 'X' } })))).toBe(true);
});

test('two long texts with nothing in common are compared without an end of it', () => {
  const words = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  expect(compareWords(words('a'), words('b')).some(({ kind }) => kind === 'removed')).toBe(true);
});

test('names go and come whole, and what stands between them neither goes nor comes', () => {
  const body = bodyOf(paragraph('para1', 'One'));
  const [found] = compare(thing(body, { lists: { tags: ['A B', 'C'] } }), thing(body, { lists: { tags: ['A D', 'C'] } })).fields;
  expect(found?.parts.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['removed A B', 'same , ', 'added A D', 'same , ', 'same C']);
});
