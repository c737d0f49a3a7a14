import { store } from '#db/client.ts';
import { editPhoto } from '#db/photo/commands.ts';
import { addLease, endLease, withdrawPhoto } from '#db/rights/commands.ts';
import { NewLease } from '#db/rights/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, makePhoto, publishedStory } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { ask, textOf } from './raw.ts';

/** What the specification gives a withdrawal to be on every surface. */
const WITHIN = { timeout: 5000, intervals: [50] };

async function described(site: Site, caption: string) {
  const photo = await makePhoto(site);
  await inNewsroom(site, () => editPhoto(SYSTEM, { photoId: photo.id, caption, credit: 'Ana Ferro', byline: '', alt: caption }));
  return photo;
}

test('a photo another process bans leaves every page, card, feed and its own address, for the one chosen to stand in, and comes back', async ({ site }) => {
  const [photo, standIn] = [await described(site, 'The pier'), await described(site, 'The quay')];
  const placed = { photoId: photo.id, caption: 'The pier at noon', credit: 'Ana Ferro', alt: 'A pier', fallbackId: standIn.id };
  const gallery = { type: 'photo' as const, attrs: { id: 'phot1', photoId: photo.id } };
  const words = { type: 'paragraph' as const, attrs: { id: 'para1' }, content: [{ type: 'text' as const, text: 'Words.' }] };
  const { path } = await publishedStory(site, { photos: [placed] });
  const inText = await publishedStory(site, { photos: [{ ...placed, fallbackId: null }], body: { type: 'doc', content: [words, gallery] } });
  const pages = [path, '/', '/world', '/tag/libya', '/by/nora-quay', '/rss.xml', '/world/rss.xml', '/atom.xml'];
  const file = (key: string) => ask(`${site.url}/photos/${key}/320.jpg`).then(({ status }) => status);
  const shows = (key: string, addresses: string[]) =>
    Promise.all(addresses.map(async (address) => ((await textOf(site.url + address)).includes(key) ? [address] : []))).then((all) => all.flat());

  await expect.poll(() => shows(photo.key, [...pages, inText.path]), WITHIN).toEqual([...pages, inText.path]);
  expect([await file(photo.key), await file(standIn.key)]).toEqual([200, 404]);
  expect(await textOf(site.url + path)).toContain(`<meta property="og:image" content="${site.url}/photos/${photo.key}/`);

  const leaseId = await inNewsroom(site, () => addLease(SYSTEM, NewLease.parse({ photoId: photo.id, access: 'deny-use' })));
  await expect
    .poll(async () => [await shows(photo.key, [...pages, inText.path, '/sitemap.xml', '/news-sitemap.xml', `${path}/versions`]), await file(photo.key)], WITHIN)
    .toEqual([[], 404]);
  expect(await shows(standIn.key, pages)).toEqual(pages);
  expect(await file(standIn.key)).toBe(200);
  const [html, bare] = [await textOf(site.url + path), await textOf(site.url + inText.path)];
  expect(html).toContain(`<meta property="og:image" content="${site.url}/photos/${standIn.key}/`);
  expect([html.includes('The quay'), html.includes('The pier at noon'), bare.includes('<figure'), bare.includes('og:image')]).toEqual([
    true,
    false,
    false,
    false,
  ]);

  await inNewsroom(site, () => endLease(SYSTEM, { leaseId }));
  await expect.poll(async () => [await shows(photo.key, [...pages, inText.path]), await file(photo.key)], WITHIN).toEqual([[...pages, inText.path], 200]);
  await inNewsroom(site, () => withdrawPhoto(SYSTEM, { photoId: photo.id, reason: 'It is not ours' }));
  await expect.poll(async () => [await shows(photo.key, [...pages, inText.path]), await file(photo.key)], WITHIN).toEqual([[], 404]);
});

test('rights that end by the clock take the photo off at that moment', async ({ site }) => {
  const photo = await described(site, 'The mole');
  const { path } = await publishedStory(site, { photos: [{ photoId: photo.id, caption: 'The mole', credit: 'Ana Ferro', alt: 'A mole' }] });
  expect(await textOf(site.url + path)).toContain(photo.key);
  const ends = Date.now() + 1500;
  await inNewsroom(site, async () => {
    await addLease(SYSTEM, NewLease.parse({ photoId: photo.id, access: 'allow-use', until: '2090-01-01T00:00' }));
    // The desk's clocks know minutes, and a test has none to wait.
    await store().client.execute({ sql: 'update lease set end_at = ? where photo_id = ?', args: [ends, photo.id] });
    await store().client.execute({ sql: 'update photo set usable_until = ? where id = ?', args: [ends, photo.id] });
  });
  expect(await textOf(site.url + path)).toContain(photo.key);
  await expect
    .poll(async () => [(await textOf(site.url + path)).includes(photo.key), (await ask(`${site.url}/photos/${photo.key}/320.jpg`)).status], {
      ...WITHIN,
      timeout: 5000 + ends - Date.now(),
    })
    .toEqual([false, 404]);
  expect(Date.now()).toBeGreaterThanOrEqual(ends);
});
