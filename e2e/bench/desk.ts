import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createStory, saveStory } from '#db/story/commands.ts';
import { StoryDraft } from '#db/story/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { callAction } from '../desk-actions.ts';
import { draftStory, inNewsroom, prepareNewsroom, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { cpuOf, percentile } from './cost.ts';
import { loadStories } from './stories.ts';
import { typingSpans } from './typing.ts';

const STORIES = Number(process.env.STORIES ?? 10_000);
const EDITORS = 50;
const EVERY = 2000;
const SECONDS = Number(process.env.SECONDS ?? 30);
const WORDS = 5000;
const VERSIONS = 200;
const SAVE = 'app/dashboard/(desk)/stories/actions.ts#save';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-desk-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
say(`Loading ${STORIES} stories, and one of ${WORDS} words with ${VERSIONS} versions…`);
await loadStories({ ...place, names }, STORIES);
const long = await longStory();
const site: Site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
try {
  const { cookie } = await signInAs(site, 'editor');
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  const saves = await autosaves();
  const open = await spans(`/dashboard/stories/${long}`, headers);
  const compare = await spans(`/dashboard/stories/${long}/history?from=1&to=${VERSIONS}`, headers);
  const list = await spans('/dashboard', headers);
  const before = cpuOf(site.pid);
  const search = await spans('/dashboard?text=herring+money+-nowhere', headers);
  const searchCpu = (cpuOf(site.pid) - before) / 23;
  const keys = await typingSpans({ site: site.url, cookie, storyId: long });
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${STORIES} stories.`,
    '',
    '| | measured | aim |',
    '|---|---|---|',
    `| autosave, ${EDITORS} editors every ${EVERY / 1000} s: round trip | p50 ${ms(saves.spans, 0.5)}, p95 ${ms(saves.spans, 0.95)} | p95 ≤ 50 ms |`,
    `| of ${saves.spans.length} saves: refused, lost | ${saves.refused}, ${saves.lost} | 0, 0 |`,
    `| opening a story of ${WORDS} words with ${VERSIONS} versions (server) | p50 ${ms(open, 0.5)} | ≤ 300 ms |`,
    `| comparing its first and last version (server) | p50 ${ms(compare, 0.5)} | ≤ 150 ms |`,
    `| the list of stories (server) | p50 ${ms(list, 0.5)} | |`,
    `| a search over all stories, with its page (server) | p50 ${ms(search, 0.5)}, ${searchCpu.toFixed(0)} ms CPU | ≤ 20 ms CPU |`,
    `| a key typed into it, with find and house style at work (browser) | p50 ${ms(keys, 0.5)}, p95 ${ms(keys, 0.95)} | ≤ 16 ms |`,
    `| scripts of the editor, zipped | ${await scripts(`/dashboard/stories/${long}`, headers)} KB | ≤ 350 KB |`,
    `| scripts of the list, zipped | ${await scripts('/dashboard', headers)} KB | ≤ 180 KB |`,
  ];
  say(lines.join('\n'));
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Everybody at a story of their own, begun before (by this process, which then writes no more), each saving every two seconds; in the end each story must hold the last text that was acknowledged. */
async function autosaves() {
  say(`${EDITORS} editors saving every ${EVERY / 1000} s for ${SECONDS} s…`);
  const { cookie } = await signInAs(site, 'editor');
  const result = { spans: [] as number[], refused: 0, lost: 0 };
  const drafts: Awaited<ReturnType<typeof draftStory>>[] = [];
  for (let number = 0; number < EDITORS; number += 1) drafts.push(await draftStory(site));
  const until = Date.now() + SECONDS * 1000;
  const editor = async (made: (typeof drafts)[number], number: number) => {
    let { saves } = made;
    let headline = made.draft.headline;
    await wait((EVERY / EDITORS) * number);
    while (Date.now() < until) {
      const next = `${made.draft.headline} ${saves}`;
      const began = performance.now();
      const { ok, text } = await callAction(site, SAVE, { storyId: made.id, saves, draft: { ...made.draft, headline: next }, autosave: true }, { cookie });
      result.spans.push(performance.now() - began);
      if (ok) [saves, headline] = [Number(/"saves":(\d+)/.exec(text)?.[1]), next];
      else result.refused += 1;
      await wait(Math.max(0, EVERY - (performance.now() - began)));
    }
    const [row] = await rowsOf(site, 'select headline from story where id = ?', [made.id]);
    if (row?.headline !== headline) result.lost += 1;
  };
  await Promise.all(drafts.map(editor));
  return result;
}

async function longStory(): Promise<string> {
  return inNewsroom(place, async () => {
    const draftOf = (version: number) => StoryDraft.parse({ headline: 'A long story', body: { type: 'doc', content: paragraphs(version) } });
    const { id, saves: first } = await createStory(SYSTEM, draftOf(0));
    let saves = first;
    for (let version = 1; version < VERSIONS; version += 1)
      ({ saves } = await saveStory(SYSTEM, { storyId: id, saves, draft: draftOf(version), autosave: false }));
    return id;
  });
}

function paragraphs(version: number) {
  const words = (index: number) =>
    Array.from({ length: 50 }, (_, place) => (index % VERSIONS < version && place % 9 === 0 ? `changed${place}` : `word${place}`)).join(' ');
  return Array.from({ length: WORDS / 50 }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `para${index}` },
    content: [{ type: 'text', text: words(index) }],
  }));
}

/** Milliseconds from asking for a page to its last byte, twenty times after three. */
async function spans(address: string, headers: Record<string, string>): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn < 23; turn += 1) {
    const began = performance.now();
    const answer = await fetch(site.url + address, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    found.push(performance.now() - began);
  }
  return found.slice(3);
}

/** Every script a browser of today loads with a page, zipped, in KB. */
async function scripts(address: string, headers: Record<string, string>): Promise<string> {
  const html = await (await fetch(site.url + address, { headers })).text();
  const old = new Set([...html.matchAll(/src="([^"]+)" noModule/g)].map(([, file = '']) => file));
  const files = new Set([...html.matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([file]) => file).filter((file) => !old.has(file)));
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(Buffer.from(await (await fetch(site.url + file)).arrayBuffer())).byteLength));
  return (sizes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(0);
}

function ms(all: number[], share: number): string {
  return `${percentile(all, share).toFixed(0)} ms`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
