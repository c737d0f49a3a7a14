import { expect, test } from '@playwright/test';
import { listNotices } from '../notice/queries.ts';
import { openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { publishStory, saveStory } from './commands.ts';
import { assignStory, clearFlag, endAssignment, raiseFlag } from './desk-commands.ts';
import { getDeskWork } from './desk-queries.ts';
import { StoryFilter } from './filter-rules.ts';
import { getStory, listStories } from './queries.ts';

let room: TestNewsroom;
let ada: Actor;
let rex: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  rex = await room.person('Rex', 'reporter');
});

const headlines = async (actor: Actor) => (await listStories(actor, StoryFilter.parse({}))).stories.map(({ headline }) => headline);

test('somebody assigned may read and write the story while the assignment is open, and is told of it', async () => {
  const { storyId, saves, draft } = await room.begin(ada);
  expect([await headlines(rex), await getStory(rex, storyId)]).toEqual([[], undefined]);
  const { id } = await assignStory(ada, { storyId, userId: rex.id, due: '2099-07-01T12:00', note: 'Call the harbour master' });
  expect(await headlines(rex)).toEqual(['The boats are in']);
  await saveStory(rex, { storyId, saves, draft: { ...draft, kicker: 'Harbour' }, autosave: true });
  expect((await listNotices(rex)).open).toEqual([
    expect.objectContaining({ kind: 'assigned', storyId, text: expect.stringContaining('Call the harbour master') }),
  ]);
  await endAssignment(rex, { storyId, assignmentId: id });
  expect(await headlines(rex)).toEqual([]);
  await expect(saveStory(rex, { storyId, saves: saves + 1, draft, autosave: true })).rejects.toMatchObject({ code: 'missing' });
  expect(await verbsOn(storyId)).toEqual(['story.create', 'story.assign', 'story.edit', 'story.unassign']);
});

test('an assignment is refused for nobody, and for a deadline the clocks leave out', async () => {
  const { storyId } = await room.begin(ada);
  await expect(assignStory(ada, { storyId, userId: 'nobody', due: '', note: '' })).rejects.toMatchObject({ fields: { userId: 'There is no such person' } });
  await expect(assignStory(ada, { storyId, userId: rex.id, due: '2027-03-28T01:30', note: '' })).rejects.toMatchObject({ fields: { due: expect.any(String) } });
  expect((await listNotices(rex)).open).toEqual([]);
});

test('a deadline that has passed is refused beside its field, and one that comes twice is asked about', async () => {
  const { storyId } = await room.begin(ada);
  const ask = (due: string, second?: boolean) => assignStory(ada, { storyId, userId: rex.id, due, second, note: '' });
  await expect(ask('2020-07-01T12:00')).rejects.toMatchObject({ fields: { due: expect.stringContaining('has passed') } });
  await expect(ask('2027-10-31T01:30')).rejects.toMatchObject({ fields: { due: expect.any(String) }, details: { isTwice: true } });
  const dueAt = async () => (await getDeskWork(ada, storyId))?.assignments[0]?.dueAt;
  await ask('2027-10-31T01:30', false);
  expect(await dueAt()).toBe(Date.parse('2027-10-31T00:30:00Z'));
  await ask('2027-10-31T01:30', true);
  expect(await dueAt()).toBe(Date.parse('2027-10-31T01:30:00Z'));
});

test('a flag that holds keeps the story from readers until it is cleared; one that does not asks for a reason', async () => {
  const { storyId, saves, draft } = await room.begin(rex);
  const publish = (override?: string) => publishStory(ada, { storyId, saves, draft, autosave: false, override });
  const { id: flagId } = await raiseFlag(ada, { storyId, kind: 'legal', note: 'Is this libel?', holds: true });
  await expect(publish('I think not')).rejects.toMatchObject({ code: 'invalid', fields: { flags: expect.stringContaining('Is this libel?') } });
  await expect(clearFlag(rex, { storyId, flagId })).rejects.toMatchObject({ code: 'forbidden' });
  await clearFlag(ada, { storyId, flagId });
  await expect(clearFlag(ada, { storyId, flagId })).rejects.toMatchObject({ code: 'missing' });
  await raiseFlag(rex, { storyId, kind: 'fact-check', note: '', holds: false });
  await expect(raiseFlag(rex, { storyId, kind: 'fact-check', note: '', holds: true })).rejects.toMatchObject({ fields: { kind: expect.any(String) } });
  await expect(publish()).rejects.toMatchObject({ details: { findings: [expect.objectContaining({ field: 'flags', severity: 'warning' })] } });
  await publish('The editor has checked it');
  expect((await listNotices(rex)).open.map(({ kind }) => kind)).toEqual(['flagged']);
});

test('the product itself is held by a flag too', async () => {
  const { storyId, saves, draft } = await room.begin(rex);
  await raiseFlag(ada, { storyId, kind: 'sensitive', note: '', holds: true });
  await expect(publishStory(SYSTEM, { storyId, saves, draft, autosave: false })).rejects.toMatchObject({ code: 'invalid' });
});
