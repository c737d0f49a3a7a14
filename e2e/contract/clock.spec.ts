import { createStory, publishStory } from '#db/story/commands.ts';
import { raiseFlag } from '#db/story/desk-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftOf, inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { ask, textOf } from './raw.ts';

test('a story whose planned end has come is on no surface two seconds later, was on all before, and counts as withdrawn', async ({ site }) => {
  const story = await publishedStory(site, { slug: unique('ending') });
  const word = story.path.split('/').at(-1) ?? '';
  const surfaces = [
    story.path,
    '/',
    '/world',
    '/news',
    '/tag/libya',
    '/by/nora-quay',
    '/rss.xml',
    '/atom.xml',
    '/world/rss.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ];
  for (const address of surfaces) await expect.poll(() => textOf(site.url + address), { message: address, timeout: 2000, intervals: [20] }).toContain(word);
  const at = Date.now() + 4000;
  await rowsOf(site, 'update release set live_until = ? where story_id = ?', [at, story.id]);
  await rowsOf(site, 'update story set withdraw_at = ? where id = ?', [at, story.id]);
  const early: string[] = [];
  const left = new Set(surfaces);
  await expect(async () => {
    for (const address of surfaces) {
      const isThere = (await textOf(site.url + address)).includes(word);
      if (!isThere && Date.now() < at) early.push(address);
      if (!isThere) left.delete(address);
    }
    expect([...left]).toEqual([]);
  }).toPass({ intervals: [50], timeout: at + 2000 - Date.now() });
  expect(early).toEqual([]);
  expect((await ask(site.url + story.path)).status).toBe(404);
  await expect.poll(async () => (await rowsOf(site, 'select state from story where id = ?', [story.id]))[0]?.state).toBe('withdrawn');
});

test('a plan that the gate no longer lets through is held back before its moment, and never seen', async ({ site }) => {
  const slug = unique('held');
  const at = Date.now() + 6000;
  const id = await inNewsroom(site, async () => {
    const draft = draftOf(site.names, { slug });
    const made = await createStory(SYSTEM, draft);
    await publishStory(SYSTEM, { storyId: made.id, saves: made.saves, draft, autosave: false, liveFrom: at });
    await raiseFlag(SYSTEM, { storyId: made.id, kind: 'legal', note: 'Injunction', holds: true });
    return made.id;
  });
  const held = async () => (await rowsOf(site, "select after from audit where verb = 'story.hold' and noun_id = ?", [id])).map(({ after }) => String(after));
  await expect.poll(held, { timeout: at - Date.now() }).toEqual([expect.stringContaining('Injunction')]);
  expect(Date.now()).toBeLessThan(at);
  expect((await rowsOf(site, 'select state from story where id = ?', [id]))[0]?.state).toBe('ready');
  await expect.poll(() => Date.now() > at + 1000, { timeout: 10_000 }).toBe(true);
  for (const address of [`/world/${slug}`, '/', '/rss.xml', '/sitemap.xml']) expect(await textOf(site.url + address), address).not.toContain(slug);
});
