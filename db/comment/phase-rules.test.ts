import { expect, test } from '@playwright/test';
import { type Facts, review } from './phase-rules.ts';
import { NewComment } from './rules.ts';
import { linksIn, partsOf, samenessOf } from './text-rules.ts';

const facts: Facts = {
  isOpen: true,
  same: { justNow: 0, anywhere: 0 },
  words: ['scoundrel', 'herring*'],
  houseNames: ['The Harbour Ledger', 'Nora Quay'],
  known: { approved: 3, rejected: 0 },
  recent: 0,
};
const body = 'The boats were late.';
const rulesOf = (attempt: { name?: string; body?: string }, differs: Partial<Facts> = {}) =>
  review({ name: 'Ann', body, ...attempt }, { ...facts, ...differs }).holds.map(({ rule, found }) => `${rule}: ${found}`);

test('a plain comment of somebody known meets no rule', () => {
  expect(review({ name: 'Ann', body }, facts)).toEqual({ holds: [] });
});

test('what cannot be taken is refused, the first reason alone', () => {
  expect(review({ name: 'Ann', body: 'x'.repeat(2001) }, { ...facts, isOpen: false })).toEqual({ refuse: 'body-long', holds: [] });
  expect(review({ name: 'Ann', body }, { ...facts, isOpen: false })).toEqual({ refuse: 'closed', holds: [] });
  expect(review({ name: 'Ann', body }, { ...facts, same: { justNow: 1, anywhere: 1 } })).toEqual({ refuse: 'twice', holds: [] });
});

test('each rule holds with the words it met, and says where they stand', () => {
  expect(review({ name: 'Ann', body: 'You Scoundrel of herrings!' }, facts).holds).toEqual([
    { rule: 'words', found: 'Scoundrel', start: 4, end: 13 },
    { rule: 'words', found: 'herrings', start: 17, end: 25 },
  ]);
  expect(rulesOf({ body: 'See https://a.example/1 and www.b.example/2.' })).toEqual(['links: www.b.example/2']);
  expect(rulesOf({ name: 'www.shop.example' })).toEqual(['links: www.shop.example']);
  expect(rulesOf({ name: 'the harbour  LEDGER' })).toEqual(['name: the harbour  LEDGER']);
  expect(rulesOf({}, { same: { justNow: 0, anywhere: 1 } })).toEqual([`repeat: ${body}`]);
  expect(rulesOf({}, { known: { approved: 2, rejected: 1 } })).toEqual(['history: 1 / 3']);
  expect(rulesOf({}, { recent: 3 })).toEqual(['rate: 4']);
  expect(rulesOf({}, { known: { approved: 0, rejected: 0 } })).toEqual(['first: ']);
  expect(rulesOf({ body: 'Scoundrels are not on the list' })).toEqual([]);
  expect(rulesOf({ body: 'İ say: HERRİNG, and a scoundrel' }), 'a letter that is two when made small hides no word').toEqual([
    'words: HERRİNG',
    'words: scoundrel',
  ]);
});

test('a link ends before the full stop after it, and only http addresses are links', () => {
  expect(linksIn('(see https://a.example/x), javascript:alert(1) data:x').map(({ href }) => href)).toEqual(['https://a.example/x']);
  expect(partsOf('A www.b.example. C')).toEqual([{ text: 'A ' }, { text: 'www.b.example', href: 'https://www.b.example' }, { text: '. C' }]);
});

test('texts that differ by dress alone are the same; what hides or reorders is taken out', () => {
  expect(samenessOf('The boats… ARE  late!')).toBe(samenessOf('the boats are\u200B late'));
  const parsed = NewComment.parse({ path: '/a/b', name: ' Ann\n\u202Eevil ', body: 'one\r\n\r\n\r\n\r\ntwo\u0000\uD800' });
  expect([parsed.name, parsed.body]).toEqual(['Ann evil', 'one\n\ntwo \uFFFD']);
  expect(NewComment.safeParse({ path: '/a/b', name: ' ', body: '\u202E' }).error?.issues.map(({ message }) => message)).toEqual([
    'name-missing',
    'body-missing',
  ]);
});
