import { expect, test } from '@playwright/test';
import { getMovedPath, getTakedown } from '../release/gone-public.ts';
import { getStory } from '../release/public.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { publishStory, reviveStory, saveStory } from './commands.ts';
import { hotfixStory } from './correct-commands.ts';
import { getStory as getDeskStory } from './queries.ts';
import { takeDownStory } from './takedown-commands.ts';

const PATH = '/news/the-boats-are-in';
const TOLD = { kind: 'correction', publicText: 'We said twelve boats. It was fourteen.', placement: 'top' } as const;
let room: TestNewsroom;
let ada: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'publisher');
});

const words = (body: { content: unknown[] } | undefined) => body?.content.map((block) => (block as { content: { text: string }[] }).content[0]?.text);

async function withPending(pending: Record<string, string>) {
  const live = await room.publish(ada, { body: bodyOf({ para1: 'Twelve boats.', para2: 'A long night.' }) });
  const { saves } = await saveStory(ada, { ...live, draft: { ...live.draft, headline: 'Not yet', body: bodyOf(pending) as typeof live.draft.body } });
  const fix = (differs: object = {}) =>
    hotfixStory(ada, {
      storyId: live.storyId,
      liveVersion: live.version,
      draft: room.draftOf({ slug: 'the-boats-are-in', body: bodyOf({ para1: 'Fourteen boats.', para2: 'A long night.' }) }),
      correction: TOLD,
      ...differs,
    });
  return { ...live, saves, fix };
}

test('readers get the fix alone, and what was waiting goes on with the fix in it', async () => {
  const { storyId, fix, version } = await withPending({ para1: 'Twelve boats.', para2: 'A long night.', para3: 'More to come.' });
  const done = await fix();
  const seen = await getStory(PATH);
  expect([seen?.headline, words(seen?.body)]).toEqual(['The boats are in', ['Fourteen boats.', 'A long night.']]);
  expect(seen?.corrections).toEqual([expect.objectContaining({ publicText: TOLD.publicText, toVersion: version + 2 })]);
  const desk = await getDeskStory(SYSTEM, storyId);
  expect([desk?.draft.headline, words(desk?.draft.body)]).toEqual(['Not yet', ['Fourteen boats.', 'A long night.', 'More to come.']]);
  expect([done.clashes, desk?.liveVersion, desk?.version]).toEqual([[], version + 2, version + 3]);
  expect((await verbsOn(storyId)).at(-1)).toBe('story.hotfix');
});

test('where the waiting text changed the same place it stays, and the place is named', async () => {
  const { storyId, fix } = await withPending({ para1: 'Thirteen boats, perhaps.', para2: 'A long night.' });
  const { clashes } = await fix();
  expect(clashes).toEqual([{ field: 'body', blockId: 'para1' }]);
  expect(words((await getDeskStory(SYSTEM, storyId))?.draft.body)).toEqual(['Thirteen boats, perhaps.', 'A long night.']);
});

test('a fix made on another version than readers see changes nothing', async () => {
  const { storyId, fix } = await withPending({ para1: 'Twelve boats.' });
  await expect(fix({ liveVersion: 99 })).rejects.toMatchObject({ code: 'conflict' });
  expect(words((await getStory(PATH))?.body)).toEqual(['Twelve boats.', 'A long night.']);
  expect((await verbsOn(storyId)).includes('story.hotfix')).toBe(false);
});

test('more than spelling is no silent fix', async () => {
  const { fix } = await withPending({ para1: 'Twelve boats.' });
  await expect(fix({ correction: { kind: 'silent-fix', publicText: '', placement: 'top' } })).rejects.toMatchObject({ fields: { kind: expect.any(String) } });
});

test('a story that was taken down is gone at every address and every moment, and says so; published again it is there', async () => {
  const live = await room.publish(ada);
  const { saves } = await publishStory(SYSTEM, { ...live, draft: { ...live.draft, slug: 'boats' } });
  const before = Date.now();
  await takeDownStory(ada, { storyId: live.storyId, reason: 'A court order', notice: 'Removed after a ruling.' });
  for (const path of [PATH, '/news/boats']) {
    expect([await getStory(path), await getStory(path, before), await getMovedPath(path), await getTakedown(path)]).toEqual([
      undefined,
      undefined,
      undefined,
      'Removed after a ruling.',
    ]);
  }
  await reviveStory(ada, { storyId: live.storyId });
  await publishStory(SYSTEM, { ...live, saves, draft: { ...live.draft, slug: 'boats' } });
  expect([(await getStory('/news/boats'))?.headline, await getTakedown('/news/boats')]).toEqual(['The boats are in', undefined]);
  const draft = await room.begin(ada, { headline: 'Never' });
  await expect(takeDownStory(ada, { ...draft, reason: 'x', notice: 'y' })).rejects.toMatchObject({ code: 'invalid' });
});
