import { expect, test } from '@playwright/test';
import type { Print } from './print.ts';
import { Shelf } from './shelf.ts';

const print = (text: string, ...names: string[]): Print => ({
  status: 200,
  contentType: 'text/html',
  etag: text,
  bodies: { identity: Buffer.from(text), gzip: Buffer.alloc(0), br: Buffer.alloc(0) },
  names: new Set(names),
  keys: '',
  frames: [],
});

test('past its budget the page read longest ago goes first', () => {
  const shelf = new Shelf(3500);
  for (const address of ['/a', '/b', '/c']) shelf.keep(address, print(address));
  shelf.fresh('/a');
  shelf.keep('/d', print('/d'));
  expect(['/a', '/b', '/c', '/d'].filter((address) => shelf.fresh(address))).toEqual(['/a', '/c', '/d']);
});

test('a page larger than the whole budget is not kept and takes no other with it', () => {
  const shelf = new Shelf(3000);
  shelf.keep('/a', print('/a'));
  shelf.keep('/large', print('x'.repeat(4000)));
  expect(shelf.fresh('/large')).toBeUndefined();
  expect(shelf.fresh('/a')).toBeDefined();
});

test('a dropped name makes its pages stale, a burnt one takes them away', () => {
  const shelf = new Shelf(100_000);
  shelf.keep('/a', print('/a', 'front', 'story:/a'));
  shelf.keep('/', print('/', 'front'));
  shelf.drop('front');
  expect([shelf.fresh('/a'), shelf.fresh('/')]).toEqual([undefined, undefined]);
  expect(shelf.lastGood('/a')).toBeDefined();
  shelf.burn('story:/a');
  expect(shelf.lastGood('/a')).toBeUndefined();
  expect(shelf.lastGood('/')).toBeDefined();
  expect(shelf.size.pages).toBe(1);
});
