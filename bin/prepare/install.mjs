import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { failure, runQuietly } from './run-quietly.mjs';

const STAMP = 'node_modules/.broadsheet-lock';
const NPM_RECORD = 'node_modules/.package-lock.json';

/** Do the installed packages differ from the lock file? */
export function needsInstall() {
  if (!existsSync('node_modules')) return true;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') !== wanted();
  return !installedByHand();
}

/** Installs exactly what the lock file says, with what tests and builds need even where NODE_ENV is production. */
export function install() {
  console.log('Installing packages… about a minute the first time.');
  const exact = runQuietly('npm ci --include=dev');
  if (!exact.ok) {
    console.log('The lock file does not fit this platform (npm ci failed); installing with npm install instead.');
    const loose = runQuietly('npm install --no-save --include=dev');
    if (!loose.ok) throw failure(`${loose.output}\nThe packages could not be installed: see the lines above.`, loose.code);
  }
  writeFileSync(STAMP, wanted());
}

function wanted() {
  return `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${process.platform}-${process.arch}`;
}

/** Somebody who ran npm themselves need not wait for it a second time: npm's own record says what it installed. */
function installedByHand() {
  if (!existsSync(NPM_RECORD)) return false;
  const found = packagesOf(NPM_RECORD);
  const named = Object.entries(packagesOf('package-lock.json')).filter(([name, entry]) => name !== '' && !entry.optional);
  return named.every(([name, entry]) => found[name]?.version === entry.version);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
