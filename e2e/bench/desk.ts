import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { prepareNewsroom, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { cpuOf, percentile } from './cost.ts';
import { autosaves } from './desk-editors.ts';
import { searchCosts } from './desk-search.ts';
import { houseStyle, longStory } from './desk-story.ts';
import { loadStories } from './stories.ts';
import { openingSpans, typingSpans } from './typing.ts';

const STORIES = Number(process.env.STORIES ?? 10_000);
const SAVING = { editors: 50, every: 2000, seconds: Number(process.env.SECONDS ?? 30) };
const LONG = { words: 5000, versions: 200 };
const TURNS = 23;

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-desk-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
say(`Loading ${STORIES} stories, and one of ${LONG.words} words with ${LONG.versions} versions…`);
await loadStories({ ...place, names }, STORIES);
const searches = await searchCosts(place);
const long = await longStory(place, LONG);
await houseStyle(place);
const site: Site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
try {
  const { cookie } = await signInAs(site, 'editor');
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  say(`${SAVING.editors} editors saving every ${SAVING.every / 1000} s for ${SAVING.seconds} s…`);
  const saves = await autosaves(site, SAVING);
  const open = await spans(`/dashboard/stories/${long}`, headers);
  const compare = await spans(`/dashboard/stories/${long}/history?from=1&to=${LONG.versions}`, headers);
  const list = await costs('/dashboard', headers);
  const search = await costs('/dashboard?text=herring+money+-nowhere', headers);
  const typing = { site: site.url, cookie, storyId: long };
  const keys = await typingSpans(typing);
  const [live] = await rowsOf(site, 'select story_id from release order by id desc limit 1');
  const opened = await openingSpans(typing);
  const openedLive = await openingSpans({ ...typing, storyId: String(live?.story_id) });
  say(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${STORIES} stories.

| | measured | aim |
|---|---|---|
| autosave, ${SAVING.editors} editors at stories of 800 words, every ${SAVING.every / 1000} s: round trip | ${ms(saves.spans)}, ${saves.cpu.toFixed(0)} ms CPU | p95 ≤ 50 ms |
| of ${saves.spans.length} saves: refused, lost | ${saves.refused}, ${saves.lost} | 0, 0 |
| opening a story of ${LONG.words} words with ${LONG.versions} versions (server) | ${ms(open)} | ≤ 300 ms |
| the same until a letter stands in its text (browser with an empty cache) | ${ms(opened)} | |
| opening a live story of 600 words with a photo, until a letter stands in it (the same) | ${ms(openedLive)} | |
| comparing the first and the last version of the long one (server) | ${ms(compare)} | ≤ 150 ms |
| the list of stories (server) | ${ms(list.spans)}, ${list.cpu} ms CPU | |
| the worst search, with its page (server) | ${ms(search.spans)}, ${search.cpu} ms CPU | |
| a key typed into the long story: find open, ${keys.underlined} places underlined by a house style of 100 entries, ${keys.saves} saves (browser) | ${ms(keys.spans)} | ≤ 16 ms |
| scripts of the editor, on a live story with a photo, zipped | ${await scripts(`/dashboard/stories/${live?.story_id}`, headers)} KB | ≤ 350 KB |
| scripts of the list, zipped | ${await scripts('/dashboard', headers)} KB | ≤ 180 KB |
| scripts of the photos, zipped | ${await scripts('/dashboard/photos', headers)} KB | ≤ 180 KB |

| a search with its 50 stories, without the page | shown | CPU p50, p95 | span p50, p95 |
|---|---|---|---|
${searches.join('\n')}`);
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds from asking for a page to its last byte, twenty times after three. */
async function spans(address: string, headers: Record<string, string>): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const began = performance.now();
    const answer = await fetch(site.url + address, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    found.push(performance.now() - began);
  }
  return found.slice(3);
}

/** The same, with the server's processor time for each. */
async function costs(address: string, headers: Record<string, string>) {
  await spans(address, headers);
  const before = cpuOf(site.pid);
  const found = await spans(address, headers);
  return { spans: found, cpu: ((cpuOf(site.pid) - before) / TURNS).toFixed(0) };
}

/** Every script a browser of today loads with a page, zipped, in KB. */
async function scripts(address: string, headers: Record<string, string>): Promise<string> {
  const html = await (await fetch(site.url + address, { headers })).text();
  const old = new Set([...html.matchAll(/src="([^"]+)" noModule/g)].map(([, file = '']) => file));
  const files = new Set([...html.matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([file]) => file).filter((file) => !old.has(file)));
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(Buffer.from(await (await fetch(site.url + file)).arrayBuffer())).byteLength));
  return (sizes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(0);
}

function ms(all: number[]): string {
  return `p50 ${percentile(all, 0.5).toFixed(0)} ms, p95 ${percentile(all, 0.95).toFixed(0)} ms`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
