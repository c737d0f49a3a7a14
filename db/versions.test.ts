import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** The oldest versions without a known hole that concerns us. */
const FLOORS: Record<string, string> = {
  next: '16.4.5',
  'next-auth': '4.24.15',
  sharp: '0.35.5',
  'drizzle-orm': '0.45.2',
  zod: '4.6.7',
  postcss: '8.5.12',
  'sanitize-html': '2.18.1',
  'prosemirror-model': '1.22.2',
  '@tiptap/extension-link': '2.10.4',
};

for (const [name, floor] of Object.entries(FLOORS)) {
  test(`every installed ${name} is at least ${floor}`, () => {
    const copies = installed(name);
    expect(copies, 'installed at all').not.toEqual([]);
    expect(copies.filter(({ version }) => isOlder(version, floor))).toEqual([]);
  });
}

test('a version is compared number by number, and a prerelease is older than its release', () => {
  expect(isOlder('8.5.9', '8.5.12')).toBe(true);
  expect(isOlder('8.10.0', '8.9.9')).toBe(false);
  expect(isOlder('16.4.5-canary.1', '16.4.5')).toBe(true);
  expect(isOlder('16.4.5', '16.4.5')).toBe(false);
});

/** Every copy of a package, also those nested in another package. */
function installed(name: string): { folder: string; version: string }[] {
  const places = ['node_modules', ...packagesIn('node_modules').map((folder) => path.join(folder, 'node_modules'))];
  const folders = places.map((place) => path.join(place, name)).filter((folder) => existsSync(path.join(folder, 'package.json')));
  return folders.map((folder) => ({ folder, version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version }));
}

function packagesIn(place: string): string[] {
  return readdirSync(place).flatMap((name) => {
    const folder = path.join(place, name);
    return name.startsWith('@') ? packagesIn(folder) : [folder];
  });
}

function isOlder(version: string, floor: string): boolean {
  const [numbers = '', prerelease] = version.split('-', 2);
  const order = numbers.localeCompare(floor, 'en', { numeric: true });
  return order < 0 || (order === 0 && prerelease !== undefined);
}
