import { expect, test } from '@playwright/test';
import { risks, standfirstRisks } from './risk-rules.ts';
import { StoryDraft } from './rules.ts';

const draftOf = (differs: object, text = 'Plain text.') =>
  StoryDraft.parse({
    headline: 'A headline',
    ...differs,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text }] }] },
  });
const foundIn = (differs: object, text?: string) => risks(draftOf(differs, text)).map(({ field, blockId }) => [field, blockId].filter(Boolean).join(' '));

test('what is still to come is found where it stands', () => {
  expect(foundIn({ headline: 'Lido to reopen [CHECK DATE]' })).toEqual(['headline']);
  expect(foundIn({}, 'The fee is TK pounds.')).toEqual(['body para1']);
  expect(foundIn({}, 'Lorem ipsum dolor sit amet.')).toEqual(['body para1']);
  expect(foundIn({ photos: [{ photoId: 'p', caption: 'XXX at the quay' }] })).toEqual(['photos.0.caption']);
  expect(risks(draftOf({}, 'The fee is TK pounds.'))[0]?.message).toBe('TK still stands in “The fee is TK pounds.”');
});

test('it is found in the headlines of every other place, repeated, and in brackets', () => {
  for (const field of ['frontHeadline', 'socialHeadline', 'searchTitle', 'searchDescription']) {
    expect(foundIn({ [field]: 'TK boats' })).toEqual([field]);
    expect(foundIn({ [field]: 'Lorem ipsum' })).toEqual([field]);
  }
  expect(risks(draftOf({ frontHeadline: 'TK boats' }))[0]?.message).toBe('TK still stands in “On fronts”');
  for (const marker of ['TKTK', 'TKTKTK', 'TKK', '[tk]', '[Tk]', '[tktk]', '[tk how many]', '[name tk]'])
    expect(risks(draftOf({}, `The fee is ${marker} pounds.`))[0]?.message, marker).toContain(`${marker} still stands`);
});

test('a story of more than one paragraph wants a standfirst, a brief does not', () => {
  const block = (id: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: 'Text.' }] });
  const two = { ...draftOf({}), body: StoryDraft.parse({ headline: 'x', body: { type: 'doc', content: [block('para1'), block('para2')] } }).body };
  expect(standfirstRisks(two).map(({ field }) => field)).toEqual(['standfirst']);
  expect(standfirstRisks({ ...two, standfirst: 'What it says.' })).toEqual([]);
  expect(standfirstRisks(draftOf({}))).toEqual([]);
});

test('ordinary words are not taken for it', () => {
  for (const text of ['The tk of it', 'ATKTK', 'TKTKO', 'ÉTK', '[catkin]', '[ATK]', '[the coach] said', 'TikTok']) expect(foundIn({}, text), text).toEqual([]);
  expect(foundIn({ headline: 'TKO in the second round, says [the] coach' }, 'The XX century began; the atk was quick. Check the date.')).toEqual([]);
});

test('a headline or standfirst too long to be taken in is named', () => {
  expect(foundIn({ headline: 'x'.repeat(111), standfirst: 'y'.repeat(301) })).toEqual(['headline', 'standfirst']);
  expect(foundIn({ headline: 'x'.repeat(110), standfirst: 'y'.repeat(300) })).toEqual([]);
});
