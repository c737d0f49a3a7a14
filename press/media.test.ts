import { expect, test } from '@playwright/test';
import { readerPolicy } from './headers.ts';
import { mediaOrigins } from './media.ts';

const player = (origins: string) => `<main><live-player data-origins="${origins}"></live-player></main>`;

test('a page with a player may load from the origins of its channel, and no other page may', () => {
  expect(mediaOrigins(player('https://a.example https://b.example:8443'), false)).toEqual(['https://a.example', 'https://b.example:8443']);
  expect(mediaOrigins(player(''), false)).toEqual([]);
  expect(mediaOrigins('<p>data-origins="https://a.example" &lt;live-player</p>', false)).toBeUndefined();
  expect(mediaOrigins('<!-- <live-player data-origins="https://a.example"> -->', false)).toBeUndefined();
  const policy = readerPolicy([], ['https://a.example']);
  expect(policy).toContain("; media-src 'self' https://a.example blob:; connect-src 'self' https://a.example;");
  expect(policy).not.toMatch(/worker-src|unsafe/);
  expect(readerPolicy([])).toContain("media-src 'self'; connect-src 'self';");
});

test('nothing that is no plain origin gets into the policy, and none of the own network on a public site', () => {
  const hostile = player("https://*.example https://a.example; 'unsafe-inline' data: http://a.example https://a.example/x http://localhost:9000");
  expect(mediaOrigins(hostile, false)).toEqual([]);
  expect(mediaOrigins(player('http://localhost:9000 http://a.example'), true)).toEqual(['http://localhost:9000']);
});
