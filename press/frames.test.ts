import { expect, test } from '@playwright/test';
import { embedAddress, frameOf } from '#db/story/embed-rules.ts';
import { FRAME_HOSTS, frameHosts } from './frames.ts';
import { readerPolicy } from './headers.ts';

const KNOWN = [
  'https://youtu.be/dQw4w9WgXcQ',
  'https://vimeo.com/76979871',
  'https://www.tiktok.com/@a/video/1234567890',
  'https://datawrapper.dwcdn.net/aBc12/',
];

test('every frame an embed can become comes from a host the press knows, and is allowed on its page alone', () => {
  for (const address of KNOWN) {
    const known = embedAddress(address);
    const frame = known && frameOf(known);
    expect(FRAME_HOSTS, address).toContain(new URL(frame ?? '').origin);
    expect(frameHosts(`<main><embed-card data-frame="${frame}"></embed-card></main>`)).toEqual([new URL(frame ?? '').origin]);
  }
  expect(frameHosts('<p>https://www.youtube-nocookie.com/embed/x</p>')).toEqual([]);
  expect(readerPolicy([])).not.toContain('frame-src');
  expect(readerPolicy(['https://player.vimeo.com'])).toContain('; frame-src https://player.vimeo.com');
});

test('no other host, and nothing that only begins like one, is let into the policy', () => {
  for (const frame of [
    'https://evil.example/',
    'https://player.vimeo.com.evil.example/x',
    'https://player.vimeo.com',
    "https://player.vimeo.com@evil.example/'",
  ])
    expect(frameHosts(`<embed-card data-frame="${frame}"></embed-card>`), frame).toEqual([]);
  expect(frameHosts('<!-- <embed-card data-frame="https://player.vimeo.com/1"> --><p>&lt;embed-card data-frame="https://player.vimeo.com/1"></p>')).toEqual([]);
});
