import { expect, test } from '@playwright/test';
import { Body, countWords, plainText, readingMinutes } from './body-rules.ts';
import { isSafeLink } from './inline-rules.ts';

const text = (words: string, marks?: object[]) => [{ type: 'text', text: words, ...(marks && { marks }) }];
const paragraph = (id: string, words: string, marks?: object[]) => ({ type: 'paragraph', attrs: { id }, content: text(words, marks) });
const accepts = (...content: object[]) => Body.safeParse({ type: 'doc', content }).success;

test('a body holds the blocks a newspaper prints, and nothing else', () => {
  const item = { type: 'listItem', attrs: { id: 'item1' }, content: [paragraph('para2', 'One')] };
  expect(
    accepts(
      paragraph('para1', 'Text', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }]),
      { type: 'heading', attrs: { id: 'head1', level: 2 }, content: text('Heading') },
      { type: 'bulletList', attrs: { id: 'list1' }, content: [item] },
      { type: 'quotation', attrs: { id: 'quot1', attribution: 'Somebody' }, content: [paragraph('para3', 'Said')] },
      { type: 'photo', attrs: { id: 'phot1', photoId: 'p' } },
      { type: 'related', attrs: { id: 'rela1', storyId: 's', headline: 'H' } },
    ),
  ).toBe(true);
  for (const wrong of [
    { type: 'heading', attrs: { id: 'head1', level: 1 }, content: text('Heading') },
    { type: 'script', attrs: { id: 'scri1' }, content: text('alert(1)') },
    { type: 'iframe', attrs: { id: 'fram1', src: 'https://example.org' } },
    { ...paragraph('para1', 'Text'), style: 'color:red' },
    { type: 'paragraph', attrs: { id: 'para1', onclick: 'x' }, content: text('Text') },
    { type: 'paragraph', attrs: { id: '"><img>' }, content: text('Text') },
    paragraph('para1', 'Text', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]),
    paragraph('para1', 'Text', [{ type: 'link', attrs: { href: 'https://example.org/', onclick: 'x' } }]),
    paragraph('para1', 'Text', [{ type: 'underline' }]),
  ]) {
    expect(accepts(wrong), JSON.stringify(wrong)).toBe(false);
  }
  expect(accepts(paragraph('same1', 'A'), paragraph('same1', 'B'))).toBe(false);
});

test('a link leads to the web or to a mailbox', () => {
  for (const good of ['https://example.org/a?b=c#d', 'http://example.org', 'mailto:desk@example.org', 'HTTPS://EXAMPLE.ORG/'])
    expect(isSafeLink(good), good).toBe(true);
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//example.org',
    '/dashboard',
    'https://a b',
    'java\nscript:x',
    ' https://a.org',
    `https://a.org/${'x'.repeat(2000)}`,
  ])
    expect(isSafeLink(bad), bad).toBe(false);
});

test('words are counted in any script', () => {
  expect(countWords('One, two — three.')).toBe(3);
  expect(countWords('Привет, мир', 'ru')).toBe(2);
  expect(countWords('عاد الصيادون إلى المرفأ', 'ar')).toBe(4);
  expect(countWords('今日は良い天気です', 'ja')).toBeGreaterThan(3);
  expect(countWords('')).toBe(0);
  expect([0, 230, 350, 2300].map(readingMinutes)).toEqual([1, 1, 2, 10]);
});

test('plain text is a line a paragraph, without photos and links to stories', () => {
  const body = Body.parse({
    type: 'doc',
    content: [
      paragraph('para1', 'First'),
      { type: 'photo', attrs: { id: 'phot1', photoId: 'p' } },
      { type: 'quotation', attrs: { id: 'quot1' }, content: [paragraph('para2', 'Said'), paragraph('para3', 'again')] },
      { type: 'paragraph', attrs: { id: 'para4' } },
    ],
  });
  expect(plainText(body)).toBe('First\nSaid\nagain');
});
