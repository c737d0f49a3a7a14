import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { prepareNewsroom, publishedStory, signInAs } from '../newsroom.ts';
import { pngOf } from '../png.ts';
import { type Site, startSite } from '../site.ts';
import { memoryOf, percentile } from './cost.ts';

const PHOTOS = Number(process.argv[2] ?? 200);
const DRAWN = 6;
const CALM_SECONDS = 20;
const READERS = 4;
const PAUSE = 20;

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-photos-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
const site: Site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
try {
  const { path: article } = await publishedStory(site);
  const { cookie } = await signInAs(site, 'editor');
  const sent = `${cookie.name}=${cookie.value}`;
  const files = await drawPhotos();
  const sizes = files.map((file) => readFileSync(file).length / 1_048_576);
  await readUntil(article, wait(3000));
  const bomb = await sendBomb(sent);
  const idle = wholeMemory();
  const calm = await readUntil(article, wait(CALM_SECONDS * 1000));
  const peak = { all: 0, server: 0 };
  const watching = setInterval(() => {
    peak.all = Math.max(peak.all, wholeMemory());
    peak.server = Math.max(peak.server, memoryOf(site.pid));
  }, 100);
  const sending = send([site.url, sent, String(PHOTOS), ...files]);
  const busy = await readUntil(article, sending);
  clearInterval(watching);
  const seconds = (await sending) / 1000;
  const p99 = { calm: percentile(calm, 0.99), busy: percentile(busy, 0.99) };
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; ${PHOTOS} JPEGs of 6000 × 4000 pixels and ${Math.min(...sizes).toFixed(1)} to ${Math.max(...sizes).toFixed(1)} MB, sent in pieces, two at a time, while ${READERS} readers read.`,
    '',
    '| | measured | aim |',
    '|---|---|---|',
    `| photos a minute | ${((60 * PHOTOS) / seconds).toFixed(0)} | |`,
    `| memory at most, server and decoder | ${peak.all.toFixed(0)} MB | ≤ 600 MB |`,
    `| memory at most, server alone; both before | ${peak.server.toFixed(0)} MB; ${idle.toFixed(0)} MB | |`,
    `| article meanwhile | p50 ${ms(percentile(busy, 0.5))}, p99 ${ms(p99.busy)} | |`,
    `| article before | p50 ${ms(percentile(calm, 0.5))}, p99 ${ms(p99.calm)} | |`,
    `| p99 against before | ${(p99.busy / p99.calm).toFixed(2)} × | ≤ 2 × |`,
    `| PNG of 30000 × 30000 pixels refused | ${bomb.span.toFixed(0)} ms, ${bomb.memory.toFixed(0)} MB more | < 1 s, < 200 MB |`,
  ];
  console.log(lines.join('\n'));
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Coloured shapes under the noise of a sensor: about as large as photos of a camera. */
async function drawPhotos(): Promise<string[]> {
  const drawn = path.join(folder, 'drawn');
  mkdirSync(drawn);
  const files: string[] = [];
  for (let number = 0; number < DRAWN; number += 1) {
    const hue = (number * 60) % 360;
    const shapes = `<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="4000"><linearGradient id="g"><stop stop-color="hsl(${hue},60%,30%)"/><stop offset="1" stop-color="hsl(${hue + 90},60%,70%)"/></linearGradient><rect width="6000" height="4000" fill="url(#g)"/>${Array.from({ length: 60 }, (_, index) => `<circle cx="${(index * 977 + number * 313) % 6000}" cy="${(index * 577) % 4000}" r="${80 + ((index * 37) % 400)}" fill="hsl(${(hue + index * 23) % 360},50%,50%)" opacity="0.6"/>`).join('')}</svg>`;
    const grain = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 26 } } })
      .blur(0.6)
      .png({ compressionLevel: 0 })
      .toBuffer();
    const file = path.join(drawn, `${number}.jpg`);
    writeFileSync(
      file,
      await sharp(Buffer.from(shapes), { unlimited: true })
        .composite([{ input: grain, blend: 'overlay' }])
        .jpeg({ quality: 90 })
        .toBuffer(),
    );
    files.push(file);
  }
  return files;
}

async function sendBomb(sent: string): Promise<{ span: number; memory: number }> {
  const bytes = new Uint8Array(pngOf(30_000, 30_000));
  const before = wholeMemory();
  const peak = { memory: before };
  const watching = setInterval(() => {
    peak.memory = Math.max(peak.memory, wholeMemory());
  }, 10);
  const began = performance.now();
  const headers = { Cookie: sent, Origin: site.url, 'X-Filename': 'bomb.png' };
  const { status } = await fetch(`${site.url}/api/photos`, { method: 'POST', headers, body: bytes });
  if (status !== 422) throw new Error(`The bomb was answered ${status}`);
  const span = performance.now() - began;
  clearInterval(watching);
  return { span, memory: peak.memory - before };
}

/** Runs the sender in a process of its own; milliseconds it took. */
async function send(given: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/bench/photo-sender.ts', ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = await text(child.stdout);
  if ((await ended) !== 0) throw new Error('The sender failed');
  return Number(said);
}

/** Readers asking for an article again and again with a short pause, until something has ended; milliseconds from asking to the last byte. */
async function readUntil(article: string, end: Promise<unknown>): Promise<number[]> {
  const spans: number[] = [];
  let isOver = false;
  end.finally(() => {
    isOver = true;
  });
  const reader = async () => {
    while (!isOver) {
      const began = performance.now();
      const answer = await fetch(site.url + article);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${article} answered ${answer.status}`);
      spans.push(performance.now() - began);
      await wait(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return spans;
}

/** Megabytes of the server and what it started. */
function wholeMemory(): number {
  const children = readFileSync(`/proc/${site.pid}/task/${site.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return [site.pid, ...children].reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
