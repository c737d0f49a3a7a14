import { readFileSync } from 'node:fs';
import { createCollection } from '#db/collection/commands.ts';
import { beginUpload } from '#db/photo/upload-commands.ts';
import { addUser } from '#db/user/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { makeComment } from '../comments.ts';
import { callAction } from '../desk-actions.ts';
import { dumpOf } from '../dump.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, inNewsroom, makeChannel, makePhoto, publishedStory, signInAs, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { forEach, portionsOf } from './portions.ts';
import { ask } from './raw.ts';

/** Every route of the build with something real in its place holders. */
async function addressesOf(site: Site): Promise<{ addresses: string[]; token: string }> {
  const photo = await makePhoto(site);
  const story = await publishedStory(site, { photos: [{ photoId: photo.id, caption: 'C', credit: 'C', alt: 'A' }] });
  const comment = await makeComment(site, story.path);
  const draft = await draftStory(site);
  const channel = await makeChannel(site, { audioUrl: 'https://stream.example/audio.m3u8' });
  const [, section = '', slug = ''] = story.path.split('/');
  const { token } = await inNewsroom(site, () => addUser(SYSTEM, { email: `${unique('invited')}@example.org`, name: 'Invited', role: 'reporter' }));
  const file = { filename: 'boat.jpg', bytes: 9, sha256: 'a'.repeat(64), words: {} };
  const upload = await inNewsroom(site, () => beginUpload(SYSTEM, file));
  const collection = await inNewsroom(site, () => createCollection(SYSTEM, { name: unique('Collection'), photoIds: [photo.id] }));
  const filled: Record<string, string[]> = {
    '/[section]/[slug]': [`/${section}/${slug}`],
    '/[section]': [`/${section}`],
    '/archive/[year]/[month]': [archivePath('month')],
    '/archive/[year]/[month]/[day]': [archivePath('day')],
    '/search': ['/search', '/search?q=story', '/search?q=-&sort=newest'],
    '/dashboard/leaflets/[name]': ['/dashboard/leaflets/about'],
    '/by/[name]': ['/by/nora-quay'],
    '/tag/[tag]': ['/tag/russia'],
    '/[section]/[slug]/comments': [`/${section}/${slug}/comments`, `/${section}/${slug}/comments?page=2`],
    '/[section]/[slug]/comment': [`/${section}/${slug}/comment`],
    '/[section]/[slug]/comment/check-mail': [`/${section}/${slug}/comment/check-mail`],
    '/[section]/[slug]/comment/[id]': [`/${section}/${slug}/comment/${comment.id}`],
    '/[section]/[slug]/comment/[id]/reported': [`/${section}/${slug}/comment/${comment.id}/reported`],
    '/comments/mine/[token]': [`/comments/mine/${comment.token}`],
    '/[section]/[slug]/report': [`/${section}/${slug}/report?block=para1&version=2`],
    '/[section]/[slug]/report/send': [`/${section}/${slug}/report/send`],
    '/[section]/[slug]/report/thanks': [`/${section}/${slug}/report/thanks`],
    '/[section]/[slug]/versions': [`/${section}/${slug}/versions`],
    '/[section]/[slug]/versions/[version]': [`/${section}/${slug}/versions/2`],
    '/[section]/rss.xml': [`/${section}/rss.xml`],
    '/by/[name]/rss.xml': ['/by/nora-quay/rss.xml'],
    '/tag/[tag]/rss.xml': ['/tag/russia/rss.xml'],
    '/live/[channel]': [`/live/${channel.slug}`],
    '/live/[channel]/audio': [`/live/${channel.slug}/audio`],
    '/live/[channel]/window': [`/live/${channel.slug}/window`],
    '/dashboard/live/[id]': [`/dashboard/live/${channel.id}`],
    '/dashboard/live/[id]/test': [`/dashboard/live/${channel.id}/test`],
    '/api/photos/uploads/[id]': [`/api/photos/uploads/${'id' in upload ? upload.id : ''}`],
    '/photos/[key]/[file]': [`/photos/${photo.key}/320.jpg`],
    '/dashboard/photos/[id]': [`/dashboard/photos/${photo.id}`],
    '/dashboard/photos/[id]/replace': [`/dashboard/photos/${photo.id}/replace`],
    '/dashboard/photos/collections/[id]': [`/dashboard/photos/collections/${collection.id}`],
    '/dashboard/stories/[id]': [`/dashboard/stories/${draft.id}`, `/dashboard/stories/${story.id}`],
    '/dashboard/stories/[id]/history': [`/dashboard/stories/${draft.id}/history`, `/dashboard/stories/${story.id}/history?from=1&to=2`],
    '/dashboard/fronts/[place]': ['/dashboard/fronts/home', `/dashboard/fronts/${site.names.sections.news}`],
    '/api/desk/fronts/[place]': ['/api/desk/fronts/home'],
    '/api/desk/names/[of]': ['/api/desk/names/tags?q=a', `/api/desk/names/contributors?ids=${site.names.contributor}`],
    '/dashboard/fronts/[place]/history': ['/dashboard/fronts/home/history'],
    '/dashboard/fronts/[place]/preview': ['/dashboard/fronts/home/preview'],
    '/dashboard/contributors/[id]': [`/dashboard/contributors/${site.names.contributor}`],
    '/dashboard/sections/[id]': [`/dashboard/sections/${site.names.sections.news}`],
    '/dashboard/tags/[id]': [`/dashboard/tags/${site.names.tags.libya}`],
    '/dashboard/stories/[id]/hotfix': [`/dashboard/stories/${story.id}/hotfix`],
    '/api/desk/photos/[id]': [`/api/desk/photos/${photo.id}`],
    '/api/desk/stories/[id]': [`/api/desk/stories/${story.id}`],
    '/api/desk/stories/[id]/visit': [`/api/desk/stories/${story.id}/visit`],
    '/dashboard/stories/[id]/preview': [`/dashboard/stories/${draft.id}/preview`],
    '/sign-in/link': [`/sign-in/link?token=${token}`],
    '/api/auth/[...nextauth]': [
      'session',
      'csrf',
      'providers',
      'signin',
      'signin/credentials',
      'signout',
      'callback/credentials?email=a%40b.org&password=x',
      'error',
    ].map((part) => `/api/auth/${part}`),
  };
  const routes = Object.values(JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>);
  const addresses = routes.flatMap((route) => filled[route] ?? [route]).filter((route) => !route.startsWith('/_'));
  expect(
    addresses.filter((address) => address.includes('[')),
    'routes without an example here',
  ).toEqual([]);
  return { addresses, token };
}

/** Today's month or day of the archive, in the zone of the test's site. */
function archivePath(of: 'month' | 'day'): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(Date.now());
  return `/archive/${day.slice(0, of === 'month' ? 7 : 10).replaceAll('-', '/')}`;
}

test('reading never changes anything, whoever reads and whatever is asked', async ({ site }) => {
  const { addresses, token } = await addressesOf(site);
  const { cookie } = await signInAs(site, 'administrator');
  const before = await dumpOf(site);
  for (const portion of portionsOf(addresses)) {
    await forEach(portion, async (address) => {
      for (const headers of [{}, { Cookie: `${cookie.name}=${cookie.value}` }] as Record<string, string>[]) {
        for (const method of ['GET', 'HEAD']) expect((await ask(site.url + address, { method, headers })).status, `${method} ${address}`).toBeLessThan(500);
      }
    });
    expect(await dumpOf(site), portion.join(' ')).toEqual(before);
  }
  const profile = await ask(`${site.url}/dashboard/profile`, { headers: { Cookie: `${cookie.name}=${cookie.value}` } });
  expect(profile.status, 'nobody was signed out by a link').toBe(200);
  const typed = { token, name: 'Invited', password: 'a long sentence nobody guesses' };
  expect((await callAction(site, 'app/sign-in/link/actions.ts#accept', typed)).ok, 'looking at a one-time link does not use it up').toBe(true);
});

test('reading sets a cookie nowhere but at the sign-in, and never ours', async ({ site }) => {
  const { addresses } = await addressesOf(site);
  await forEach(addresses, async (address) => {
    const set = [(await ask(site.url + address)).headers['set-cookie'] ?? []].flat().map((line) => line.split('=')[0]);
    if (!address.startsWith('/api/auth')) expect(set, address).toEqual([]);
    expect(set, address).not.toContain('broadsheet.session');
  });
});
