import { expect, test } from '@playwright/test';
import { directionOf, MOVE_NAMES, missing, STATES, type Standing, StoryDraft, StorySave, stateAfter, statusLine } from './rules.ts';
import { slugFor } from './slug-rules.ts';

const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
const draft = (differs: object = {}) => StoryDraft.parse({ headline: 'A headline', sectionId: 's', slug: 'a-headline', bylines: ['c'], body, ...differs });
const fieldsOf = (differs: object, now = 0, embargo: number | null = null) => missing(draft(differs), now, embargo).map(({ field }) => field);

test('every reason against publishing is named with its field', () => {
  expect(missing(draft(), 0)).toEqual([]);
  expect(fieldsOf({ headline: ' ', sectionId: null, slug: '', bylines: [], body: { type: 'doc', content: [] } })).toEqual([
    'headline',
    'sectionId',
    'slug',
    'bylines',
    'body',
  ]);
  const photos = [
    { photoId: 'p', credit: 'A', alt: 'B' },
    { photoId: 'q', caption: 'only words' },
  ];
  expect(fieldsOf({ photos })).toEqual(['photos.0.caption', 'photos.1.credit', 'photos.1.alt']);
});

test('an embargo stands until its very moment', () => {
  expect(fieldsOf({}, 999, 1000)).toEqual(['embargo']);
  expect(fieldsOf({}, 1000, 1000)).toEqual([]);
});

test('a story moves only from where a move may begin', () => {
  const allowed = STATES.flatMap((state) => MOVE_NAMES.flatMap((move) => (stateAfter(state, move) ? `${state} ${move} ${stateAfter(state, move)}` : [])));
  expect(allowed).toEqual([
    'draft file filed',
    'draft ready ready',
    'draft publish published',
    'draft spike spiked',
    'filed return draft',
    'filed ready ready',
    'filed publish published',
    'filed spike spiked',
    'ready return draft',
    'ready publish published',
    'ready spike spiked',
    'published publish published',
    'published withdraw withdrawn',
    'published unschedule ready',
    'withdrawn publish published',
    'withdrawn revive draft',
    'spiked revive draft',
  ]);
});

test('the status is one line as editors read it', () => {
  const line = (standing: Partial<Standing>) =>
    statusLine({ state: 'draft', version: 1, liveVersion: null, scheduled: null, endsAt: null, ...standing }, (at) => `t${at}`);
  expect(line({})).toBe('Draft');
  expect(line({ state: 'filed', version: 3 })).toBe('Filed');
  expect(line({ state: 'published', version: 3, liveVersion: 3 })).toBe('Live v3');
  expect(line({ state: 'published', version: 3, liveVersion: 3, endsAt: 9 })).toBe('Live v3 · until t9');
  expect(line({ state: 'published', version: 3 }), 'its planned end has come').toBe('Withdrawn');
  expect(line({ state: 'published', version: 4, liveVersion: 3 })).toBe('Live v3 · pending v4');
  expect(line({ state: 'published', version: 4, liveVersion: 3, scheduled: { version: 4, at: 9 } })).toBe('Live v3 · scheduled v4 for t9');
  expect(line({ state: 'published', version: 2, scheduled: { version: 2, at: 9 } })).toBe('Scheduled v2 for t9');
});

test('lines are printed as one line, without what hides or reorders', () => {
  expect(draft({ headline: '  Two\r\n lines\u2028and\u0000 more   gaps ' }).headline).toBe('Two lines and more gaps');
  expect(draft({ headline: 'Café' }).headline).toBe('Café');
  expect(draft({ headline: 'خبر عاجل: 50٪' }).headline).toBe('خبر عاجل: 50٪');
});

test('an address is the writer’s, else the headline’s in Latin letters', () => {
  expect(slugFor({ slug: 'mine', headline: 'Another' })).toBe('mine');
  expect(['हिन्दी-समाचार', 'مُحَمَّد', 'Über-Straße', 'e\u0301te\u0301'].map((slug) => StoryDraft.parse({ headline: 'H', slug }).slug)).toEqual([
    'हिन्दी-समाचार',
    'مُحَمَّد',
    'über-straße',
    'été',
  ]);
  expect(slugFor({ slug: '', headline: 'Москва: «Новый» день' })).toMatch(/^moskva-novyj?y?-den/);
  for (const wrong of ['a b', 'a/b', '../x', '-a', 'a--b', 'a-', 'a%20b', 'x'.repeat(121)]) {
    expect(StoryDraft.safeParse({ headline: 'H', slug: wrong }).success, wrong).toBe(false);
  }
});

test('what is no field of a story is refused, so nothing can be smuggled in', () => {
  for (const extra of [{ state: 'published' }, { authorId: 'me' }, { publishedAt: 1 }, { id: 'x' }]) {
    expect(StoryDraft.safeParse({ headline: 'H', ...extra }).success, JSON.stringify(extra)).toBe(false);
    expect(StorySave.safeParse({ storyId: 's', saves: 0, draft: { headline: 'H' }, ...extra }).success, JSON.stringify(extra)).toBe(false);
  }
});

test('a language is written in one direction', () => {
  expect(['ar', 'ar-EG', 'he', 'fa', 'ur', 'en', 'ru', 'arn', 'pt-BR'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
