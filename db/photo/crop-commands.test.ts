import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { env } from '../env.ts';
import { getStory } from '../release/public.ts';
import { saveStory } from '../story/commands.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { addPhoto } from './commands.ts';
import { cropPhoto, renderCut } from './crop-commands.ts';
import { nextCut } from './queries.ts';
import { renditionFile } from './rules.ts';
import { photoFolder } from './store.ts';

type Newsroom = Awaited<ReturnType<typeof openTestNewsroom>>;
let newsroom: Newsroom;
test.beforeEach(async () => {
  newsroom = await openTestNewsroom();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

/** A photo 600 pixels wide and 300 high whose left half is red and whose right half is blue. */
async function addHalves() {
  const right = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#ff0000' } })
    .composite([{ input: right, left: 300, top: 0 }])
    .jpeg()
    .toBuffer();
  const stream = (async function* () {
    yield bytes;
  })();
  return addPhoto(SYSTEM, { filename: 'halves.jpg', stream });
}

async function renderAll(): Promise<string[]> {
  const done: string[] = [];
  for (let cut = await nextCut(SYSTEM); cut; cut = await nextCut(SYSTEM)) {
    await renderCut(SYSTEM, cut);
    done.push(cut.name);
  }
  return done;
}

async function colourOf(file: string): Promise<string> {
  const { dominant } = await sharp(file).stats();
  return dominant.r > 200 ? 'red' : dominant.b > 200 ? 'blue' : 'neither';
}

test('publishing asks for what readers see of the first photo, and the page has it once it is cut', async () => {
  const { id: photoId, key } = await addHalves();
  const { path: address } = await newsroom.publish(SYSTEM, { photos: [{ photoId, caption: 'c', credit: 'c', alt: 'a' }] });
  expect((await getStory(address))?.photos[0]?.cuts).toEqual({});
  expect((await renderAll()).toSorted()).toEqual(['150.0.300.300', '34.0.533.300', '75.0.450.300']);
  const cuts = (await getStory(address))?.photos[0]?.cuts;
  expect(Object.keys(cuts ?? {}).toSorted()).toEqual(['card', 'square', 'wide']);
  expect(cuts?.square?.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['webp', 300, 300],
    ['jpeg', 300, 300],
    ['avif', 300, 300],
  ]);
  const [jpeg] = cuts?.card?.filter(({ format }) => format === 'jpeg') ?? [];
  expect(jpeg && (await sharp(path.join(photoFolder(key), renditionFile(jpeg))).metadata()).width).toBe(jpeg?.width);
});

test('a decided focus and a decided crop show that part from the next cut on', async () => {
  const { id: photoId, key } = await addHalves();
  const { path: address } = await newsroom.publish(SYSTEM, { photos: [{ photoId, caption: 'c', credit: 'c', alt: 'a' }] });
  await renderAll();
  const decided = { '16:9': { x: 0, y: 0, width: 160, height: 90 } };
  await cropPhoto(SYSTEM, { photoId, crops: decided });
  expect(await cropPhoto(SYSTEM, { photoId, crops: {}, focus: { x: 1, y: 0.5 } })).toEqual({ crops: decided, focus: { x: 1, y: 0.5 } });
  await renderAll();
  const cuts = (await getStory(address))?.photos[0]?.cuts;
  const fileOf = (part: 'square' | 'wide') =>
    path.join(photoFolder(key), renditionFile(cuts?.[part]?.find(({ format }) => format === 'jpeg') ?? { width: 0, format: 'jpeg' }));
  expect([await colourOf(fileOf('square')), await colourOf(fileOf('wide'))]).toEqual(['blue', 'red']);
});

test('a crop of one story is shown there alone, and cards are cut out of it', async () => {
  const { id: photoId } = await addHalves();
  const crop = { x: 300, y: 0, width: 300, height: 300 };
  const { path: address } = await newsroom.publish(SYSTEM, { photos: [{ photoId, caption: 'c', credit: 'c', alt: 'a', crop }] });
  const { path: other } = await newsroom.publish(SYSTEM, { headline: 'Another', photos: [{ photoId, caption: 'c', credit: 'c', alt: 'a' }] });
  await renderAll();
  const cuts = (await getStory(address))?.photos[0]?.cuts;
  expect([cuts?.own?.[0]?.cut, cuts?.card?.[0]?.cut]).toEqual(['300.0.300.300', '300.50.300.200']);
  expect((await getStory(other))?.photos[0]?.cuts.own).toBeUndefined();
});

test('refused: a crop beyond the photo, one of somebody else’s photo, one of a story beyond its photo', async () => {
  const { id: photoId } = await addHalves();
  const beyond = { '1:1': { x: 400, y: 0, width: 300, height: 300 } };
  await expect(cropPhoto(SYSTEM, { photoId, crops: beyond })).rejects.toMatchObject({
    code: 'invalid',
    fields: { '1:1': 'It reaches beyond the photo' },
  });
  const reporter = await newsroom.person('Rita', 'reporter');
  await expect(cropPhoto(reporter, { photoId, crops: {}, focus: null })).rejects.toMatchObject({ code: 'forbidden' });
  const crop = { x: 500, y: 0, width: 300, height: 300 };
  const saving = await newsroom.begin(SYSTEM, {});
  const draft = { ...saving.draft, photos: [{ photoId, caption: '', credit: '', alt: '', crop, fallbackId: null }] };
  await expect(saveStory(SYSTEM, { ...saving, draft })).rejects.toMatchObject({ code: 'invalid', fields: { 'photos.0.crop': 'Cut it again' } });
});

test('a cut that fails is tried three times and then given up, and the photo is shown whole', async () => {
  const { id: photoId, key } = await addHalves();
  const { path: address } = await newsroom.publish(SYSTEM, { photos: [{ photoId, caption: 'c', credit: 'c', alt: 'a' }] });
  await rm(path.join(photoFolder(key), 'original'));
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  const tried = await renderAll();
  console.error = error;
  expect([tried.length, said.length], 'three cuts, three times each').toEqual([9, 9]);
  expect((await getStory(address))?.photos[0]).toMatchObject({ cuts: {}, renditions: [320, 320, 600, 600].map((width) => ({ width })) });
});
