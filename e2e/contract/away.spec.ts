import { renameSync } from 'node:fs';
import { withdrawStory } from '#db/story/commands.ts';
import { takeDownStory } from '#db/story/takedown-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ask, textOf } from './raw.ts';

test('without its database the site goes on with what it has printed, and says calmly what it cannot show', async () => {
  const site = await startSite();
  const [printed, unprinted, withdrawn] = [await publishedStory(site), await publishedStory(site), await publishedStory(site)];
  expect(await textOf(site.url + withdrawn.path)).toContain(withdrawn.headline);
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId: withdrawn.id, reason: 'It is not ours' }));
  await expect.poll(async () => (await ask(site.url + withdrawn.path)).status).toBe(404);
  expect(await textOf(`${site.url}/`)).not.toContain(withdrawn.headline);
  for (const address of [printed.path, '/']) await expect.poll(async () => (await ask(site.url + address)).headers['cache-status']).toBe('press; hit');
  const before = await ask(site.url + printed.path);

  const bringBack = takeDatabaseAway(site);
  const after = await ask(site.url + printed.path);
  expect([after.status, after.body.equals(before.body)]).toEqual([200, true]);
  const front = await ask(`${site.url}/`);
  expect([front.status, front.headers['cache-status']]).toEqual([200, expect.stringMatching(/^press; hit/)]);
  for (const address of [unprinted.path, withdrawn.path]) {
    const { status, body } = await ask(site.url + address);
    expect([500, 503]).toContain(status);
    expect(body.toString()).toMatch(/Something went wrong on our side.*tell us the number [0-9a-f]{8}/s);
    expect(body.toString()).not.toMatch(/at .*\.(ts|js|mjs):|newsroom\.db|headline/i);
    const id = /number ([0-9a-f]{8})/.exec(body.toString())?.[1] ?? '';
    await expect.poll(site.log).toContain(`fault ${id}`);
  }
  bringBack();
  await expect.poll(async () => (await ask(site.url + unprinted.path)).status).toBe(200);
  await site.stop();
});

/** Nothing is alike to it, so that its page shows no other story, nor they it. */
const APART = { headline: 'Quietly apart', slug: unique(), standfirst: '', tags: [] };
const LISTS = ['/', '/world', '/news', '/tag/libya', '/by/nora-quay', '/rss.xml', '/atom.xml', '/world/rss.xml', '/sitemap.xml', '/news-sitemap.xml'];

test('a story withdrawn or taken down is on no page while the database is away, though nobody has read one since', async () => {
  const site = await startSite();
  const [stays, withdrawn, takenDown] = [await publishedStory(site), await publishedStory(site), await publishedStory(site)];
  const last = await publishedStory(site, APART);
  const addresses = [stays.path, withdrawn.path, takenDown.path, last.path, ...LISTS];
  for (const address of addresses)
    await expect.poll(async () => (await ask(site.url + address)).headers['cache-status'], { message: address }).toBe('press; hit');
  await inNewsroom(site, async () => {
    await withdrawStory(SYSTEM, { storyId: withdrawn.id, reason: 'It is not ours' });
    await takeDownStory(SYSTEM, { storyId: takenDown.id, reason: 'A court', notice: 'Removed.' });
    await withdrawStory(SYSTEM, { storyId: last.id, reason: 'It is not ours' });
  });
  // Its page is dropped by its own withdrawal alone, so the server then knows of those before it too.
  await expect.poll(async () => (await ask(site.url + last.path)).status).toBe(404);
  takeDatabaseAway(site);
  const answers = await answersOf(site, addresses);
  for (const { address, body } of answers) for (const { headline } of [withdrawn, takenDown]) expect(body, address).not.toContain(headline);
  await site.stop();
});

test('a planned end comes while the database is away', async () => {
  const site = await startSite();
  const stays = await publishedStory(site, APART);
  const ending = await publishedStory(site);
  const addresses = [stays.path, ending.path, ...LISTS];
  for (const address of addresses)
    await expect.poll(async () => (await ask(site.url + address)).headers['cache-status'], { message: address }).toBe('press; hit');
  const at = Date.now() + 6000;
  await rowsOf(site, 'update release set live_until = ? where story_id = ?', [at, ending.id]);
  await rowsOf(site, 'update story set withdraw_at = ? where id = ?', [at, ending.id]);
  await expect.poll(() => Date.now() > at - 2000, { timeout: 10_000 }).toBe(true);
  takeDatabaseAway(site);
  await expect.poll(() => Date.now() >= at, { timeout: 10_000, intervals: [20] }).toBe(true);
  const answers = await answersOf(site, addresses);
  for (const { address, body } of answers) expect(body, address).not.toContain(ending.headline);
  expect((await ask(site.url + stays.path)).status).toBe(200);
  const faults = site.log().match(/^fault \w+: The database file/gm) ?? [];
  expect(faults.length).toBeLessThan(3);
  await site.stop();
});

const answersOf = (site: Site, addresses: string[]) => Promise.all(addresses.map(async (address) => ({ address, body: await textOf(site.url + address) })));

/** Moves the database file out of the way; returns what puts it back. */
function takeDatabaseAway(site: Site): () => void {
  const file = site.database.replace('file:', '');
  const ends = ['', '-wal', '-shm'];
  for (const end of ends) renameSync(file + end, `${file}${end}.away`);
  return () => {
    for (const end of ends) renameSync(`${file}${end}.away`, file + end);
  };
}
