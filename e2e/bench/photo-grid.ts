import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../bin/browser.mjs';
import { drawPicture, prepareNewsroom, signInAs } from '../newsroom.ts';
import { type Site, startSite } from '../site.ts';
import { percentile } from './cost.ts';
import { loadPhotos } from './photo-rows.ts';

const PHOTOS = Number(process.env.PHOTOS ?? 50_000);
const STEPS = 400;

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-grid-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
const client = createClient({ url: place.database });
await loadPhotos(client, PHOTOS);
client.close();
const site: Site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const { cookie } = await signInAs(site, 'editor');
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ ...cookie, url: site.url }]);
  const page = await context.newPage();
  const picture = await drawPicture('#4a7c8c', 'jpeg', 320, 213);
  await page.route('**/photos/*/*.jpg', (route) => route.fulfill({ body: picture, contentType: 'image/jpeg' }));
  await page.goto('/dashboard/photos');
  await page.getByRole('grid').waitFor();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  say(`${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium without a graphics card, ${PHOTOS} photos, a page of ${height} pixels.\n`);
  say('| scrolling | frames | p50 | p95 | longest | frames over 50 ms | tasks over 50 ms | cells drawn at most |\n|---|---|---|---|---|---|---|---|');
  say(await scrolled(page, 'by the wheel, 120 pixels a frame', (step) => 120 * step));
  say(await scrolled(page, 'fast, a screen a frame', (step) => 900 * step));
  say(await scrolled(page, 'from end to end', (step) => (height / STEPS) * step));
  const began = performance.now();
  await page.evaluate((top) => scrollTo(0, top), height / 2);
  await page.waitForFunction(() => [...document.querySelectorAll('[role=gridcell] img')].length >= 12);
  say(`\nFrom a jump to the middle to its photos: ${(performance.now() - began).toFixed(0)} ms`);
} finally {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Scrolls a step each frame and tells how long the frames took, from one to the next. */
async function scrolled(page: Page, name: string, topAt: (step: number) => number): Promise<string> {
  await page.evaluate(() => scrollTo(0, 0));
  const tops = Array.from({ length: STEPS }, (_, step) => topAt(step));
  const { spans, tasks, cells } = await page.evaluate(async (all) => {
    const found = { spans: [] as number[], tasks: 0, cells: 0 };
    const watch = new PerformanceObserver((list) => {
      found.tasks += list.getEntries().length;
    });
    watch.observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    for (const top of all) {
      scrollTo(0, top);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      found.spans.push(now - last);
      last = now;
      found.cells = Math.max(found.cells, document.querySelectorAll('[role=gridcell]').length);
    }
    watch.disconnect();
    return found;
  }, tops);
  const [p50, p95] = [0.5, 0.95].map((share) => `${percentile(spans, share).toFixed(0)} ms`);
  const slow = spans.filter((span) => span > 50).length;
  return `| ${name} | ${spans.length} | ${p50} | ${p95} | ${Math.max(...spans).toFixed(0)} ms | ${slow} | ${tasks} | ${cells} |`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
