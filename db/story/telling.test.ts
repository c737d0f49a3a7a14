import { expect, test } from '@playwright/test';
import { listNotices } from '../notice/queries.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { moveStories, undoBatch } from './batch-commands.ts';
import { fileStory, readyStory, returnStory, reviveStory, spikeStory, withdrawStory } from './commands.ts';
import { assignStory } from './desk-commands.ts';
import { listMoves } from './move-queries.ts';
import { addNote } from './note-commands.ts';
import { NewNote } from './note-rules.ts';
import { getStory } from './queries.ts';
import { scheduleStory } from './schedule-commands.ts';

let room: TestNewsroom;
let ada: Actor;
let bea: Actor;
let rex: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  bea = await room.person('Bea', 'publisher');
  rex = await room.person('Rex', 'reporter');
});

const told = async (actor: Actor) => (await listNotices(actor)).open.map(({ kind, text }) => [kind, text]);
const assign = (storyId: string, { id: userId }: Actor) => assignStory(SYSTEM, { storyId, userId, due: '', note: '' });
const savesOf = async (storyId: string) => (await getStory(SYSTEM, storyId))?.saves ?? 0;

test('a filed story is in the inbox of every editor until one of them takes it up', async () => {
  const saving = await room.begin(rex);
  await fileStory(rex, { ...saving, draft: { ...saving.draft, headline: 'Boats' } });
  const waits = [['filed', 'Rex filed “Boats”']];
  expect([await told(ada), await told(bea), await told(rex)]).toEqual([waits, waits, []]);
  await readyStory(ada, { ...saving, saves: await savesOf(saving.storyId) });
  expect([await told(ada), await told(bea)]).toEqual([[], []]);
});

test('only the editor who is assigned to it is told of a filed story', async () => {
  const saving = await room.begin(rex);
  await assign(saving.storyId, bea);
  await assign(saving.storyId, await room.person('Ron', 'reporter'));
  await fileStory(rex, saving);
  expect([await told(ada), (await told(bea))[0]]).toEqual([[], ['filed', 'Rex filed “The boats are in”']]);
});

test('whose story it is hears that it was given back, spiked or withdrawn, and why', async () => {
  const saving = await room.begin(rex);
  const { storyId } = saving;
  const ron = await room.person('Ron', 'reporter');
  await assign(storyId, ron);
  await fileStory(rex, saving);
  await returnStory(ada, { storyId, reason: 'Who says so?' });
  await spikeStory(ada, { storyId, reason: 'Nobody says so' });
  const lines = [
    ['spiked', 'Ada spiked “The boats are in”: Nobody says so'],
    ['returned', 'Ada gives back “The boats are in”: Who says so?'],
  ];
  expect(await told(rex)).toEqual(lines);
  expect(await told(ron)).toEqual([...lines, ['assigned', expect.any(String)]]);
  const live = await room.publish(rex);
  await withdrawStory(ada, { storyId: live.storyId, reason: 'Wrong' });
  expect((await told(rex))[0]).toEqual(['withdrawn', 'Ada withdrew “The boats are in”: Wrong']);
});

test('of what was moved with others everybody is told the same; nobody of what they did themselves', async () => {
  const { storyId } = await room.begin(rex);
  const { batchId } = await moveStories(rex, { storyIds: [storyId], move: 'file', reason: '' });
  expect(await told(ada)).toEqual([['filed', 'Rex filed “The boats are in”']]);
  await undoBatch(rex, { batchId: batchId ?? '' });
  expect(await told(ada)).toEqual([]);
  await moveStories(ada, { storyIds: [storyId], move: 'spike', reason: 'Old' });
  expect(await told(rex)).toEqual([['spiked', 'Ada spiked “The boats are in”: Old']]);
  await reviveStory(rex, { storyId });
  await spikeStory(rex, { storyId, reason: 'Mine' });
  expect((await told(rex)).length).toBe(1);
});

test('whoever sees its history finds what was done with a story and why, in one line each', async () => {
  const saving = await room.begin(rex);
  const { storyId } = saving;
  await fileStory(rex, saving);
  await returnStory(ada, { storyId, reason: 'Who says so?' });
  await scheduleStory(ada, { ...saving, saves: await savesOf(storyId), local: '2099-07-01T12:00' });
  await withdrawStory(ada, { storyId, reason: 'Wrong' });
  await moveStories(ada, { storyIds: [storyId], move: 'revive', reason: '' });
  const moves = (await listMoves(rex, storyId)).map(({ by, verb, reason }) => [by, verb, reason]);
  expect(moves).toEqual([
    ['Ada', 'story.revive', ''],
    ['Ada', 'story.withdraw', 'Wrong'],
    ['Ada', 'story.schedule', ''],
    ['Ada', 'story.return', 'Who says so?'],
    ['Rex', 'story.file', ''],
  ]);
  expect(await listMoves(await room.person('Ron', 'reporter'), storyId)).toEqual([]);
});

test('a note is told to whose story it is, without a mention; who is mentioned is told once', async () => {
  const { storyId } = await room.begin(rex);
  await addNote(ada, NewNote.parse({ storyId, blockId: 'para1', text: 'Is that so?' }));
  expect(await told(rex)).toEqual([['noted', 'Ada on “The boats are in”: Is that so?']]);
  await addNote(ada, NewNote.parse({ storyId, text: '@Rex?' }));
  expect((await told(rex)).map(([kind]) => kind)).toEqual(['mentioned', 'noted']);
  await addNote(rex, NewNote.parse({ storyId, text: 'It is.' }));
  expect([(await told(rex)).length, await told(ada)]).toEqual([2, []]);
});
