import { spawnSync } from 'node:child_process';

const options = { stdio: 'inherit', shell: process.platform === 'win32' };
const clean = spawnSync('npm', ['ci'], options);
if (clean.status !== 0) {
  console.log('The lock file does not fit this platform; installing with npm install instead.');
  process.exit(spawnSync('npm', ['install', '--no-save'], options).status ?? 1);
}
