import { expect, test } from '@playwright/test';
import { StoryDraft } from './rules.ts';
import { foreignScript, languageOffer, scriptRisks } from './script-rules.ts';

const draftOf = (differs: object, text = '') =>
  StoryDraft.parse({
    headline: '',
    ...differs,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: text ? [{ type: 'text', text }] : [] }] },
  });
const ARABIC = 'عادت القوارب إلى الميناء';

test('what a text is written in is known, and whether its language is written so', () => {
  const found = (text: string, language: string) => foreignScript(text, language)?.script;
  expect(found(ARABIC, 'en-GB')).toBe('Arabic');
  expect(found('Лодки вернулись в порт', 'en')).toBe('Cyrillic');
  expect(found('Τα πλοία', 'fr')).toBe('Greek');
  expect(found('הסירות חזרו', 'ar')).toBe('Hebrew');
  expect(found('船只回港', 'en')).toBe('Han');
  expect(foreignScript('船が港に戻った', 'en')).toEqual({ script: 'Japanese', languages: ['ja'] });
  expect(found('배가 돌아왔다', 'en')).toBe('Hangul');
  expect(found('The boats are back in the harbour', 'ar')).toBe('Latin');
  for (const [text, language] of [
    [ARABIC, 'ar'],
    [ARABIC, 'fa-IR'],
    ['船が港に戻った', 'ja'],
    ['船只回港', 'zh-Hant'],
    ['배가 돌아왔다', 'ko'],
    ['Брод је у луци', 'sr'],
    ['Brod je u luci', 'sr'],
    ['Лодки вернулись', 'ru'],
    ['नावें लौट आईं', 'hi'],
    ['Ærø, Łódź, İzmir, Đà Nẵng', 'en'],
    ['2026 – 14:00 · £5', 'ar'],
    [ARABIC, 'zz'],
  ] as const)
    expect(found(text, language), `${text} in ${language}`).toBeUndefined();
});

test('names and quotations in other letters are no other language', () => {
  expect(foreignScript('ChatGPT', 'ar')).toBeUndefined();
  expect(foreignScript(`She said “القوارب” and went on in English`, 'en')).toBeUndefined();
});

test('a story in other letters is said once, with its language to mend; a single field by its name', () => {
  expect(scriptRisks(draftOf({ headline: ARABIC, standfirst: ARABIC, language: 'en-GB' }, ARABIC))).toEqual([
    { field: 'language', message: 'The story is in Arabic letters, which its language, en-GB, does not use' },
  ]);
  const english = 'The boats are back in the harbour, and nobody knows for how long.';
  const stray = draftOf({ headline: ARABIC, frontHeadline: ARABIC, photos: [{ photoId: 'p', caption: ARABIC }] }, english);
  expect(scriptRisks(stray).map(({ field }) => field)).toEqual(['headline', 'frontHeadline', 'photos.0.caption']);
  expect(scriptRisks(draftOf({ headline: ARABIC, language: 'ar' }, ARABIC))).toEqual([]);
  expect(languageOffer(draftOf({ language: 'en-GB' }, ARABIC))?.languages).toContain('ar');
  expect(languageOffer(draftOf({ language: 'en-GB' }))).toBeUndefined();
});
