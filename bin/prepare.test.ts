import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const FAKE_NEXT = `
const fs = require('node:fs');
const wait = Number(process.env.FAKE_WAIT || 0);
fs.appendFileSync('builds', 'x');
if (process.env.FAKE_FAILS) { console.log('a type error in page.tsx'); process.exit(3); }
setTimeout(() => { fs.mkdirSync('.next', { recursive: true }); fs.writeFileSync('.next/BUILD_ID', 'one'); }, wait);
`;

const LOCKED = {
  '': { name: 'paper', devDependencies: { next: 'file:fake-next' } },
  'fake-next': { name: 'next', version: '1.0.0', dev: true },
  'node_modules/next': { resolved: 'fake-next', link: true },
};

let folder: string;

/** A project whose one package lies beside it and whose build only counts that it ran. */
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-prepare-'));
  for (const file of ['bin/prepare.mjs', 'bin/prepare', 'bin/browser.mjs']) cpSync(file, path.join(folder, file), { recursive: true });
  put('package.json', JSON.stringify({ name: 'paper', type: 'module', devDependencies: { next: 'file:fake-next' } }));
  put('package-lock.json', JSON.stringify({ name: 'paper', lockfileVersion: 3, packages: LOCKED }));
  put('app/page.tsx', 'one');
  for (const step of ['enhance', 'bundle']) put(`bin/${step}.mjs`, '');
  for (const place of ['fake-next', 'node_modules/next']) {
    put(`${place}/package.json`, '{ "name": "next", "version": "1.0.0" }');
    put(`${place}/dist/bin/next`, FAKE_NEXT);
  }
  put('node_modules/.package-lock.json', JSON.stringify({ packages: LOCKED }));
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('builds once, and again only after a source changed', () => {
  expect(prepare().stdout).toContain('Building…');
  expect(prepare()).toMatchObject({ stdout: '', status: 0 });
  put('db/story/rules.test.ts', 'a test');
  expect(prepare().stdout).toBe('');
  put('app/page.tsx', 'two');
  expect(prepare().stdout).toContain('Building…');
  expect(builds()).toBe(2);
});

test('a failed build shows its output, ends with its code and is tried again', () => {
  expect(prepare({ FAKE_FAILS: '1' })).toMatchObject({ status: 3, stderr: expect.stringContaining('a type error in page.tsx') });
  expect(prepare().status).toBe(0);
  expect(builds()).toBe(2);
});

test('installs when node_modules is missing or the lock file changed', () => {
  rmSync(path.join(folder, 'node_modules'), { recursive: true });
  const installing = expect.stringContaining('Installing packages…');
  expect(prepare({ NODE_ENV: 'production' })).toMatchObject({ stdout: installing, stderr: '', status: 0 });
  expect(prepare().stdout).toBe('');
  put('package-lock.json', JSON.stringify({ name: 'paper', lockfileVersion: 3, packages: LOCKED }, null, 2));
  expect(prepare()).toMatchObject({ stdout: installing, status: 0 });
  expect(builds()).toBe(2);
});

test('an install that npm ci refuses falls back to npm install and says so', () => {
  put('package-lock.json', JSON.stringify({ name: 'paper', lockfileVersion: 3, packages: { '': { name: 'paper' } } }));
  put('node_modules/.broadsheet-lock', 'older');
  expect(prepare()).toMatchObject({ stdout: expect.stringContaining('with npm install instead'), stderr: '', status: 0 });
});

test('two at once build once', async () => {
  const both = [start({ FAKE_WAIT: '1500' }), start({ FAKE_WAIT: '1500' })];
  const outputs = await Promise.all(both);
  expect(outputs.join('')).toContain('waiting for it');
  expect(builds()).toBe(1);
});

test('a lock left by a process that is gone is taken over', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  put('.data/prepare.lock/pid', String(gone));
  expect(prepare().status).toBe(0);
});

test('a wrong PLAYWRIGHT_CHROMIUM_PATH and an unknown purpose are said in one line', () => {
  prepare();
  expect(prepare({ PLAYWRIGHT_CHROMIUM_PATH: '/no/such' }, 'test')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^PLAYWRIGHT_CHROMIUM_PATH is \/no\/such.*\n$/),
  });
  expect(prepare({}, 'fly')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Say what to prepare for.*\n$/) });
});

test('an old Node is told which one is needed', () => {
  put('old.mjs', "Object.defineProperty(process.versions, 'node', { value: '18.19.0' });\nawait import('./bin/prepare.mjs');");
  const { status, stderr } = spawnSync(process.execPath, ['old.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Broadsheet needs Node 20\.9 or newer, and this is Node 18\.19\.0\..*\n$/);
});

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function prepare(env: Record<string, string> = {}, purpose = 'start') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/prepare.mjs', purpose], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function start(env: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/prepare.mjs', 'start'], { cwd: folder, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.on('close', () => resolve(output));
  });
}

function builds(): number {
  return readFileSync(path.join(folder, 'builds'), 'utf8').length;
}
