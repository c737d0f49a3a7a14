import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { closeStore } from '#db/client.ts';
import { env } from '#db/env.ts';
// biome-ignore lint/style/noRestrictedImports: what the query itself costs, apart from its page
import { findPhotos } from '#db/photo/find-queries.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom, prepareNewsroom } from '../newsroom.ts';
import { percentile } from './cost.ts';
import { loadPhotos, WORDS } from './photo-rows.ts';

const PHOTOS = Number(process.env.PHOTOS ?? 50_000);
const TURNS = 40;
const [frequent = '', usual = '', rare = ''] = [WORDS[0], WORDS[40], WORDS[4000]];

const QUERIES: Record<string, string> = {
  'the newest (what the others are measured by)': '',
  'a rare word': rare,
  'a usual word': usual,
  'the most frequent word': frequent,
  'two words': `${usual} ${frequent}`,
  'a phrase': `"${frequent} ${WORDS[1]}"`,
  'the beginning of words': `${usual.slice(0, 2)}`,
  'all without a word': `-${usual}`,
  'who took it': 'by:ferro',
  'a keyword': `tag:${WORDS[12]}`,
  'a shape and a colour': 'is:portrait colour:blue',
  'what has a crop': 'has:crop',
  'cleared by its rights': 'is:cleared',
  'cleared, with a word': `is:cleared ${frequent}`,
  'not cleared': '-is:cleared',
  'used never': 'used:never',
  'used live': 'used:live',
  'used live, with a word': `used:live ${frequent}`,
  'taken in a year': 'taken:2024',
  'taken in a month, with a word': `taken:2024-11 ${frequent}`,
  'added in a month': 'added:2025-03',
  'of a supplier': 'supplier:agency',
  'in a collection': 'in:"Collection 3"',
  'of a person': 'uploader:vera',
  'pictures that look alike': 'like:photo25000',
  'five operators and a word': `is:cleared used:never is:landscape has:crop -tag:${WORDS[12]} ${frequent}`,
  '10,000 characters': `${usual} `.repeat(1500),
};

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-photos-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
try {
  await prepareNewsroom(place.database, place.photos);
  const client = createClient({ url: place.database });
  const began = performance.now();
  await loadPhotos(client, PHOTOS);
  client.close();
  say(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${PHOTOS} photos, written and indexed in ${seconds(began)} s.\n`);
  say('| query, with its first 100 photos and their number | found | CPU, mean | × newest | p50 | p95 |\n|---|---|---|---|---|---|');
  await inNewsroom(place, async () => {
    let newest = 0;
    for (const [name, text] of Object.entries(QUERIES)) {
      const { cpu, line } = await costOf(name, { text }, newest);
      newest ||= cpu;
      say(line);
    }
    say((await costOf('the newest, in the middle of all', { text: '', offset: PHOTOS / 2 }, newest)).line);
    say((await costOf('the most frequent word, in the middle', { text: frequent, offset: PHOTOS / 4 }, newest)).line);
  });
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
  env.DATABASE_URL = '';
}

async function costOf(name: string, asked: { text: string; offset?: number }, newest: number) {
  for (let turn = 0; turn < 5; turn += 1) await findPhotos(SYSTEM, asked);
  const spans: number[] = [];
  const before = process.cpuUsage();
  let count = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const began = performance.now();
    ({ count } = await findPhotos(SYSTEM, asked));
    spans.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / TURNS;
  const [p50, p95] = [0.5, 0.95].map((share) => `${percentile(spans, share).toFixed(1)} ms`);
  return { cpu, line: `| ${name} | ${count} | ${cpu.toFixed(1)} ms | ${newest ? (cpu / newest).toFixed(1) : '1.0'} | ${p50} | ${p95} |` };
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
