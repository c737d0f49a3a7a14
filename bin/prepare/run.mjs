import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { build, needsBuild } from './build.mjs';
import { install, needsInstall } from './install.mjs';
import { takeTurn } from './turn.mjs';

/** Installs, builds and (for `test`) finds a browser, each only when it is needed. Throws, in one line, what stands in the way. */
export async function prepare(purpose) {
  if (purpose !== 'start' && purpose !== 'test') throw new Error('Say what to prepare for: node bin/prepare.mjs start, or node bin/prepare.mjs test');
  process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
  if (needsInstall() || needsBuild()) await installAndBuild();
  if (purpose === 'test') await ensureBrowser();
}

async function installAndBuild() {
  assertWritable();
  const release = await takeTurn('.data/prepare.lock');
  try {
    if (needsInstall()) install();
    if (needsBuild()) build();
  } finally {
    release();
  }
}

function assertWritable() {
  for (const folder of ['.', 'node_modules', '.next', '.data'].filter((name) => existsSync(name))) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Error(`${path.resolve(folder)} cannot be written to: make it yours (chown), or copy Broadsheet to a folder of your own, and try again.`);
    }
  }
  mkdirSync('.data', { recursive: true });
}
