import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { closeStore } from '#db/client.ts';
import { env } from '#db/env.ts';
import { indexReleases } from '#db/search/commands.ts';
// biome-ignore lint/style/noRestrictedImports: what the query itself costs, apart from its page
import { searchStories } from '#db/search/public.ts';
import { SearchForm } from '#db/search/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom, prepareNewsroom } from '../newsroom.ts';
import { startSite } from '../site.ts';
import { cpuOf, percentile } from './cost.ts';

const SIZES = (process.env.STORIES ?? '10000,100000').split(',').map(Number);
const WORDS = 20_000;
const LENGTH = 400;
const TURNS = 30;

/** Made-up words, the first the most frequent: as in any language, the word of rank n is used about 1/n as often. */
const VOCABULARY = Array.from({ length: WORDS }, (_, rank) => wordOf(rank));
let seed = 7;

const QUERIES: Record<string, object> = {
  'a rare word': { q: VOCABULARY[9000] },
  'a word in every tenth story': { q: VOCABULARY[400] },
  'the most frequent word': { q: VOCABULARY[0] },
  'two frequent words': { q: `${VOCABULARY[3]} ${VOCABULARY[8]}` },
  'three words, one rare': { q: `${VOCABULARY[2]} ${VOCABULARY[60]} ${VOCABULARY[3000]}` },
  'a phrase of frequent words': { q: `"${VOCABULARY[1]} ${VOCABULARY[2]}"` },
  'the beginning of words': { q: `${VOCABULARY[50]?.slice(0, 3)}*` },
  'a word, newest first, page 3': { q: VOCABULARY[40], sort: 'newest', page: 3 },
  'a word within a section': { q: VOCABULARY[40], section: 'culture' },
  'a word within a year': { q: VOCABULARY[40], from: '2020-01-01', to: '2020-12-31' },
  'a misspelt word': { q: `${VOCABULARY[700]?.slice(0, 3)}${VOCABULARY[700]?.slice(4)}` },
  'only operators': { q: '-- "" ** OR' },
  '10,000 characters': { q: `${VOCABULARY[5]} `.repeat(1500) },
};

for (const size of SIZES) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-search-'));
  const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
  await prepareNewsroom(place.database, place.photos);
  await loadReleases(place.database, size);
  const began = performance.now();
  await inNewsroom(place, async () => {
    while ((await indexReleases(SYSTEM)) > 0);
  });
  say(
    `\n${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${size} stories of ${LENGTH} words, indexed in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`,
  );
  say('| query, with its 20 results | found | CPU, mean | p95 of the span |\n|---|---|---|---|');
  await inNewsroom(place, async () => {
    for (const [name, asked] of Object.entries(QUERIES)) say(await costOf(name, asked));
  });
  await pages(folder, place.database);
  rmSync(folder, { recursive: true, force: true });
}

async function costOf(name: string, asked: object): Promise<string> {
  const form = SearchForm.parse(asked);
  for (let turn = 0; turn < 5; turn += 1) await searchStories(form);
  const spans: number[] = [];
  const before = process.cpuUsage();
  let count = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const began = performance.now();
    ({ count } = await searchStories(form));
    spans.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return `| ${name} | ${count} | ${((user + system) / 1000 / TURNS).toFixed(1)} ms | ${percentile(spans, 0.95).toFixed(1)} ms |`;
}

/** What a whole page costs the built server: query, rendering, compression. */
async function pages(folder: string, database: string): Promise<void> {
  const site = await startSite({ EMPTY: 'on', KEEP: 'on', DATABASE_URL: database }, folder);
  const address = (turn: number) => `${site.url}/search?q=${VOCABULARY[40 + turn]}+${VOCABULARY[10]}`;
  for (let turn = 0; turn < 10; turn += 1) await (await fetch(address(turn))).arrayBuffer();
  const before = cpuOf(site.pid);
  for (let turn = 10; turn < 60; turn += 1) await (await fetch(address(turn))).arrayBuffer();
  say(`\nA search page, query and rendering and compression: ${((cpuOf(site.pid) - before) / 50).toFixed(1)} ms CPU`);
  await site.stop();
}

/** Writes releases as the newsroom would have frozen them, without the stories behind them. */
async function loadReleases(url: string, size: number): Promise<void> {
  env.DATABASE_URL = url;
  const client = createClient({ url });
  const day = 86_400_000;
  const [first, now] = [Date.now() - 10 * 365 * day, Date.now()];
  for (let start = 0; start < size; start += 250) {
    const statements = Array.from({ length: Math.min(250, size - start) }, (_, index) => start + index).flatMap((number) => {
      const at = first + Math.floor(((now - first) * number) / size);
      const section = number % 2 ? ['culture', 'Culture', null, null] : ['world', 'World', 'news', 'News'];
      const body = {
        type: 'doc',
        content: Array.from({ length: 8 }, (_, part) => ({
          type: 'paragraph',
          attrs: { id: `para${part}` },
          content: [{ type: 'text', text: sentence(LENGTH / 8) }],
        })),
      };
      return [
        {
          sql: 'insert into release (id, story_id, version, path, slug, section_slug, section_name, parent_slug, parent_name, headline, standfirst, kicker, dateline, language, direction, word_count, published_at, updated_at, live_from) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
          args: [
            number + 1,
            `s${number}`,
            `/${section[0]}/s${number}`,
            `s${number}`,
            ...section,
            sentence(9),
            sentence(20),
            '',
            '',
            'en',
            'ltr',
            LENGTH,
            at,
            at,
            at,
          ] as (string | number | null)[],
        },
        { sql: 'insert into release_body (release_id, body) values (?, ?)', args: [number + 1, JSON.stringify(body)] },
      ];
    });
    await client.batch(statements, 'write');
  }
  client.close();
  closeStore();
}

function sentence(length: number): string {
  return Array.from({ length }, () => VOCABULARY[Math.min(WORDS - 1, Math.floor(Math.exp(random() * Math.log(WORDS))) - 1)]).join(' ');
}

function wordOf(rank: number): string {
  const syllables = ['ba', 'ke', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];
  let [word, rest] = ['', rank * 37 + 11];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
  return `${word}${'lnrt'[rank % 4]}`;
}

/** The same numbers each time (Park and Miller's generator). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
