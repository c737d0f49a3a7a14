import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from '../fixtures.ts';
import { drawPicture, signInAs } from '../newsroom.ts';
import { pngOf } from '../png.ts';
import type { Site } from '../site.ts';
import { type Answer, ask } from './raw.ts';

async function upload(site: Site, name: string, body: Buffer): Promise<Answer> {
  const { cookie } = await signInAs(site, 'editor');
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url, 'X-Filename': encodeURIComponent(name) };
  return ask(`${site.url}/api/photos`, { method: 'POST', body, headers });
}

/** The most memory the server ever held, in MB. */
const peakOf = (site: Site) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, 'utf8'))?.[1]) / 1024;
const photosIn = (site: Site) => (existsSync(site.photos) ? readdirSync(site.photos) : []).filter((name) => !name.startsWith('.'));

test('pictures that are small files and enormous when decoded are refused by name, undecoded', async ({ site }) => {
  await upload(site, 'ordinary.png', await drawPicture('#446688', 'png', 2400, 1600));
  const files = photosIn(site);
  const hasPeak = existsSync('/proc/self/status');
  const before = hasPeak ? peakOf(site) : 0;
  for (const [name, width, height] of [
    ['bomb.png', 30_000, 30_000],
    ['tower.png', 8, 20_000],
    ['megapixels.png', 11_999, 11_999],
  ] as const) {
    const { status, body } = await upload(site, name, pngOf(width, height));
    expect(status, name).toBe(422);
    expect(body.toString()).toContain(`${name} is ${width} × ${height} pixels; at most 12000 a side and 120 megapixels are accepted`);
  }
  expect(photosIn(site)).toEqual(files);
  if (hasPeak) expect(peakOf(site) - before, 'decoding the first alone would take 900 MB').toBeLessThan(200);
  expect((await ask(`${site.url}/`)).status).toBe(200);
});

test('a picture of many frames counts all of them', async ({ site }) => {
  const files = photosIn(site);
  const frames = 40;
  const pixels = Buffer.alloc(2000 * 2000 * frames).map((_, index) => Math.floor(index / 4_000_000) * 6);
  const moving = await sharp(pixels, {
    raw: { width: 2000, height: 2000 * frames, channels: 1, pageHeight: 2000 },
    limitInputPixels: false,
  })
    .gif({ loop: 0, effort: 1 })
    .toBuffer();
  const { status, body } = await upload(site, 'moving.gif', moving);
  expect([status, body.toString()]).toEqual([422, expect.stringContaining('moving.gif is 2000 × 2000 pixels in 40 frames')]);
  expect(photosIn(site)).toEqual(files);
});

test('the picture itself decides, not its name: a PNG called .jpg is taken, an SVG called .jpg is not', async ({ site }) => {
  const png = await upload(site, 'really-a-png.jpg', await drawPicture('#224466', 'png', 60, 40));
  expect(png.status).toBe(201);
  const svg = await upload(site, 'drawing.jpg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  expect([svg.status, svg.body.toString()]).toEqual([422, expect.stringContaining('drawing.jpg is a SVG or XML file')]);
});
