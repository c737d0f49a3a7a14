import { expect, test } from '@playwright/test';
import { createChannel } from '../live/commands.ts';
import { NewChannel } from '../live/rules.ts';
import { editSection } from '../section/commands.ts';
import { publishStory, withdrawStory } from '../story/commands.ts';
import { takeDownStory } from '../story/takedown-commands.ts';
import { createTag } from '../tag/commands.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { isKnownPath } from './known-public.ts';

const known = async (...paths: string[]) => Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await isKnownPath(path)] as const)));
const all = (is: boolean, ...paths: string[]) => Object.fromEntries(paths.map((path) => [path, is]));

test('what is or once was at an address is known, with all below it, and nothing else is', async () => {
  const room = await openTestNewsroom();
  const { id: tagId } = await createTag(SYSTEM, { name: 'Libya', kind: 'place' });
  await createChannel(SYSTEM, NewChannel.parse({ slug: 'tv', name: 'TV', hlsUrl: 'https://stream.example/master.m3u8' }));
  const { saves, draft, storyId } = await room.publish(SYSTEM, { slug: 'first', tags: [tagId] });
  await publishStory(SYSTEM, { storyId, saves, draft: { ...draft, slug: 'مرحبا' }, autosave: false });
  await editSection(SYSTEM, { sectionId: room.news, name: 'News', slug: 'home-news', description: '', parentId: null });
  const gone = await room.publish(SYSTEM, { headline: 'Gone', slug: 'gone' });
  const withdrawn = await room.publish(SYSTEM, { headline: 'Withdrawn', slug: 'withdrawn' });
  const draftOnly = await room.begin(SYSTEM, { headline: 'Draft', slug: 'draft' });
  await takeDownStory(SYSTEM, { storyId: gone.storyId, reason: 'A court', notice: 'Removed.' });
  await withdrawStory(SYSTEM, { storyId: withdrawn.storyId, reason: 'It is not ours' });
  const there = ['/home-news', '/home-news/', '/news', '/news/rss.xml', '/tag/libya', '/tag/libya/rss.xml', '/by/nora', '/live/tv', '/live/tv/audio'];
  const stories = [
    `/home-news/${encodeURI('مرحبا')}`,
    `/news/${encodeURI('مرحبا')}`,
    '/news/first',
    '/news/first/comments',
    '/home-news/gone',
    '/home-news/gone/versions/2',
  ];
  const nowhere = ['/nope', '/nope/rss.xml', '/nope/first', '/home-news/nope', '/tag/nope', '/tag', '/by/nope', '/live/nope', '/a/b/c/d', '/home-news/%00'];
  const hidden = [`/home-news/${draftOnly.draft.slug}`, '/home-news/withdrawn', '/home-news/withdrawn/versions'];
  expect(await known(...there, ...stories, ...nowhere, ...hidden)).toEqual({ ...all(true, ...there, ...stories), ...all(false, ...nowhere, ...hidden) });
});
