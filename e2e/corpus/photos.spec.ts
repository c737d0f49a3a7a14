import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { expect, test } from '../fixtures.ts';
import { signInAs } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { CORPUS, linesIn, needsCorpus } from './corpus.ts';

needsCorpus();

type Photo = {
  file: string;
  width: number | null;
  height: number | null;
  orientation: number | null;
  caption: string | null;
  byline: string | null;
  credit: string | null;
  gps: number[] | null;
};

const isRefused = (file: string) => file.startsWith('broken/') || /\.(heic|tiff)$/.test(file);

async function upload(site: Site, file: string) {
  const { cookie } = await signInAs(site, 'editor');
  return fetch(`${site.url}/api/photos`, {
    method: 'POST',
    headers: { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url, 'X-Filename': path.basename(file) },
    body: readFileSync(path.join(CORPUS, 'photos', file)),
  });
}

/** Every file kept, but the AVIF renditions, which are made later by themselves. */
const stored = (site: Site) =>
  existsSync(site.photos)
    ? readdirSync(site.photos, { recursive: true })
        .map(String)
        .filter((name) => name !== '.incoming' && !name.startsWith('.work') && !name.endsWith('.avif'))
    : [];

test('every photo of the desks is taken in upright, with its words and without where it was taken', async ({ site }) => {
  const photos = linesIn<Photo>('photos/manifest.jsonl').filter(({ file }) => !isRefused(file));
  expect(photos.length).toBeGreaterThan(25);
  for (const { file, width, height, orientation, caption, byline, credit } of photos) {
    const answer = await upload(site, file);
    const { photo, message } = await answer.json();
    expect(answer.status, `${file}: ${message}`).toBe(201);
    const size = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
    if (!file.includes('animated') && !file.includes('bomb')) expect([photo.width, photo.height], file).toEqual(size);
    if (credit) expect(photo.credit, file).toBe(credit.trim());
    else if (byline) expect(photo.byline, file).toBe(byline.trim());
    if (caption && !file.includes('macroman')) expect(photo.caption.slice(0, 60), file).toBe(caption.trim().slice(0, 60));
    for (const name of readdirSync(path.join(site.photos, photo.key)).filter((each) => each !== 'original')) {
      const served = readFileSync(path.join(site.photos, photo.key, name));
      const metadata = await exifr.parse(served, true).catch(() => undefined);
      const told = Object.keys(metadata ?? {}).filter((key) => /gps|latitude|longitude|make|model|serial|software|date|artist|description/i.test(key));
      expect(told, `${file} ${name}`).toEqual([]);
    }
  }
});

test('what no newspaper can print is refused by its name, and nothing of it stays', async ({ site }) => {
  const photos = linesIn<Photo>('photos/manifest.jsonl').filter(({ file }) => isRefused(file));
  expect(photos.length).toBeGreaterThanOrEqual(7);
  const before = stored(site);
  for (const { file } of photos) {
    const answer = await upload(site, file);
    const { message } = await answer.json();
    expect(answer.status, `${file}: ${message}`).toBe(422);
    expect(message).toContain(path.basename(file));
  }
  expect(stored(site)).toEqual(before);
});

test('the eight ways a camera can be held give one and the same picture', async ({ site }) => {
  const small = async (number: number) => {
    const { photo } = await (await upload(site, `orientation/landscape_${number}.jpg`)).json();
    expect([photo.width, photo.height]).toEqual([600, 450]);
    return sharp(path.join(site.photos, photo.key, '320.webp'))
      .resize(16, 12, { fit: 'fill' })
      .removeAlpha()
      .raw()
      .toBuffer();
  };
  const first = await small(1);
  for (const number of [2, 3, 4, 5, 6, 7, 8]) {
    const other = await small(number);
    const difference = first.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / first.length;
    expect(difference, `orientation ${number}`).toBeLessThan(14);
  }
});
