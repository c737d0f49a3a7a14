import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { env } from '#db/env.ts';
import { refusalOf } from './refuse.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=----x';

function statusOf(url: string, headers: IncomingHttpHeaders, method = 'POST'): number | undefined {
  return refusalOf({ method, url, headers: { host: 'localhost:3000', ...headers } } as IncomingMessage)?.status;
}

test('what our forms and actions send goes on', () => {
  const ours: [string, IncomingHttpHeaders][] = [
    ['/api/auth/callback/credentials', { 'content-type': URLENCODED }],
    ['/sign-in/enter', { 'content-type': `${URLENCODED};charset=UTF-8`, origin: 'null' }],
    ['/comments/send', { 'content-type': MULTIPART, origin: 'http://localhost:3000' }],
    ['/dashboard', { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'a', 'content-length': '2', origin: 'http://localhost:3000' }],
    ['/comments/send', { 'content-type': MULTIPART, host: '127.0.0.1:8080', origin: env.SITE_URL }],
    ['/dashboard', { 'content-type': MULTIPART, origin: 'https://paper.example', 'x-forwarded-host': 'paper.example' }],
    ['/api/photos/uploads', { 'content-type': 'application/json' }],
    ['/api/desk/session', {}],
    ['/api/reading', { 'content-type': 'text/plain;charset=UTF-8' }],
  ];
  for (const [url, headers] of ours) expect(statusOf(url, headers), url).toBeUndefined();
  expect(statusOf('/dashboard', {}, 'GET')).toBeUndefined();
});

test('what no form of ours sends is refused: its type, its emptiness, where it comes from', () => {
  for (const type of [undefined, 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=', 'text/plain'])
    for (const url of ['/sign-in/enter', '/comments/send', '/world/a-story/report/send', '/dashboard'])
      expect(statusOf(url, { 'content-type': type }), url).toBe(415);
  for (const type of ['application/json', MULTIPART]) expect(statusOf('/api/auth/callback/credentials', { 'content-type': type })).toBe(415);
  expect(statusOf('/dashboard', { 'next-action': 'a', 'content-type': 'application/json' })).toBe(415);
  expect(statusOf('/dashboard', { 'next-action': 'a', 'content-type': 'text/plain', 'content-length': '0' })).toBe(400);
  for (const origin of ['https://evil.example', 'http://localhost:3000.evil.example', 'nonsense', 'null'])
    expect(statusOf('/dashboard', { 'content-type': MULTIPART, origin }), origin).toBe(403);
  expect(statusOf('/api/photos', { origin: 'https://evil.example' })).toBe(403);
});
