import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';

let folder: string;
let database: string;

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-newsroom-'));
  database = path.join(folder, 'news.db');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('refuses to look into a database that is not there', () => {
  expect(newsroom('verify')).toMatchObject({ status: 1, stderr: `There is no database at ${database}.\n` });
});

test('adds a person with a one-time link, lists, resets, disables and enables them', () => {
  const added = newsroom('user', 'add', 'Ann@example.org', '--name', 'Ann Bell', '--role', 'editor');
  expect(added).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/\nhttps:\/\/news\.example\/sign-in\/link\?token=[\w-]{43}\n$/) });
  expect(newsroom('user', 'list').stdout).toBe('ann@example.org\teditor\tAnn Bell\n');
  expect(newsroom('user', 'reset', 'ann@example.org').stdout).toMatch(/link\?token=[\w-]{43}\n$/);
  expect(newsroom('user', 'disable', 'ann@example.org').status).toBe(0);
  expect(newsroom('user', 'disable', 'ann@example.org')).toMatchObject({ status: 1, stderr: expect.stringContaining('is disabled already') });
  expect(newsroom('user', 'list').stdout).toContain('(disabled)');
  expect(newsroom('user', 'enable', 'ann@example.org').status).toBe(0);
});

test('does not disable the last administrator', () => {
  expect(newsroom('user', 'add', 'ada@example.org', '--name', 'Ada', '--role', 'administrator').status).toBe(0);
  const { status, stderr } = newsroom('user', 'disable', 'ada@example.org');
  expect([status, stderr]).toEqual([1, 'Somebody must remain administrator. Make somebody else one first.\n']);
  expect(newsroom('user', 'list').stdout).not.toContain('(disabled)');
});

test('says in one line what is wrong with a command', () => {
  const wrong: [string[], RegExp][] = [
    [['user', 'fly'], /^There is no command "user fly"/],
    [['user', 'list', 'all'], /^Unknown argument "all"/],
    [['user', 'disable', 'ann@example.org', '--now'], /^Unknown option '--now'/],
    [['user', 'add', 'bo@example.org', '--name', 'Bo'], /^--role is missing/],
    [['user', 'add', 'bo@example.org', '--name', 'Bo', '--role', 'boss'], /^There is no role "boss"/],
    [['user', 'add', 'bo', '--name', 'Bo', '--role', 'editor'], /^email: /],
    [['user', 'add', 'ann@example.org', '--name', 'Ann', '--role', 'editor'], /^Somebody already has this address/],
    [['user', 'reset', 'bo@example.org'], /^Nobody here has the address/],
  ];
  for (const [words, says] of wrong) {
    const { status, stderr } = newsroom(...words);
    expect(stderr).toMatch(says);
    expect(stderr.trim()).not.toContain('\n');
    expect(status).toBe(1);
  }
});

test('refuses while another process has the database', () => {
  writeFileSync(`${database}.lock`, String(process.pid));
  expect(newsroom('user', 'list')).toMatchObject({ status: 1, stderr: expect.stringContaining(`in use by process ${process.pid}`) });
  rmSync(`${database}.lock`);
});

test('verify passes a sound newsroom, then names a stray folder, a lost photo and a broken audit', async () => {
  expect(newsroom('verify')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^All is well: \d+ audit entries/) });
  const stray = 'a'.repeat(32);
  const lost = 'b'.repeat(32);
  mkdirSync(path.join(folder, 'photos', stray), { recursive: true });
  const client = createClient({ url: `file:${database}` });
  await client.execute({
    sql: `insert into photo (id, "key", sha256, filename, mime, bytes, width, height, renditions, uploaded_by, uploaded_at)
      values ('p1', ?, '', 'harbour.jpg', 'image/jpeg', 1, 1, 1, '[]', 'u', 1)`,
    args: [lost],
  });
  await client.execute('drop trigger audit_no_update');
  await client.execute("update audit set actor_name = 'Nobody' where id = 2");
  client.close();
  const { status, stderr } = newsroom('verify');
  expect(status).toBe(1);
  expect(stderr).toContain('Audit: entry 2: what it says is not what was sealed');
  expect(stderr).toMatch(new RegExp(`Photo p1 \\(harbour.jpg\\): its folder .*${lost} is missing`));
  expect(stderr).toMatch(new RegExp(`Photos: .*${stray} belongs to no photo`));
});

test('takes photos in by their files, says what is here already, and ends with 1 when one was refused', async () => {
  const place = mkdtempSync(path.join(tmpdir(), 'broadsheet-pictures-'));
  const [boat, copy, packed] = ['boat.jpg', 'copy.jpg', 'packed.jpg'].map((name) => path.join(place, name));
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#335577' } })
    .jpeg()
    .toBuffer();
  for (const file of [boat, copy]) writeFileSync(file ?? '', picture);
  writeFileSync(packed ?? '', 'PK\x03\x04 and so on');
  const { status, stdout, stderr } = newsroom('photo', 'add', boat ?? '', copy ?? '', packed ?? '', '/nowhere.jpg', '--credit', 'Ann Quay');
  expect(stdout).toMatch(/^boat.jpg: taken in \(\w+\)\ncopy.jpg: already here, used in 0 stories \(\w+\)\n$/);
  expect([status, stderr]).toEqual([1, 'packed.jpg is a ZIP file. Unpack it, then add the pictures in it\n/nowhere.jpg: there is no such file\n']);
  expect(newsroom('photo', 'add', boat ?? '')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^--credit is missing/) });
  expect(newsroom('photo', 'add', '--credit', 'Ann')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^FILE is missing/) });
  rmSync(place, { recursive: true });
});

test('the demo is not put in the place of a public site, of a server, or on an unknown word', () => {
  const reset = (words: string[], env: Partial<NodeJS.ProcessEnv> = {}) => run('bin/demo-reset.ts', words, env);
  expect(reset([], { NODE_ENV: 'production' })).toMatchObject({ status: 1, stderr: expect.stringContaining('is a public site') });
  expect(reset([], { DATABASE_URL: 'libsql://db.example' })).toMatchObject({ status: 1, stderr: expect.stringContaining('names a server') });
  expect(reset(['--now'])).toMatchObject({ status: 1, stderr: expect.stringContaining('Unknown argument "--now"') });
});

function newsroom(...words: string[]) {
  return run('bin/newsroom.ts', words);
}

function run(program: string, words: string[], env: Partial<NodeJS.ProcessEnv> = {}) {
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: `file:${database}`,
    PHOTOS_DIR: path.join(folder, 'photos'),
    SITE_URL: 'https://news.example',
    ...env,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...words], { encoding: 'utf8', env: settings });
  return { status, stdout, stderr };
}
