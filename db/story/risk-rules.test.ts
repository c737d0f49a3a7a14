import { expect, test } from '@playwright/test';
import { risks } from './risk-rules.ts';
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

test('ordinary words are not taken for it', () => {
  expect(foundIn({ headline: 'TKO in the second round, says [the] coach' }, 'The XX century began; the atk was quick. Check the date.')).toEqual([]);
});

test('a headline or standfirst too long to be taken in is named', () => {
  expect(foundIn({ headline: 'x'.repeat(111), standfirst: 'y'.repeat(301) })).toEqual(['headline', 'standfirst']);
  expect(foundIn({ headline: 'x'.repeat(110), standfirst: 'y'.repeat(300) })).toEqual([]);
});
