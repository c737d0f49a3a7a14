import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { callAction } from '../desk-actions.ts';
import { type MadeStory, prepareNewsroom, publishedStory, signInAs } from '../newsroom.ts';
import { type Site, startSite } from '../site.ts';
import { cpuOf, memoryOf, percentile } from './cost.ts';
import { untilAllShow } from './fresh.ts';
import { CARDS, loadFronts } from './fronts.ts';
import { type Load, load } from './load.ts';
import { type FileServer, startNginx } from './nginx.ts';
import { loadStories } from './stories.ts';

const STORIES = 1000;
const ROUNDS = 3;
const SECONDS = 2;
const FIRST_PRINTS = 100;
const WARM_UP = 100;
const FRONTS = 60;
const WARM_FRONTS = 20;
const PUBLICATIONS = 30;
const SETTLE = 3;
const UPDATE = { kind: 'update', publicText: '', placement: 'top' };

type Server = { name: string; url: string; pid: number };
type Cost = { cpu: number; rate: number };
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-bench-'));
const stops: (() => unknown)[] = [];
try {
  await run();
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const home = path.join(folder, 'press');
  const place = { database: `file:${path.join(home, 'newsroom.db')}`, photos: path.join(home, 'photos') };
  const names = await prepareNewsroom(place.database, place.photos);
  say(`Loading ${STORIES} stories through the commands…`);
  const paths = await loadStories({ ...place, names }, STORIES);
  const fronts = await loadFronts(place, FRONTS + WARM_FRONTS);
  cpSync(home, path.join(folder, 'unprinted'), { recursive: true });
  const press = { ...(await start(home, 'on')), names };
  const unprinted = await start(path.join(folder, 'unprinted'), 'off');
  const idle = memoryOf(press.pid);
  const article = paths.at(-1) ?? '/';
  const kinds = new Map([
    ['article', article],
    ['front', '/'],
    ['tag', '/tag/libya'],
    ['RSS', '/rss.xml'],
  ]);
  const printed = await firstPrints(press, paths.slice(0, FIRST_PRINTS + WARM_UP), WARM_UP);
  const fronted = await firstPrints(press, fronts, WARM_FRONTS);
  const nginx = await fileServer(press, kinds);
  const servers = [server('press', press), server('unprinted', unprinted), ...(nginx ? [server(nginx.version, nginx)] : [])];
  const costs = await measureAll(servers, kinds);
  const { spans, publishedUnderLoad } = await publications(press);
  const busy = memoryOf(press.pid);
  const bytes = await pageBytes(press.url, article);
  report({ servers, kinds, costs, printed, fronted, spans, publishedUnderLoad, idle, busy, bytes });
}

function server(name: string, { url, pid }: Pick<FileServer, 'url' | 'pid'>): Server {
  return { name, url, pid };
}

async function start(home: string, press: 'on' | 'off'): Promise<Site> {
  const site = await startSite({ EMPTY: 'on', KEEP: 'on', PRESS: press }, home);
  stops.push(() => site.stop());
  return site;
}

/** Processor time of printing a page nobody has asked for, mean over many, after a few to warm up. */
async function firstPrints(site: Site, paths: string[], warmUp: number): Promise<number> {
  say('First prints…');
  const [warm, cold] = [paths.slice(0, warmUp), paths.slice(warmUp)];
  for (const each of warm) await fetch(site.url + each);
  const before = cpuOf(site.pid);
  for (const each of cold) await fetch(site.url + each);
  return (cpuOf(site.pid) - before) / cold.length;
}

async function fileServer(site: Site, kinds: Map<string, string>): Promise<FileServer | undefined> {
  const bodies = new Map<string, string>();
  for (const [name, each] of kinds) bodies.set(name, await (await fetch(site.url + each)).text());
  const found = await startNginx(folder, bodies);
  if (found) stops.push(found.stop);
  else say('nginx is not installed: nothing to compare a file with.');
  return found;
}

/** Every server with every page, turn about, so that what else the machine does falls on all alike. */
async function measureAll(servers: Server[], kinds: Map<string, string>): Promise<Map<string, Cost>> {
  const totals = new Map<string, Load & { cpu: number }>();
  for (const each of servers) for (const kind of kinds) await load(targetOf(each, kind), 0.5);
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`Round ${round} of ${ROUNDS}…`);
    for (const kind of kinds) {
      for (const each of servers) {
        const before = cpuOf(each.pid);
        const { requests, seconds } = await load(targetOf(each, kind), SECONDS);
        const key = `${each.name} ${kind[0]}`;
        const sum = totals.get(key) ?? { requests: 0, seconds: 0, cpu: 0 };
        totals.set(key, { requests: sum.requests + requests, seconds: sum.seconds + seconds, cpu: sum.cpu + cpuOf(each.pid) - before });
      }
    }
  }
  return new Map([...totals].map(([key, { requests, seconds, cpu }]) => [key, { cpu: cpu / requests, rate: requests / seconds }]));
}

function targetOf({ name, url }: Server, [kind, address]: [string, string]) {
  return { url, path: name === 'nginx' ? `/${kind}` : address };
}

/** From the click on Publish to the moment when story, front, section, tag and RSS all show it: milliseconds, alone and while readers read. */
async function publications(site: Site) {
  say(`Publishing ${PUBLICATIONS} times, then ${PUBLICATIONS} times under load…`);
  const story = await publishedStory(site);
  const { cookie } = await signInAs(site, 'editor');
  const surfaces = [story.path, '/', '/world', '/tag/libya', '/rss.xml'];
  let saves = story.saves;
  const once = async (number: number) => {
    const headline = `Update ${number} of ${process.pid}`;
    const input = { storyId: story.id, saves, draft: { ...story.draft, headline, slug: slugOf(story) }, correction: UPDATE };
    const began = performance.now();
    const { ok, text } = await callAction(site, 'app/dashboard/(desk)/stories/actions.ts#correct', input, { cookie });
    if (!ok) throw new Error(`Publishing was refused: ${text.slice(0, 300)}`);
    await untilAllShow(site.url, surfaces, headline);
    saves += 1;
    return performance.now() - began;
  };
  for (let number = 0; number < SETTLE; number += 1) await once(number);
  const spans: number[] = [];
  for (let number = 0; number < PUBLICATIONS; number += 1) spans.push(await once(100 + number));
  const readers = load({ url: site.url, path: '/culture' }, 6, 4);
  const publishedUnderLoad: number[] = [];
  for (let number = 0; number < PUBLICATIONS; number += 1) publishedUnderLoad.push(await once(200 + number));
  await readers;
  return { spans, publishedUnderLoad };
}

function slugOf({ path: address }: MadeStory): string {
  return address.split('/').at(-1) ?? '';
}

/** What a first visit to a story fetches, in bytes: HTML and styles zipped, and scripts. */
async function pageBytes(url: string, address: string) {
  const html = await (await fetch(url + address)).text();
  const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css[^"]*)"/g)].map(([, href]) => href ?? '');
  const texts = await Promise.all(styles.map(async (href) => (await fetch(new URL(href, url))).text()));
  const zipped = (text: string) => gzipSync(text).byteLength;
  const scripts = [...html.matchAll(/<script(?![^>]*(?:ld\+json|src="\/enhance\/))[^>]*>/g)].length;
  return { html: zipped(html), css: texts.reduce((sum, text) => sum + zipped(text), 0), scripts };
}

type Results = {
  servers: Server[];
  kinds: Map<string, string>;
  costs: Map<string, Cost>;
  printed: number;
  fronted: number;
  spans: number[];
  publishedUnderLoad: number[];
  idle: number;
  busy: number;
  bytes: Awaited<ReturnType<typeof pageBytes>>;
};

function report({ servers, kinds, costs, printed, fronted, spans, publishedUnderLoad, idle, busy, bytes }: Results): void {
  const cost = (name: string, kind: string) => costs.get(`${name} ${kind}`) ?? { cpu: Number.NaN, rate: Number.NaN };
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${STORIES} stories; CPU milliseconds a request (requests a second, 16 connections).`,
    '',
    `| | ${servers.map(({ name }) => name).join(' | ')} |`,
    `|---|${servers.map(() => '---|').join('')}`,
    ...[...kinds.keys()].map(
      (kind) => `| ${kind} | ${servers.map(({ name }) => `${cost(name, kind).cpu.toFixed(3)} (${Math.round(cost(name, kind).rate)})`).join(' | ')} |`,
    ),
    '',
    '| | measured | aim |',
    '|---|---|---|',
    `| printed article against nginx, CPU | ${(cost('press', 'article').cpu / cost('nginx', 'article').cpu).toFixed(1)} × | ≤ 4 × |`,
    `| printed article against unprinted, CPU | 1 : ${Math.round(cost('unprinted', 'article').cpu / cost('press', 'article').cpu)} | |`,
    `| first print, CPU, after ${WARM_UP} others | ${printed.toFixed(1)} ms | ≤ 15 ms |`,
    `| first print of a front of ${CARDS} cards, CPU, after ${WARM_FRONTS} others | ${fronted.toFixed(1)} ms | ≤ 25 ms |`,
    `| publish → story, front, section, tag and RSS fresh | p50 ${percentile(spans, 0.5).toFixed(0)} ms, p95 ${percentile(spans, 0.95).toFixed(0)} ms | p50 ≤ 60 ms |`,
    `| the same while readers read | p50 ${percentile(publishedUnderLoad, 0.5).toFixed(0)} ms, p95 ${percentile(publishedUnderLoad, 0.95).toFixed(0)} ms | |`,
    `| script elements of the framework on an article | ${bytes.scripts} | 0 |`,
    `| HTML and CSS of an article, zipped | ${(bytes.html / 1024).toFixed(1)} + ${(bytes.css / 1024).toFixed(1)} KB | ≤ 20 KB |`,
    `| memory idle, after load | ${idle.toFixed(0)} MB, ${busy.toFixed(0)} MB | ≤ 200 MB |`,
  ];
  say(lines.join('\n'));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
