import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { listCorrections } from '../correction/public.ts';
import type { CorrectionKind } from '../correction/rules.ts';
import { getStory, getStoryVersion, listFeed, listPaths, listStories, listStoryVersions } from '../release/public.ts';
import { besideBox } from '../release/rules.ts';
import { searchStories } from '../search/public.ts';
import { SearchForm } from '../search/rules.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { createStory, publishStory, reviveStory, saveStory, withdrawStory } from './commands.ts';
import { correctStory } from './correct-commands.ts';
import { StoryDraft } from './rules.ts';
import { scheduleStory } from './schedule-commands.ts';
import { takeDownStory } from './takedown-commands.ts';

const PATH = '/news/the-boats-are-in';
const names = { news: '', nora: '' };
test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
});

function draftOf(text: string, differs: object = {}): StoryDraft {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text }] }] };
  return StoryDraft.parse({ headline: 'The boats are in', sectionId: names.news, bylines: [names.nora], body, ...differs });
}

async function published() {
  const draft = draftOf('Twelve boats recieved a berth.');
  const { id, saves } = await createStory(SYSTEM, draft);
  const done = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
  let latest = done.saves;
  const correct = async (text: string, kind: CorrectionKind, publicText = '', differs: object = {}) => {
    const result = await correctStory(SYSTEM, {
      storyId: id,
      saves: latest,
      draft: draftOf(text, differs),
      correction: { kind, publicText, placement: 'top' },
    });
    latest = result.saves;
    return result;
  };
  return { id, correct };
}

test('one change makes the release, the row bound to both versions, and the sentence', async () => {
  const { id, correct } = await published();
  const { version } = await correct('Fourteen boats received a berth.', 'correction', 'We said twelve. It was fourteen.');
  const story = await getStory(PATH);
  expect(story?.corrections).toEqual([expect.objectContaining({ kind: 'correction', publicText: 'We said twelve. It was fourteen.', toVersion: version })]);
  const { rows } = await store().client.execute('select story_id, from_version, to_version, requested_by from correction');
  expect({ ...rows[0] }).toMatchObject({ story_id: id, from_version: version - 1, to_version: version, requested_by: SYSTEM.id });
  expect((await listCorrections()).corrections.map(({ path }) => path)).toEqual([PATH]);
  const { rows: audited } = await store().client.execute("select after from audit where verb = 'story.correct'");
  expect(String(audited[0]?.after)).toContain('We said twelve');
});

test('readers find every version since first publication, and what changed', async () => {
  const { correct } = await published();
  await correct('Fourteen boats received a berth.', 'correction', 'It was fourteen.');
  await correct('Fourteen boats received a berth. More follows.', 'update');
  expect((await listStoryVersions(PATH)).map(({ version, wordCount }) => [version, wordCount])).toEqual([
    [4, 7],
    [3, 5],
    [2, 5],
  ]);
  expect(JSON.stringify((await getStoryVersion(PATH, 2))?.body)).toContain('recieved');
  expect((await getStory(PATH))?.publicVersions).toBe(3);
  expect(await getStoryVersion(PATH, 1), 'a version readers never saw').toBeUndefined();
});

test('a fix of spelling tells readers nothing, moves no time and is counted; anything more is refused', async () => {
  const { correct } = await published();
  const before = await getStory(PATH);
  for (const more of [
    'Fourteen boats received a berth.',
    'Twelve boats recieved no berth.',
    'Twelve boats recieved a berth for 3 days.',
    'Not twelve boats recieved a berth.',
  ]) {
    await expect(correct(more, 'silent-fix'), more).rejects.toMatchObject({ code: 'invalid', fields: { kind: expect.stringContaining('More than spelling') } });
  }
  await expect(correct('Twelve boats received a berth.', 'silent-fix', '', { bylines: [] })).rejects.toMatchObject({ code: 'invalid' });
  await correct('Twelve boats received a berth.', 'silent-fix');
  const after = await getStory(PATH);
  expect([after?.updatedAt, after?.corrections.map(({ kind }) => kind)]).toEqual([before?.updatedAt, ['silent-fix']]);
  expect((await listCorrections()).corrections).toEqual([]);
});

test('a word of its own is no slip of another: where it stands elsewhere in the story, or in another one', async () => {
  const { correct } = await published();
  await correct('The harbour has taxs. They were bord there.', 'update');
  await expect(correct('The harbour has taxes. They were board there.', 'silent-fix')).rejects.toMatchObject({ code: 'invalid' });
  const other = draftOf('Twelve ministres met.', { slug: 'other' });
  const { id, saves } = await createStory(SYSTEM, other);
  await publishStory(SYSTEM, { storyId: id, saves, draft: other, autosave: false });
  await correct('A ministres, twice a harbuor and a harbuor.', 'update');
  for (const more of ['A ministers, twice a harbuor and a harbuor.', 'A ministres, twice a harbour and a harbuor.'])
    await expect(correct(more, 'silent-fix'), more).rejects.toMatchObject({ fields: { kind: expect.stringContaining('“Clarification”') } });
  await correct('A ministres, twice a harbour and a harbour.', 'silent-fix');
});

test('a retraction takes the text and keeps the address and the headline', async () => {
  const { correct } = await published();
  await correct('Twelve boats recieved a berth.', 'retraction', 'This story rested on a forged letter.');
  const story = await getStory(PATH);
  expect(story?.headline).toBe('The boats are in');
  expect(JSON.stringify(story?.body)).toContain('forged letter');
  expect(JSON.stringify(story?.body)).not.toContain('Twelve boats');
  expect(story && besideBox(story).content, 'its page says the sentence once').toEqual([]);
});

test('a retracted story says so wherever its headline is printed, from its retraction on', async () => {
  const { correct } = await published();
  const other = draftOf('Links to it.', { headline: 'Another', slug: 'another' });
  const { id, saves } = await createStory(SYSTEM, other);
  await publishStory(SYSTEM, { storyId: id, saves, draft: other, autosave: false });
  const before = Date.now();
  const marks = async (at?: number) => Object.fromEntries((await listStories({}, 1, 20, at)).cards.map(({ path, isRetracted }) => [path, isRetracted]));
  expect(await marks()).toEqual({ [PATH]: false, '/news/another': false });
  await correct('Twelve boats recieved a berth.', 'retraction', 'This story rested on a forged letter.');
  await correct('This story rested on a forged letter.', 'editors-note', 'We have asked its author.');
  expect(await marks()).toEqual({ [PATH]: true, '/news/another': false });
  const [found] = (await searchStories(SearchForm.parse({ q: 'forged' }))).results;
  expect([found?.card.isRetracted, (await listFeed()).filter(({ isRetracted }) => isRetracted).length, (await listPaths())[1]?.isRetracted]).toEqual([
    true,
    1,
    true,
  ]);
  expect(await marks(before), 'not of a moment before it').toEqual({ [PATH]: false, '/news/another': false });
});

test('only what readers can see is corrected', async () => {
  const draft = draftOf('Text.');
  const { id, saves } = await createStory(SYSTEM, draft);
  const correction = { kind: 'correction', publicText: 'It was otherwise.', placement: 'top' } as const;
  await expect(correctStory(SYSTEM, { storyId: id, saves, draft, correction })).rejects.toMatchObject({ fields: { kind: 'Publish the story first' } });
});

test('a withdrawn story shows nothing of its past; put back, its versions are seen again with the gap between them; taken down, they are gone for good', async () => {
  const { id, correct } = await published();
  await correct('Thirteen boats.', 'correction', 'It was thirteen.');
  await withdrawStory(SYSTEM, { storyId: id, reason: 'It is not ours' });
  const seen = async () => [await listStoryVersions(PATH), (await listCorrections()).corrections, await getStoryVersion(PATH, 3)];
  expect(await seen()).toEqual([[], [], undefined]);
  await again(id, 'Fourteen boats.');
  const versions = await listStoryVersions(PATH);
  expect(versions.map(({ version, gaps }) => [version, gaps.length])).toEqual([
    [4, 1],
    [3, 0],
    [2, 0],
  ]);
  expect(versions[0]?.gaps).toEqual([{ from: versions[1]?.until, until: versions[0]?.from }]);
  expect([JSON.stringify((await getStoryVersion(PATH, 3))?.body).includes('Thirteen'), (await listCorrections()).corrections.length]).toEqual([true, 1]);
  await takeDownStory(SYSTEM, { storyId: id, reason: 'A court', notice: 'Removed.' });
  expect(await seen()).toEqual([[], [], undefined]);
  await reviveStory(SYSTEM, { storyId: id });
  await again(id, 'Without it.');
  expect([(await listStoryVersions(PATH)).length, await getStoryVersion(PATH, 3), (await getStory(PATH))?.corrections]).toEqual([1, undefined, []]);
});

async function again(storyId: string, text: string) {
  const { rows } = await store().client.execute('select saves from story');
  await publishStory(SYSTEM, { storyId, saves: Number(rows[0]?.saves), draft: draftOf(text), autosave: false });
}

test('a correction is never rewritten and never deleted', async () => {
  const { correct } = await published();
  await correct('Fourteen boats received a berth.', 'correction', 'It was fourteen.');
  await expect(store().client.execute("update correction set public_text = 'x'")).rejects.toThrow(/never rewritten/);
  await expect(store().client.execute('delete from correction')).rejects.toThrow(/never deleted/);
});

test('what readers see already is not published a second time, now or later, without saying what kind of change it is', async () => {
  const { id } = await published();
  const ella = { id: 'ella', name: 'Ella', role: 'editor' } as const;
  const draft = draftOf('Thirteen boats.');
  const { saves } = await saveStory(SYSTEM, { storyId: id, saves: 2, draft, autosave: false });
  const refused = { code: 'invalid', message: expect.stringContaining('what kind of change'), details: { isLive: true } };
  await expect(publishStory(ella, { storyId: id, saves, draft, autosave: false })).rejects.toMatchObject(refused);
  await expect(scheduleStory(ella, { storyId: id, saves, draft, local: '2099-07-01T12:00' })).rejects.toMatchObject(refused);
  expect(await listStoryVersions(PATH)).toHaveLength(1);
});
