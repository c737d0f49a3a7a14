import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { failure, runQuietly } from './run-quietly.mjs';

const STAMP = '.next/broadsheet-build';
const SOURCES = [
  'app',
  'bin/bundle.mjs',
  'bin/enhance.mjs',
  'components',
  'db',
  'press',
  'public',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'postcss.config.mjs',
];
const NOT_BUILT = /\.test\.tsx?$|^public\/enhance(\/|$)/;

/** Did a source change since the last build? */
export function needsBuild() {
  return !existsSync('.next/BUILD_ID') || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint();
}

/** Builds the site. What is edited meanwhile counts as changed: the fingerprint is taken before. */
export function build() {
  console.log('Building… about a minute the first time.');
  const before = fingerprint();
  rmSync(STAMP, { force: true });
  for (const step of ['bin/enhance.mjs', 'node_modules/next/dist/bin/next build', 'bin/bundle.mjs']) {
    const built = runQuietly(`"${process.execPath}" ${step}`, { env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } });
    if (!built.ok) throw failure(`${built.output}\nThe build failed: see the lines above.`, built.code);
  }
  writeFileSync(STAMP, before);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(place) {
  if (NOT_BUILT.test(place) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(`${place}/${name}`));
}
