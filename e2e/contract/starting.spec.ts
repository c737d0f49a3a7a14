import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { drawPicture, makePhoto, publishedStory, signInAs } from '../newsroom.ts';
import { freePort, startServer, startSite, type Variables } from '../site.ts';
import { ask, textOf } from './raw.ts';

let folder: string;
let base: Variables;
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-start-'));
  base = {
    PORT: String(await freePort()),
    DATABASE_URL: `file:${path.join(folder, 'newsroom.db')}`,
    PHOTOS_DIR: path.join(folder, 'photos'),
    AUTH_SECRET: 'a secret for tests alone, of more than 32 characters',
    DEMO: 'off',
    NODE_ENV: 'production',
  };
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An account that is not root, for whom alone the modes of files mean something; undefined where the tests have one themselves. */
const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;

function giveAway(place: string): void {
  if (NOBODY === undefined) return;
  for (const each of [place, ...readdirSync(place, { recursive: true }).map((name) => path.join(place, String(name)))]) chownSync(each, NOBODY, NOBODY);
}

/** Starts a server that cannot start; returns the lines it ended with and its exit code. */
async function refusal(variables: Variables, account?: number) {
  const server = startServer({ ...base, ...variables }, account);
  const code = await server.ended;
  return { code, lines: server.log().trim().split('\n') };
}

const ONE_LINE = [
  ['PORT', { PORT: 'abc' }, /^Configuration: PORT must be a number between 1 and 65535\. .*README/],
  ['SITE_URL', { SITE_URL: 'news.example' }, /^Configuration: SITE_URL .*README/],
  ['SITE_TIMEZONE', { SITE_TIMEZONE: 'Mars/Olympus' }, /^Configuration: SITE_TIMEZONE is not a time zone such as Europe\/London/],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://x' }, /^Configuration: DATABASE_URL must start with file:/],
  ['MAIL_FROM', { SMTP_URL: 'smtp://localhost' }, /^Configuration: MAIL_FROM is needed when SMTP_URL is set/],
  ['two at once', { PORT: '0', DEMO: 'perhaps' }, /^Configuration: PORT .*; DEMO /],
  ['a short AUTH_SECRET', { AUTH_SECRET: 'short' }, /^Configuration: AUTH_SECRET needs at least 32 characters/],
  ['no AUTH_SECRET in public', { AUTH_SECRET: '', SITE_URL: 'https://news.example' }, /^Configuration: AUTH_SECRET is missing\. Set it to .*openssl/],
] as const;

for (const [name, variables, line] of ONE_LINE) {
  test(`a wrong setting is one line that names it: ${name}`, async () => {
    const { code, lines } = await refusal(variables);
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(code).toBe(1);
  });
}

test('a port in use is said with a way out', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(base.PORT), resolve));
  const { code, lines } = await refusal({});
  other.close();
  expect(lines.at(-1)).toBe(`Port ${base.PORT} is in use. Stop what uses it, or choose another: PORT=3001 npm start`);
  expect(lines.join('\n')).not.toContain(' at ');
  expect(code).toBe(1);
});

for (const [setting, below] of [
  ['DATABASE_URL', 'a-file/deep/newsroom.db'],
  ['PHOTOS_DIR', 'a-file/photos'],
  ['PHOTOS_DIR', 'a-file'],
] as const) {
  test(`a folder that cannot be made is one line, and nothing is begun: ${setting} ${below}`, async () => {
    writeFileSync(path.join(folder, 'a-file'), '');
    const place = path.join(folder, below);
    const { code, lines } = await refusal({ [setting]: setting === 'DATABASE_URL' ? `file:${place}` : place });
    const words = /^(.*) (lies below a file|is a file), not a folder: make it yours .* or choose another place with (.*)\.$/.exec(lines[0] ?? '');
    expect(lines, lines.join('\n')).toHaveLength(1);
    expect([words?.[1], words?.[3]]).toEqual([setting === 'DATABASE_URL' ? path.dirname(place) : place, setting]);
    expect(code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('newsroom'))).toEqual([]);
  });
}

for (const [what, mode] of [
  ['database', 0o400],
  ['data', 0o500],
  ['photos', 0o500],
] as const) {
  test(`what may not be written to is one line, and stays as it is: ${what}`, async () => {
    const places = { data: path.join(folder, 'data'), photos: path.join(folder, 'photos'), database: path.join(folder, 'data', 'newsroom.db') };
    for (const place of [places.data, places.photos]) mkdirSync(place);
    if (what === 'database') writeFileSync(places.database, 'SQLite format 3\0');
    giveAway(folder);
    chmodSync(places[what], mode);
    const { code, lines } = await refusal({ DATABASE_URL: `file:${places.database}` }, NOBODY);
    chmodSync(places[what], 0o700);
    expect(lines, lines.join('\n')).toEqual([expect.stringContaining(`${places[what]} may not be written to by this account: make it yours`)]);
    expect(code).toBe(1);
    expect(existsSync(places.database)).toBe(what === 'database');
  });
}

test('what is kept can be read by its owner alone, also where it was open before', async () => {
  const first = await startSite({ KEEP: 'on' }, folder);
  await makePhoto(first);
  await first.stop();
  const open = () => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
  for (const place of open()) chmodSync(place, statSync(place).isDirectory() ? 0o755 : 0o644);
  const site = await startSite({ KEEP: 'on', EMPTY: 'on' }, folder);
  const { cookie } = await signInAs(site, 'reporter');
  const headers = { Cookie: `${cookie.name}=${cookie.value}`, Origin: site.url, 'X-Filename': 'new.jpg' };
  expect((await ask(`${site.url}/api/photos`, { method: 'POST', headers, body: await drawPicture() })).status).toBe(201);
  const places = open();
  expect(places.some((place) => place.endsWith('newsroom.db-wal'))).toBe(true);
  expect(places.filter((place) => place.endsWith('original'))).toHaveLength(2);
  for (const place of places) expect(statSync(place).mode & 0o777, place).toBe(statSync(place).isDirectory() ? 0o700 : 0o600);
  await site.stop();
});

test('a damaged database is refused and left as it is', async () => {
  const file = path.join(folder, 'newsroom.db');
  const site = await startSite({ KEEP: 'on' }, folder);
  await publishedStory(site);
  await site.stop();
  const whole = readFileSync(file);
  for (const damaged of [
    Buffer.from('this is no database, and never was one'.repeat(200)),
    Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length - 8192, 7)]),
  ]) {
    writeFileSync(file, damaged);
    const { code, lines } = await refusal({});
    expect(lines, lines.join('\n')).toHaveLength(1);
    expect(lines[0]).toMatch(/^The database file (.*) is damaged \(.+\): restore a backup, or move it away to begin anew\.$/);
    expect(lines[0]).toContain(file);
    expect(code).toBe(1);
    expect(readFileSync(file).equals(damaged)).toBe(true);
  }
  writeFileSync(file, whole);
  const again = await startSite({ EMPTY: 'on' }, folder);
  expect(await textOf(`${again.url}/`)).toContain('Headline');
  await again.stop();
});

test('a second process on the same database is turned away, and the first goes on', async () => {
  const site = await startSite({ KEEP: 'on' }, folder);
  const { code, lines } = await refusal({});
  expect(lines).toEqual([expect.stringMatching(/^The newsroom's database is in use by process \d+\. Stop it first/)]);
  expect(code).toBe(1);
  expect(await textOf(`${site.url}/robots.txt`)).toContain('Sitemap');
  await site.stop();
});

test('a secret is made on a developer’s machine, kept, and readable by its owner alone', async () => {
  mkdirSync(path.join(folder, 'data'));
  const variables = { ...base, AUTH_SECRET: '', DATABASE_URL: `file:${path.join(folder, 'data', 'newsroom.db')}` };
  const secrets = [];
  for (let start = 0; start < 2; start += 1) {
    const server = startServer({ ...variables, PORT: String(await freePort()) });
    await server.ready;
    secrets.push(readFileSync(path.join(folder, 'data', 'auth-secret'), 'utf8'));
    await server.stop('SIGTERM');
  }
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(secrets[1]).toBe(secrets[0]);
});
