import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { listNotices } from '../notice/queries.ts';
import { getStory } from '../release/public.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { saveStory, withdrawStory } from './commands.ts';
import { correctStory, hotfixStory } from './correct-commands.ts';
import { getStory as getDeskStory } from './queries.ts';
import { StoryDraft } from './rules.ts';
import { scheduleStory, unscheduleStory } from './schedule-commands.ts';
import { takeDownStory } from './takedown-commands.ts';

const AT = Date.parse('2099-07-01T11:00:00Z');
const PATH = '/news/the-boats-are-in';
const UPDATE = { kind: 'update', publicText: '', placement: 'top' } as const;
const TOLD = { kind: 'correction', publicText: 'It was fourteen.', placement: 'top' } as const;
let room: TestNewsroom;
let ed: Actor;
let ella: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ed = await room.person('Ed', 'editor');
  ella = await room.person('Ella', 'publisher');
});

const told = async (actor: Actor) => (await listNotices(actor)).open.map(({ kind, text }) => [kind, text]);
const drops = (what: string) => [
  ['dropped', `Ella ${what} “The boats are in”: your plan for 1 Jul 2099, 12:00 is dropped. Schedule it again if it is still wanted.`],
];
const words = (body?: { content: unknown[] }) => body?.content.map((block) => (block as { content: { text: string }[] }).content[0]?.text);

/** A live story of two paragraphs, and Ed’s plan for another text of it. */
async function withPlan(planned: Record<string, string>) {
  const live = await room.publish(ella, { body: bodyOf({ para1: 'Twelve boats.', para2: 'A long night.' }) });
  const draft = StoryDraft.parse({ ...live.draft, slug: 'the-boats-are-in', body: bodyOf(planned) });
  const plan = await scheduleStory(ed, { storyId: live.storyId, saves: live.saves, draft, local: '2099-07-01T12:00', correction: TOLD });
  const fix = (text: string) =>
    hotfixStory(ella, {
      storyId: live.storyId,
      liveVersion: live.version,
      draft: StoryDraft.parse({ ...draft, body: bodyOf({ para1: text, para2: 'A long night.' }) }),
      correction: UPDATE,
    });
  return { ...live, ...plan, draft, fix };
}

test('a fix goes into what is planned too, which comes at its time with what readers are told of it', async () => {
  const { fix, storyId } = await withPlan({ para1: 'Twelve boats.', para2: 'A short night.' });
  await fix('Fourteen boats.');
  expect(words((await getStory(PATH))?.body)).toEqual(['Fourteen boats.', 'A long night.']);
  const later = await getStory(PATH, AT);
  expect(words(later?.body)).toEqual(['Fourteen boats.', 'A short night.']);
  expect(later?.corrections.map(({ publicText }) => publicText)).toEqual(['', TOLD.publicText]);
  const desk = await getDeskStory(SYSTEM, storyId);
  expect([desk?.scheduled, await told(ed)]).toEqual([{ version: desk?.version, at: AT }, []]);
});

test('a fix goes into what is planned also where yet another text waits', async () => {
  const { fix, storyId, saves, draft } = await withPlan({ para1: 'Twelve boats.', para2: 'A short night.' });
  await saveStory(ed, { storyId, saves, draft: { ...draft, kicker: 'Waiting' }, autosave: false });
  await fix('Fourteen boats.');
  const later = await getStory(PATH, AT);
  expect([words(later?.body), later?.kicker]).toEqual([['Fourteen boats.', 'A short night.'], '']);
  const desk = await getDeskStory(SYSTEM, storyId);
  expect([desk?.draft.kicker, words(desk?.draft.body), desk?.scheduled?.at]).toEqual(['Waiting', ['Fourteen boats.', 'A short night.'], AT]);
  await correctStory(ella, { storyId, saves: desk?.saves ?? 0, draft: desk?.draft as StoryDraft, correction: UPDATE });
  expect(await told(ed)).toEqual(drops('publishes another text of'));
});

test('where a fix changes the same place the plan is dropped, and who made it is told', async () => {
  const { fix } = await withPlan({ para1: 'Thirteen boats.', para2: 'A long night.' });
  expect((await fix('Fourteen boats.')).isPlanDropped).toBe(true);
  expect(words((await getStory(PATH, AT))?.body)).toEqual(['Fourteen boats.', 'A long night.']);
  expect(await told(ed)).toEqual(drops('fixes a place your text changes too in'));
});

const ENDS: Record<string, (plan: Awaited<ReturnType<typeof withPlan>>) => Promise<unknown>> = {
  'publishes another text of': ({ storyId, saves, draft }) => correctStory(ella, { storyId, saves, draft: { ...draft, kicker: 'New' }, correction: UPDATE }),
  'schedules another text of': ({ storyId, saves, draft }) => scheduleStory(ella, { storyId, saves, draft, local: '2099-08-01T12:00', correction: UPDATE }),
  'cancels the plan for': ({ storyId }) => unscheduleStory(ella, { storyId }),
  withdraws: ({ storyId }) => withdrawStory(ella, { storyId, reason: 'Wrong' }),
  'takes down': ({ storyId }) => takeDownStory(ella, { storyId, reason: 'A court', notice: 'Removed.' }),
};

for (const [did, end] of Object.entries(ENDS)) {
  test(`who made a plan is told that somebody ${did} the story, and the audit has it`, async () => {
    await end(await withPlan({ para1: 'Twelve boats.', para2: 'A short night.' }));
    expect(await told(ed)).toEqual(drops(did));
    const { rows } = await store().client.execute("select actor_name from audit where before like '%scheduled%'");
    expect(rows.map((row) => row.actor_name)).toEqual(['Ella']);
  });
}

test('nobody is told that they dropped a plan of their own', async () => {
  const { storyId } = await withPlan({ para1: 'Twelve boats.', para2: 'A short night.' });
  await unscheduleStory(ed, { storyId });
  expect([await told(ed), await told(ella)]).toEqual([[], []]);
});
