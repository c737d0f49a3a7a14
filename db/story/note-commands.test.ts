import { expect, test } from '@playwright/test';
import { listNotices } from '../notice/queries.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import type { Actor } from '../user/rules.ts';
import { publishStory } from './commands.ts';
import { StoryFilter } from './filter-rules.ts';
import { addNote, decideSuggestion, resolveNote, suggestWording } from './note-commands.ts';
import { mentionsIn } from './note-rules.ts';
import { listStories } from './queries.ts';

let room: TestNewsroom;
let ada: Actor;
let rex: Actor;
let eve: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada Lind', 'editor');
  rex = await room.person('Rex', 'reporter');
  eve = await room.person('Eve', 'reporter');
});

const note = (storyId: string, text: string, differs: object = {}) => ({ storyId, text, blockId: null, quote: '', replyTo: null, ...differs });
const found = async (text: string) => (await listStories(ada, StoryFilter.parse({ text }))).stories.length;

test('who is mentioned is told, also of the answers; who may not read the story cannot be mentioned', async () => {
  const { storyId } = await room.begin(rex);
  const { id } = await addNote(rex, note(storyId, 'Is this right, @ada lind?', { blockId: 'para1', quote: 'Text.' }));
  expect((await listNotices(ada)).open).toEqual([expect.objectContaining({ kind: 'mentioned', byId: rex.id, storyId })]);
  await addNote(ada, note(storyId, 'It is.', { replyTo: id }));
  expect((await listNotices(rex)).open).toEqual([expect.objectContaining({ kind: 'mentioned', text: expect.stringContaining('It is.') })]);
  await expect(addNote(rex, note(storyId, 'And you, @Eve?'))).rejects.toMatchObject({
    fields: { text: expect.stringContaining('Eve may not read this story') },
  });
  await expect(addNote(eve, note(storyId, 'Let me in'))).rejects.toMatchObject({ code: 'missing' });
});

test('a note is found by its words, and an open one warns before publication', async () => {
  const { storyId, saves, draft } = await room.begin(rex);
  const { id: noteId } = await addNote(rex, note(storyId, 'Check the tonnage', { blockId: 'para1' }));
  expect(await found('tonnage')).toBe(1);
  await expect(publishStory(ada, { storyId, saves, draft, autosave: false })).rejects.toMatchObject({
    details: { findings: [expect.objectContaining({ field: 'notes', blockId: 'para1', message: 'An open note says “Check the tonnage”' })] },
  });
  await resolveNote(ada, { storyId, noteId });
  expect(await found('tonnage')).toBe(1);
  await publishStory(ada, { storyId, saves, draft, autosave: false });
  await expect(resolveNote(ada, { storyId, noteId: 'none' })).rejects.toMatchObject({ code: 'missing' });
});

test('a suggested wording is decided once, and both sides are told', async () => {
  const { storyId } = await room.begin(rex);
  const wording = { storyId, blockId: 'para1', was: 'Text.' };
  await expect(suggestWording(ada, { ...wording, is: 'Text.' })).rejects.toMatchObject({ fields: { is: 'Change the wording first' } });
  const { id: suggestionId } = await suggestWording(ada, { ...wording, is: 'Better text.' });
  expect((await listNotices(rex)).open).toEqual([expect.objectContaining({ kind: 'suggested' })]);
  await decideSuggestion(rex, { storyId, suggestionId, outcome: 'accepted' });
  await expect(decideSuggestion(ada, { storyId, suggestionId, outcome: 'rejected' })).rejects.toMatchObject({ code: 'missing' });
  expect((await listNotices(ada)).open).toEqual([expect.objectContaining({ kind: 'decided', text: expect.stringContaining('accepted') })]);
});

test('the longest name that fits is meant', () => {
  const people = ['Ada', 'Ada Lind', 'Rex'].map((name) => ({ id: name, name }));
  const ids = (text: string) => mentionsIn(text, people).map(({ id }) => id);
  expect(ids('@Ada Lind and @REX, please')).toEqual(['Ada Lind', 'Rex']);
  expect(ids('@Ada, please')).toEqual(['Ada']);
  expect(ids('@Ada Lind, not @ada')).toEqual(['Ada Lind', 'Ada']);
  expect(ids('@Rexford and mail@example.org')).toEqual([]);
  expect(
    mentionsIn('@Rex', [...people, { id: 'other', name: 'Rex' }]).map(({ id }) => id),
    'two of one name',
  ).toEqual(['Rex', 'other']);
});
