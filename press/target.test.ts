import { expect, test } from '@playwright/test';
import { readTarget } from './target.ts';

const urlOf = (target: string) => readTarget(target)?.url;

test('however an address is percent-encoded, it is one', () => {
  for (const target of ['/world/a-story', '/wo%72ld/a-story', '/%77%6F%72%6C%64/a-story#x', '/world/a-story#x?page=2'])
    expect(urlOf(target)).toBe('/world/a-story');
  expect(urlOf('/world/%d9%85')).toBe('/world/%D9%85');
  expect(urlOf('/world%2Fa%3Fpage=2%23?page=%32#x')).toBe('/world%2Fa%3Fpage=2%23?page=%32');
  expect(urlOf('/100%25/a,b@c')).toBe('/100%25/a,b@c');
});

test('a target may name its scheme and host', () => {
  expect(readTarget('http://localhost:3000/world?page=2')).toEqual({ url: '/world?page=2', host: 'localhost:3000' });
  expect(readTarget('HTTPS://evil.example')).toEqual({ url: '/', host: 'evil.example' });
  expect(readTarget('http://evil.example?x')).toEqual({ url: '/?x', host: 'evil.example' });
});

test('what is no path cannot be read', () => {
  for (const target of ['*', '', 'localhost:3000', 'ftp://localhost/x', '/%E0%A4%A', '/%']) expect(readTarget(target), target).toBeUndefined();
});
