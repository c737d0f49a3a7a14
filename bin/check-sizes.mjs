#!/usr/bin/env node
// No file over 200 lines: what does not fit on a few screens is two things.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MOST = 200;
const EXEMPT = /^(db\/migrations\/|db\/seed\/|e2e\/fixtures\/|docs\/)/;

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const files = [...new Set(listed.split('\0'))].filter((file) => /\.(ts|tsx|js|mjs|css)$/.test(file) && !EXEMPT.test(file) && existsSync(file));
const long = files.map((file) => ({ file, lines: countLines(readFileSync(file, 'utf8')) })).filter(({ lines }) => lines > MOST);
for (const { file, lines } of long) console.error(`${file}: ${lines} lines, at most ${MOST} are allowed`);
if (long.length > 0) process.exit(1);

function countLines(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
