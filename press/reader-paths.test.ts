import { expect, test } from '@playwright/test';
import { isDecodable, isKept, NOT_FOUND, printAddress, takesForm } from './reader-paths.ts';

test('reader pages and feeds are printed under their path alone', () => {
  expect(printAddress('/')).toBe('/');
  expect(printAddress('/world/a-story?utm_source=x&fbclid=1')).toBe('/world/a-story');
  expect(printAddress('/world/rss.xml?x')).toBe('/world/rss.xml');
  expect(printAddress('/news-sitemap.xml')).toBe('/news-sitemap.xml');
});

test('only a page number makes another page', () => {
  expect(printAddress('/world?page=2&x=1')).toBe('/world?page=2');
  for (const page of ['1', '0', '-1', '02', '1e3', '99999', 'abc', '2%20', '']) expect(printAddress(`/world?page=${page}`)).toBe('/world');
});

test('a search is printed under what it may be asked, cut to what is looked at, and not kept', () => {
  expect(printAddress('/search')).toBe('/search');
  expect(printAddress('/search?utm_source=x&q=&page=')).toBe('/search');
  expect(printAddress('/search?sort=newest&q=a+b&q=c&evil=1')).toBe('/search?q=a+b&sort=newest');
  expect(printAddress(`/search?q=${'x'.repeat(10_000)}`)?.length).toBeLessThan(320);
  expect(isKept('/search?q=a')).toBe(false);
  expect(isKept('/search')).toBe(true);
});

test('the desk, files and what cannot be read are left to Next', () => {
  for (const url of [
    '/dashboard',
    '/dashboard/x',
    '/sign-in?from=/',
    '/api/photos',
    '/photos/a/320.webp',
    '/_next/static/x.js',
    '/favicon.ico',
    '//evil',
    `/${'x'.repeat(600)}`,
  ]) {
    expect(printAddress(url)).toBeUndefined();
  }
  expect(printAddress('/%E0%A4%A')).toBeUndefined();
  expect(isDecodable('/%E0%A4%A')).toBe(false);
  expect(isDecodable('/%D9%85')).toBe(true);
});

test('a file that is not there is not found like any page, also the forms in which Next hands out its data', () => {
  for (const url of ['/wp-login.php', '/world/story.rsc', '/world/story.segments/_tree.segment.rsc', '/.env', '/.git/HEAD.txt'])
    expect(printAddress(url)).toBe(NOT_FOUND);
});

test('what neither the paper nor the desk has is not found like any page', () => {
  for (const url of [
    '/_next/image?url=%2Fa.jpg&w=640&q=75',
    '/_next',
    '/api',
    '/api/v0/stories',
    '/api/photos/x',
    '/photos',
    '/photos/a/b/c',
    '/sign-in/nothing',
  ])
    expect(printAddress(url), url).toBe(NOT_FOUND);
  for (const url of ['/_next/static/chunks/x.js', '/api/auth/csrf', '/api/auth/callback/credentials', '/api/desk/stories/x', '/dashboard/nothing'])
    expect(printAddress(url), url).toBeUndefined();
});

test('the form that reports an error is asked for by paragraph and version alone, and never kept', () => {
  expect(printAddress('/world/a-story/report?version=3&x=1&block=para1')).toBe('/world/a-story/report?block=para1&version=3');
  expect(printAddress('/world/a-story/report?block=%3Cscript%3E&version=0x3')).toBe('/world/a-story/report');
  for (const address of ['/world/a-story/report', '/world/a-story/report?block=para1']) expect(isKept(address)).toBe(false);
  expect(isKept('/world/a-story/report/thanks')).toBe(true);
  expect(takesForm('/world/a-story/report/send')).toBe(true);
  expect(takesForm('/world/a-story/report')).toBe(false);
});

test('nothing can be sent to a page of the paper', () => {
  for (const url of ['/', '/world', '/world/a-story?x=1', '/rss.xml']) expect(takesForm(url), url).toBe(false);
  for (const url of ['/sign-in/enter', '/dashboard/stories/x', '/api/photos']) expect(takesForm(url), url).toBe(true);
});
