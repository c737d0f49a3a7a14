import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { oldStamp } from '../comments.ts';
import { prepareNewsroom, publishedStory } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { cpuOf, memoryOf, percentile } from './cost.ts';

const POSTS = 10_000;
const SECONDS = 60;
const CALM_SECONDS = 15;
const READERS = 4;
const PAUSE = 20;

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-comments-'));
const place = { database: `file:${path.join(folder, 'newsroom.db')}`, photos: path.join(folder, 'photos') };
const names = await prepareNewsroom(place.database, place.photos);
const site: Site = { ...(await startSite({ EMPTY: 'on', KEEP: 'on' }, folder)), names };
try {
  const { path: article } = await publishedStory(site);
  await read(article, 3);
  say(`${READERS} readers for ${CALM_SECONDS} s, then ${POSTS} comments in ${SECONDS} s from one address while they read on…`);
  const calm = await read(article, CALM_SECONDS);
  const before = { memory: memoryOf(site.pid), cpu: cpuOf(site.pid) };
  const peak = { memory: before.memory };
  const watching = setInterval(() => {
    peak.memory = Math.max(peak.memory, memoryOf(site.pid));
  }, 200);
  const [statuses, flooded] = await Promise.all([flood(article), read(article, SECONDS)]);
  clearInterval(watching);
  const cpu = cpuOf(site.pid) - before.cpu;
  const [kept] = await rowsOf(site, "select count(*) as stored, coalesce(sum(state = 'approved'), 0) as public from comment");
  const html = await (await fetch(`${site.url}${article}/comments`)).text();
  const shown = html.split('class="comment"').length - 1;
  const p95 = { calm: percentile(calm, 0.95), flooded: percentile(flooded, 0.95) };
  const answered = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; ${POSTS} comments sent in ${SECONDS} s from one address: ${answered}.`,
    '',
    '| | measured | aim |',
    '|---|---|---|',
    `| comments stored, public | ${kept?.stored}, ${Number(kept?.public) + shown} | ≤ 10, 0 |`,
    `| article while it lasts | p50 ${ms(percentile(flooded, 0.5))}, p95 ${ms(p95.flooded)} | p95 < 200 ms |`,
    `| article before | p50 ${ms(percentile(calm, 0.5))}, p95 ${ms(p95.calm)} | |`,
    `| p95 against before | ${(p95.flooded / p95.calm).toFixed(2)} × | |`,
    `| memory more than before, at most | ${(peak.memory - before.memory).toFixed(0)} MB | ≤ 100 MB |`,
    `| CPU for all of it, readers with it | ${((100 * cpu) / (SECONDS * 1000)).toFixed(0)} % of one core | |`,
  ];
  say(lines.join('\n'));
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Readers asking for an article again and again with a short pause; milliseconds from asking to the last byte. */
async function read(article: string, seconds: number): Promise<number[]> {
  const spans: number[] = [];
  const until = Date.now() + seconds * 1000;
  const reader = async () => {
    while (Date.now() < until) {
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

/** Sends comments evenly over the time, each different, all well formed; how often each status came back. */
async function flood(article: string): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const statuses = new Map<number, number>();
  const began = Date.now();
  const sent: Promise<void>[] = [];
  for (let number = 0; number < POSTS; number += 1) {
    const late = began + (number * SECONDS * 1000) / POSTS - Date.now();
    if (late > 0) await wait(late);
    sent.push(send(agent, article, number).then((status) => void statuses.set(status, (statuses.get(status) ?? 0) + 1)));
  }
  await Promise.all(sent);
  agent.destroy();
  return statuses;
}

function send(agent: Agent, article: string, number: number): Promise<number> {
  const body = new URLSearchParams({
    path: article,
    name: `Flood ${number}`,
    body: `Comment number ${number} of many.`,
    stamp: oldStamp(site.secret),
  }).toString();
  const headers = { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const question = request(`${site.url}/comments/send`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    question.once('error', () => resolve(0));
    question.end(body);
  });
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
