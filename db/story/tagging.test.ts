import { expect, test } from '@playwright/test';
import { getStory, getStoryVersion, listStoryVersions } from '../release/public.ts';
import { approveTag, createTag, proposeTag } from '../tag/commands.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { publishStory, saveStory } from './commands.ts';
import { correctStory, hotfixStory } from './correct-commands.ts';
import { takeOver } from './presence-commands.ts';
import { getStory as getDeskStory, getLiveDraft } from './queries.ts';
import type { StoryDraft } from './rules.ts';
import { tagStories } from './tag-commands.ts';

const PATH = '/news/the-boats-are-in';
const LATER = 86_400_000;
const TOLD = { kind: 'correction', publicText: 'It was fourteen.', placement: 'top' } as const;
let room: TestNewsroom;
let ada: Actor;
let libya = '';
let desk = '';
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  libya = (await createTag(SYSTEM, { name: 'Libya', kind: 'place' })).id;
  desk = (await createTag(SYSTEM, { name: 'Desk', kind: 'internal' })).id;
});

const put = (storyId: string, tagId = libya) => tagStories(ada, { tagId, storyIds: [storyId], adds: true });
const takeOff = (storyId: string, tagId = libya) => tagStories(ada, { tagId, storyIds: [storyId], adds: false });
const shown = async (at?: number) => (await getStory(PATH, at))?.tags.map(({ slug }) => slug);
const bodyWith = (text: string) => bodyOf({ para1: text }) as StoryDraft['body'];

async function withPending(tags: { live: string[]; newest: string[] }) {
  const live = await room.publish(ada, { tags: tags.live });
  const draft = { ...live.draft, headline: 'Not yet', tags: tags.newest };
  const { saves } = await saveStory(ada, { ...live, draft, autosave: true });
  return { ...live, draft, saves };
}

test('an internal tag leaves a live story live, with nothing pending', async () => {
  const { storyId } = await room.publish(ada, { tags: [libya] });
  await put(storyId, desk);
  const story = await getDeskStory(SYSTEM, storyId);
  expect(story?.draft.tags).toEqual([libya, desk]);
  expect(story?.version).toBe(story?.liveVersion);
  expect(await shown()).toEqual(['libya']);
  await takeOff(storyId, desk);
  const after = await getDeskStory(SYSTEM, storyId);
  expect([after?.version, after?.draft.tags]).toEqual([after?.liveVersion, [libya]]);
});

test('while other words wait, an internal tag is theirs alone', async () => {
  const { storyId, version } = await withPending({ live: [], newest: [] });
  await put(storyId, desk);
  const story = await getDeskStory(SYSTEM, storyId);
  expect([story?.draft.tags, story?.liveVersion]).toEqual([[desk], version]);
});

test('while other words wait, the text readers see and the newest each get the tag, and the newest stays the newest', async () => {
  const { storyId } = await withPending({ live: [], newest: [] });
  await put(storyId);
  const story = await getDeskStory(SYSTEM, storyId);
  const live = await getLiveDraft(SYSTEM, storyId);
  expect([story?.draft.headline, story?.draft.tags]).toEqual(['Not yet', [libya]]);
  expect([live?.draft.headline, live?.draft.tags, await shown()]).toEqual(['The boats are in', [libya], ['libya']]);
  expect(story?.version).toBeGreaterThan(story?.liveVersion ?? 0);
  await hotfixStory(ada, {
    storyId,
    liveVersion: live?.version ?? 0,
    draft: { ...room.draftOf({ slug: 'the-boats-are-in', body: bodyWith('Fourteen.') }), tags: live?.draft.tags ?? [] },
    correction: TOLD,
  });
  expect([await shown(), (await getDeskStory(SYSTEM, storyId))?.draft.tags]).toEqual([['libya'], [libya]]);
});

test('what the newest text has already, or lacks already, does not keep it from the text readers see', async () => {
  const { storyId } = await withPending({ live: [], newest: [libya] });
  expect(await put(storyId)).toMatchObject({ changed: [storyId] });
  expect([await shown(), (await getDeskStory(SYSTEM, storyId))?.draft.headline]).toEqual([['libya'], 'Not yet']);
  const { saves, draft } = (await getDeskStory(SYSTEM, storyId)) ?? {};
  await saveStory(ada, { storyId, saves: saves ?? 0, draft: { ...(draft as StoryDraft), tags: [] }, autosave: false });
  expect(await takeOff(storyId)).toMatchObject({ changed: [storyId] });
  const story = await getDeskStory(SYSTEM, storyId);
  expect([await shown(), (await getLiveDraft(SYSTEM, storyId))?.draft.tags]).toEqual([[], []]);
  expect(story?.version).toBeGreaterThan(story?.liveVersion ?? 0);
  expect(await takeOff(storyId)).toMatchObject({ changed: [] });
});

test('tags put on a live story are no news: readers find no new version, and a correction still leads to its own', async () => {
  const { storyId, draft } = await room.publish(ada);
  await put(storyId);
  expect((await getStory(PATH))?.publicVersions).toBe(1);
  const desked = await getDeskStory(SYSTEM, storyId);
  const body = bodyWith('Fourteen.');
  const { version } = await correctStory(ada, {
    storyId,
    saves: desked?.saves ?? 0,
    draft: { ...draft, tags: [libya], body },
    correction: TOLD,
  });
  await takeOff(storyId);
  const story = await getStory(PATH);
  expect([story?.publicVersions, story?.version, story?.corrections[0]?.toVersion, story?.tags]).toEqual([2, version, version, []]);
  expect((await listStoryVersions(PATH)).map((each) => [each.version, JSON.stringify(each.body).includes('Fourteen')])).toEqual([
    [version, true],
    [expect.any(Number), false],
  ]);
  for (const number of [version, version + 1]) expect((await getStoryVersion(PATH, number))?.version).toBe(version);
});

test('a fix of spelling is a version of its own, with tags put on before and after it', async () => {
  const { storyId, draft } = await room.publish(ada, { body: bodyWith('The boats recieved a berth.') });
  await put(storyId);
  const { saves = 0 } = (await getDeskStory(SYSTEM, storyId)) ?? {};
  const fixed = { ...draft, tags: [libya], body: bodyWith('The boats received a berth.') };
  const { version } = await correctStory(ada, { storyId, saves, draft: fixed, correction: { kind: 'silent-fix', publicText: '', placement: 'top' } });
  await put(storyId, desk);
  expect((await getStory(PATH))?.publicVersions).toBe(2);
  expect(JSON.stringify((await getStoryVersion(PATH, version))?.body)).toContain('received');
});

test('a plan begun after only the live text was tagged leaves every version readers saw', async () => {
  const { id: proposed } = await proposeTag(ada, { name: 'Herring', kind: 'topic' });
  const live = await room.publish(ada, { tags: [proposed] });
  const planned = { ...live.draft, headline: 'The boats are out', slug: 'the-boats-are-in', tags: [] };
  const { saves } = await publishStory(SYSTEM, { ...live, draft: planned, liveFrom: Date.now() + LATER });
  await saveStory(SYSTEM, { ...live, saves, draft: { ...planned, tags: [proposed] } });
  await approveTag(SYSTEM, { tagId: proposed });
  expect(await shown()).toEqual(['herring']);
  const after = Date.now() + 2 * LATER;
  expect(await getStory(PATH, after)).toMatchObject({ headline: 'The boats are out', tags: [], publicVersions: 2 });
  expect((await listStoryVersions(PATH, after)).map(({ headline }) => headline)).toEqual(['The boats are out', 'The boats are in']);
});

test('a story somebody has taken over is left as it is and named; the others are tagged', async () => {
  const [one, other] = [await room.publish(ada), await room.publish(ada, { headline: 'Other', slug: 'other' })];
  await takeOver(await room.person('Bea', 'editor'), { storyId: one.storyId });
  const { changed, results } = await tagStories(ada, { tagId: libya, storyIds: [one.storyId, other.storyId, 'none'], adds: true });
  expect([changed.length, results.map(({ storyId, ok }) => [storyId, ok])]).toEqual([
    1,
    [
      [one.storyId, false],
      [other.storyId, true],
      ['none', false],
    ],
  ]);
  expect(results[0]).toMatchObject({ headline: 'The boats are in', why: expect.stringContaining('Bea') });
  expect([await shown(), (await getStory('/news/other'))?.tags]).toEqual([[], [{ slug: 'libya', name: 'Libya' }]]);
});
