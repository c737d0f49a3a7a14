import { expect, test } from '@playwright/test';
import { retireSection } from '../section/retire-commands.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { publishStory } from './commands.ts';
import { type Facts, gate, NO_FACTS } from './gate-rules.ts';
import { StoryDraft } from './rules.ts';

const text = (words: string) => [{ type: 'text', text: words }];
const draft = StoryDraft.parse({
  headline: 'The boats are in',
  sectionId: 'news',
  slug: 'boats',
  bylines: ['nora'],
  body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: text('Fourteen boats.') }] },
});
const ask = (differs: Partial<Facts> = {}, words: Partial<StoryDraft> = {}) =>
  gate({ ...draft, ...words }, { ...NO_FACTS, liveFrom: 1000, ...differs }).map(({ severity, field, blockId }) =>
    [severity, field, blockId].filter(Boolean).join(' '),
  );

test('a whole story with nothing around it may go out', () => {
  expect(ask()).toEqual([]);
});

test('errors and warnings are told apart, each with its field or block', () => {
  expect(ask({}, { headline: '' })).toEqual(['error headline']);
  expect(ask({}, { headline: 'TK' })).toEqual(['warning headline']);
  expect(ask({ embargoUntil: 1001 })).toEqual(['error embargo']);
  expect(ask({ embargoUntil: 1000 })).toEqual([]);
  expect(ask({ isRetired: true })).toEqual(['error sectionId']);
  expect(ask({ flags: [{ kind: 'legal', holds: true, note: '' }] })).toEqual(['error flags']);
  expect(ask({ flags: [{ kind: 'legal', holds: false, note: '' }] })).toEqual(['warning flags']);
  expect(ask({ notes: [{ blockId: 'para1', text: 'Sure?' }] })).toEqual(['warning notes para1']);
  expect(ask({ suggestions: [{ blockId: 'para1' }] })).toEqual(['warning body para1']);
  expect(ask({ broken: [{ blockId: 'para1', name: '/news/gone' }] })).toEqual(['warning body para1']);
});

test('a missing standfirst is said before a story goes out, not with every change of what readers see', () => {
  const paragraph = (id: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text: 'Boats.' }] });
  const body = { type: 'doc' as const, content: [paragraph('para1'), paragraph('para2')] };
  expect(ask({}, { body })).toEqual(['warning standfirst']);
  expect(ask({ isSeen: true }, { body })).toEqual([]);
});

test('a photo or a gallery in the text shows only photos of the story', () => {
  const placed = { photoId: 'quay', caption: 'The quay', credit: 'Nora', alt: 'A quay', crop: null, fallbackId: null };
  const photo = { type: 'photo' as const, attrs: { id: 'phot1', photoId: 'quay' } };
  const gallery = { type: 'gallery' as const, attrs: { id: 'gall1', photoIds: ['quay', 'gone'] } };
  const body = { ...draft.body, content: [...draft.body.content, photo, gallery] };
  expect(ask({ isSeen: true }, { body, photos: [placed] })).toEqual(['error body gall1']);
  expect(ask({ isSeen: true }, { body })).toEqual(['error body phot1', 'error body gall1']);
});

test('a retired section gets no new stories and keeps those readers know from it', async () => {
  const room = await openTestNewsroom();
  const live = await room.publish(SYSTEM);
  const waiting = await room.begin(SYSTEM, { headline: 'Waiting' });
  await retireSection(SYSTEM, { sectionId: room.news });
  await publishStory(SYSTEM, { ...live, draft: { ...live.draft, kicker: 'Updated' } });
  await expect(publishStory(SYSTEM, waiting)).rejects.toMatchObject({ fields: { sectionId: 'This section is retired: choose another' } });
});
