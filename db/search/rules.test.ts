import { expect, test } from '@playwright/test';
import { foldText, foldWord } from './fold-rules.ts';
import { excerpt, highlight } from './highlight-rules.ts';
import { isEmpty, parseQuery, SearchForm } from './rules.ts';
import { lettersWrong, likeliest } from './spelling-rules.ts';
import { matchOf } from './term-rules.ts';

const same = (...words: string[]) => expect(new Set(words.map(foldWord)).size, words.join(' ')).toBe(1);
const marked = (text: string, query: string) =>
  highlight(text, parseQuery(query))
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

test('capitals, accents and letters with a stroke make no difference', () => {
  same('Elección', 'ELECCION', 'eleccio\u0301n');
  same('Łódź', 'lodz');
  same('Straße', 'STRASSE');
  same('año', 'ano');
  same('ё', 'е');
});

test('numbers of English and Spanish words fall together, and what only looks like one stays', () => {
  same('boat', 'boats');
  same('story', 'stories');
  same('price', 'prices');
  same('elecciones', 'elección');
  same('barcos', 'barco');
  expect(foldWord('news')).not.toBe(foldWord('new'));
  expect(foldWord('bus')).toBe('bus');
  expect(foldWord('crisis')).toBe('crisis');
});

test('Arabic is found however its alef, hamza, ya and ta marbuta are written, with vowels, tatweel and article or without', () => {
  same('إيمان', 'ايمان', 'أيمان', 'إِيمَان');
  same('مدرسة', 'مدرسه', 'المدرسة', 'والمدرسة', 'للمدرسة');
  same('على', 'علي');
  same('مؤتمر', 'موتمر');
  same('كـــتاب', 'كتاب', 'الكتاب');
  same('٢٠٢٦', '2026', '۲۰۲۶');
  expect(foldWord('الله')).toBe('الله'.replace(/^ال(?=.{3})/, ''));
});

test('text of scripts without spaces is taken apart into words', () => {
  expect(foldText('東京で地震').split(' ').length).toBeGreaterThan(1);
  expect(foldText("The harbour's boats")).toBe('the harbour s boat');
});

test('words, phrases, what must not be there, beginnings and alternatives', () => {
  expect(matchOf(parseQuery('Harbour "herring boats" -storms'))).toBe('(("harbour") AND ("herring boat")) NOT ("storm")');
  expect(matchOf(parseQuery('harb* OR quay sea'))).toBe('("harb" * OR "quai") AND ("sea")');
  expect(parseQuery('section:world by:"nora quay" before:2026-01-01')).toMatchObject({
    all: [],
    section: ['world'],
    by: ['nora quay'],
    before: '2026-01-01',
  });
});

test('whatever is typed never becomes an operator of the database', () => {
  for (const typed of [
    'a OR',
    'OR a',
    'OR OR',
    '"',
    '""',
    '-',
    '- -',
    '*',
    '***',
    'NEAR(a b)',
    '{headline} : x',
    '^a',
    '(',
    'a" OR "b',
    "'; drop table x --",
    'AND',
    'NOT a',
    '%',
    '\\',
    '-"',
  ]) {
    const match = matchOf(parseQuery(typed));
    expect(match.replace(/"[^"]*"( \*)?/g, '').replace(/\b(AND|OR|NOT)\b|[() ]/g, ''), typed).toBe('');
  }
  expect(isEmpty(parseQuery('-- ** "" % ()'))).toBe(true);
  const long = parseQuery('boat '.repeat(2000));
  expect(long.all.length).toBeLessThanOrEqual(16);
});

test('an address says what is asked, and nonsense in it falls away', () => {
  expect(SearchForm.parse({ q: ' x ', sort: 'random', page: '-1', from: 'soon', lang: 'english', to: '2026-02-30' })).toEqual({
    q: 'x',
    sort: 'best',
    page: 1,
  });
  expect(SearchForm.parse({ q: ['a', 'b'] }).q).toBe('');
});

test('what was found is marked as it is written, a phrase only where it stands together', () => {
  expect(marked('Los Barcos volvieron.', 'barco')).toBe('Los [Barcos] volvieron.');
  expect(marked('herring boats, boats', '"herring boats"')).toBe('[herring boats], boats');
  expect(marked('عاد الصيادون إلى المرفأ', 'مرفا')).toBe('عاد الصيادون إلى [المرفأ]');
  expect(marked('<b>quay</b>', 'quay b')).toBe('<[b>quay</b]>');
});

test('an excerpt is cut around the first place found', () => {
  const text = `${'word '.repeat(100)}the zeppelin came ${'after '.repeat(100)}`;
  const pieces = excerpt(text, parseQuery('zeppelin'));
  expect(pieces.filter(({ isFound }) => isFound)).toEqual([{ text: 'zeppelin', isFound: true }]);
  expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(250);
  expect(excerpt('Short text.', parseQuery('nothing'))).toEqual([{ text: 'Short text.', isFound: false }]);
  expect(excerpt('', parseQuery('x'))).toEqual([]);
});

test('a misspelt word is taken for the nearest one, never a short word for another', () => {
  expect(lettersWrong('harbuor', 'harbour')).toBe(1);
  expect(lettersWrong('herring', 'hering')).toBe(1);
  expect(lettersWrong('abcdef', 'zzzzzz')).toBeGreaterThan(2);
  const known = [
    { word: 'harbour', written: 'harbour', stories: 40 },
    { word: 'harbours', written: 'harbours', stories: 4 },
    { word: 'labour', written: 'labour', stories: 90 },
  ];
  expect(likeliest('harbuor', known).map(({ word }) => word)).toEqual(['harbour']);
  expect(likeliest('cat', [{ word: 'cut', written: 'cut', stories: 9 }])).toEqual([]);
});

test('an operator takes its value also behind a space, and a year or a month as its first day', () => {
  expect(parseQuery('by: quay section: tag:sea after:2026 before:2026-11')).toMatchObject({
    by: ['quay'],
    tag: ['sea'],
    section: [],
    after: '2026-01-01',
    before: '2026-11-01',
  });
  expect(parseQuery('after:2026-13')).toMatchObject({ all: [[{ words: ['after', '2026', '13'] }]] });
});
