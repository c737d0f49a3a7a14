import { expect, test } from '@playwright/test';
import { banCommenter, rejectComment } from '#db/comment/desk-commands.ts';
import { setStoryComments } from '#db/comment/setting-commands.ts';
import { withdrawStory } from '#db/story/commands.ts';
import { takeDownStory } from '#db/story/takedown-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { makeComment, oldStamp, postForm, somewhere } from '../comments.ts';
import { dumpOf } from '../dump.ts';
import { inNewsroom, publishedStory } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { ask, textOf } from './raw.ts';

let site: Site;
test.beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: 'on' });
});
test.afterAll(() => site.stop());

const filled = (path: string, differs: Record<string, string> = {}) => ({
  path,
  name: 'Ann',
  body: 'A thought.',
  stamp: oldStamp(site.secret),
  website: '',
  ...differs,
});
const kept = async (path: string) => rowsOf(site, 'select comment.* from comment join release on release.story_id = comment.story_id where path = ?', [path]);

test('what is wrong is said beside the field, and what was typed is given back', async () => {
  const { path } = await publishedStory(site);
  const cases: [Record<string, string>, number, string][] = [
    [{ name: ' ' }, 422, 'Enter a name'],
    [{ body: '' }, 422, 'Write something first'],
    [{ body: `${'<b>x</b> '.repeat(250)}end` }, 422, 'Use at most 2000 characters'],
    [{ website: 'https://spam.example' }, 422, 'Leave this field empty'],
    [{ stamp: 'forged' }, 422, 'This page was open for a long time'],
    [{ parentId: 'nobody' }, 404, 'There is nothing at this address'],
  ];
  for (const [differs, status, words] of cases) {
    const answer = await postForm(site, filled(path, differs));
    expect(answer.status, words).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (differs.body?.startsWith('<b>')) expect(answer.text).toContain('&lt;b&gt;x&lt;/b&gt; &lt;b&gt;x');
    if (status === 422) expect(answer.text).toContain('What you wrote is still here');
  }
  const gone = await postForm(site, filled('/world/nothing', { body: 'A <b>thought</b>.' }));
  expect([gone.status, gone.text.includes('A &lt;b&gt;thought&lt;/b&gt;.</textarea>')], 'what was typed is there to be copied').toEqual([404, true]);
  expect(await kept(path)).toEqual([]);
});

test('a form is given out with the moment it is: too soon is told, and a page kept by the press is no older for it', async () => {
  const { path } = await publishedStory(site);
  const stampOf = (html: string) => /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const [first, second] = [await textOf(`${site.url}${path}/comment`), await textOf(`${site.url}${path}/comment`)];
  expect(stampOf(first)).not.toBe(stampOf(second));
  expect(first.replace(stampOf(first), '')).toBe(second.replace(stampOf(second), ''));
  const answer = await postForm(site, filled(path, { stamp: stampOf(second) }));
  expect([answer.status, answer.text.includes('That was very quick')]).toEqual([422, true]);
  expect((await ask(`${site.url}${path}/comment`)).headers['cache-control']).toBe('no-store');
});

test('what is too large, or comes too often, is refused before anything else is done', async () => {
  const { path } = await publishedStory(site);
  const before = await dumpOf(site);
  const large = await postForm(site, filled(path, { body: 'x'.repeat(9000) }));
  expect([large.status, large.text.includes('too long')]).toEqual([413, true]);
  const stream = new Blob(['x']).stream();
  const headers = { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded' };
  const endless = await fetch(`${site.url}/comments/send`, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit);
  expect(endless.status).toBe(411);
  const from = somewhere();
  const statuses: number[] = [];
  for (let tries = 0; tries < 20; tries += 1) statuses.push((await postForm(site, filled(path, { name: '' }), { from })).status);
  expect(statuses.filter((status) => status === 422)).toHaveLength(6);
  expect(statuses.slice(6)).toEqual(Array(14).fill(429));
  expect(await dumpOf(site)).toEqual(before);
});

test('nothing is taken from another site, and looking changes nothing', async () => {
  const { path } = await publishedStory(site);
  const before = await dumpOf(site);
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    {},
    { 'Sec-Fetch-Site': 'cross-site', Origin: site.url },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of foreign) {
    for (const address of ['/comments/send', '/comments/report', '/comments/appeal', '/comments/confirm'])
      expect((await postForm(site, filled(path), { headers, address })).status, JSON.stringify(headers)).toBe(403);
  }
  for (const address of ['/comments/send', '/comments/report', '/comments/appeal', '/comments/confirm'])
    expect((await ask(site.url + address)).status).toBe(405);
  expect((await ask(`${site.url}${path}/comment`, { method: 'POST', headers: { Origin: site.url }, body: 'x' })).status).toBe(405);
  expect(await dumpOf(site)).toEqual(before);
});

test('no word of a comment is anywhere before it is approved, nor after its story is gone', async () => {
  const { path, id } = await publishedStory(site);
  const held = await makeComment(site, path, { body: 'A kanari sang early.' }, false);
  const surfaces = [path, `${path}/comments`, `${path}/comment`, `${path}/comment/${held.id}`, '/', '/world', '/rss.xml', '/sitemap.xml'];
  const all = async () => (await Promise.all(surfaces.map((address) => textOf(site.url + address)))).join('\n');
  expect(await all()).not.toContain('kanari');
  expect((await ask(`${site.url}${path}/comment/${held.id}`)).status).toBe(404);
  const shown = await makeComment(site, path, { body: 'A kanari sang late. See https://a.example/x.' });
  await expect.poll(() => textOf(`${site.url}${path}/comments`)).toContain('A kanari sang late');
  const html = await textOf(`${site.url}${path}/comments`);
  expect(html).toContain('rel="nofollow ugc noopener"');
  expect(html).toMatch(/<meta name="robots" content="noindex, follow"/);
  expect(html).toContain('data-nosnippet');
  expect(html).not.toContain('early');
  await expect.poll(() => textOf(site.url + path)).toContain('1 comment');
  await inNewsroom(site, () => rejectComment(SYSTEM, { commentId: shown.id, reason: '' }));
  await expect.poll(all).not.toContain('kanari');
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId: id, reason: 'Not ours' }));
  await expect.poll(async () => (await ask(`${site.url}${path}/comments`)).status).toBe(404);
  const down = await publishedStory(site);
  await inNewsroom(site, () => takeDownStory(SYSTEM, { storyId: down.id, reason: 'A court order', notice: 'Removed at a request.' }));
  const after = await ask(`${site.url}${down.path}/comments`);
  expect([after.status, after.body.toString().includes('Removed at a request.')]).toEqual([410, true]);
  const own = await ask(`${site.url}/comments/mine/${shown.token}`);
  expect([own.status, own.body.toString().includes(path), own.headers['cache-control']]).toEqual([200, false, 'no-store']);
});

test('closed, turned off and banned are said, and hold for whoever kept the form', async () => {
  const { path, id } = await publishedStory(site);
  await makeComment(site, path);
  await inNewsroom(site, () => setStoryComments(SYSTEM, { storyId: id, isOn: null, local: '2020-01-01T00:00' }));
  await expect.poll(() => textOf(`${site.url}${path}/comments`)).toContain('Comments are closed');
  const closed = await postForm(site, filled(path));
  expect(closed.status).toBe(422);
  expect(closed.text).toMatch(/<textarea[^>]*readOnly=""[^>]*>A thought\.<\/textarea>/i);
  await inNewsroom(site, () => setStoryComments(SYSTEM, { storyId: id, isOn: false, local: '' }));
  await expect.poll(async () => (await ask(`${site.url}${path}/comments`)).status).toBe(404);
  expect(await textOf(site.url + path)).not.toContain('comments-foot');
  const other = await publishedStory(site);
  const from = somewhere();
  expect((await postForm(site, filled(other.path), { from })).status).toBe(303);
  const [row] = await kept(other.path);
  await inNewsroom(site, () => banCommenter(SYSTEM, { commentId: String(row?.id), reason: 'Spam' }));
  const banned = await postForm(site, filled(other.path, { body: 'Another.' }), { from });
  expect([banned.status, banned.text.includes('You cannot comment here')]).toEqual([403, true]);
});
