#!/usr/bin/env node
// The borders a linter cannot see by path alone; the others are in biome.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[2] ?? '.');
const SOURCES = ['app', 'components', 'press', 'db'];
const READER_PAGES =
  /^app\/((feed|site|layout|not-found)\.tsx?$|\(site\)\/|search\/|api\/v1\/|news-sitemap\.xml\/|sitemap\.ts$|robots\.ts$|(.+\/)?(rss|atom)\.xml\/)/;
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?!type\s)[^'"();]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const files = new Map(SOURCES.flatMap((folder) => walk(folder)).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const faults = [...files].flatMap(([file, text]) => [
  ...clientCode(file),
  ...serverActions(file, text),
  ...forbiddenText(file, text, /['"]next\/cache['"]/, 'app/action.ts', 'next/cache'),
  ...forbiddenText(file, text, /dangerouslySetInnerHTML/, 'components/story/json-ld.tsx', 'dangerouslySetInnerHTML'),
]);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function walk(folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(file);
    return /\.(ts|tsx|js|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file) ? [file] : [];
  });
}

/** R1: reader pages ship no client component, neither their own nor one that a component brings along. */
function clientCode(file) {
  if (!READER_PAGES.test(file)) return [];
  const chain = findClient(file, new Set());
  return chain ? [`R1 ${chain.join(' → ')}: a reader page must not bring in a file that begins with 'use client'`] : [];
}

function findClient(file, seen) {
  if (seen.has(file)) return undefined;
  seen.add(file);
  if (hasDirective(files.get(file), 'use client')) return [file];
  for (const target of importsOf(file)) {
    const rest = findClient(target, seen);
    if (rest) return [file, ...rest];
  }
  return undefined;
}

function importsOf(file) {
  const names = [...files.get(file).matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3]);
  return names.map((name) => resolveImport(file, name)).filter(Boolean);
}

function resolveImport(file, name) {
  const base = name.startsWith('#') ? name.slice(1) : name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : undefined;
  if (!base) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, base.replace(/\.js(x?)$/, '.ts$1')].find((candidate) => files.has(candidate));
}

/** R3: every function a browser can call by itself stands in an actions.ts and went through action(). */
function serverActions(file, text) {
  const carries = /^[ \t]*['"]use server['"]/m.test(text);
  if (!/(^|\/)actions\.ts$/.test(file)) return carries ? [`R3 ${file}: only files called actions.ts carry 'use server'`] : [];
  if (!hasDirective(text, 'use server')) return [`R3 ${file}: must begin with 'use server'`];
  const exported = text.split('\n').filter((line) => /^\s*export\b/.test(line));
  const bare = exported.filter((line) => !/^export const \w+ = action\s*[(<]/.test(line));
  return bare.map((line) => `R3 ${file}: every export is an action(…) call, but found: ${line.trim()}`);
}

function forbiddenText(file, text, pattern, home, what) {
  return pattern.test(text) && file !== home ? [`${file}: ${what} is used in ${home} only`] : [];
}

function hasDirective(text, directive) {
  const code = text.replace(/^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '');
  return code.startsWith(`'${directive}'`) || code.startsWith(`"${directive}"`);
}
