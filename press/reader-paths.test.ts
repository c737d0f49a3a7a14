import { expect, test } from '@playwright/test';
import { isFixed, isFurther, isKept, NOT_FOUND, printAddress, takesForm } from './reader-paths.ts';

test('reader pages and feeds are printed under their path alone', () => {
  expect(printAddress('/')).toBe('/');
  expect(printAddress('/world/a-story?utm_source=x&fbclid=1')).toBe('/world/a-story');
  expect(printAddress('/world/rss.xml?x')).toBe('/world/rss.xml');
  expect(printAddress('/news-sitemap.xml')).toBe('/news-sitemap.xml');
});

test('only a page number makes another page, and only of what has pages', () => {
  for (const list of ['/', '/world', '/tag/libya', '/by/nora-quay', '/corrections', '/world/a-story/comments', '/archive/2026/11/24'])
    expect(printAddress(`${list}?page=2&x=1`)).toBe(`${list}?page=2`);
  for (const path of [
    '/world/a-story',
    '/world/a-story/versions',
    '/world/rss.xml',
    '/rss.xml',
    '/about',
    '/saved',
    '/archive',
    '/archive/2026/11',
    '/live',
    '/live/tv',
  ])
    expect(printAddress(`${path}?page=2`)).toBe(path);
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

test('the desk and the files there are are left to Next', () => {
  for (const url of ['/dashboard', '/dashboard/x', '/sign-in?from=/', '/api/photos', '/photos/a/320.webp', '/favicon.ico', '/fonts/broadsheet-serif.woff2'])
    expect(printAddress(url), url).toBeUndefined();
});

test('a story with a slug of the longest kind in another script is printed, and what is longer is not found', () => {
  const path = `/world/${encodeURI('م'.repeat(200))}`;
  expect(printAddress(`${path}/comments?page=2`)).toBe(`${path}/comments?page=2`);
  expect(printAddress(`/${'x'.repeat(2000)}`)).toBe(NOT_FOUND);
  expect(takesForm(`/${'x'.repeat(2000)}`)).toBe(false);
});

test('nobody need ask whether a page every paper has is there; what hangs on another page is printed by itself', () => {
  for (const address of ['/', '/?page=2', '/about', '/about/', '/rss.xml', '/search?q=a', '/archive/2026/11']) expect(isFixed(address), address).toBe(true);
  for (const address of ['/world', '/world/a-story', '/tag/libya', '/world/rss.xml', '/live/tv']) expect(isFixed(address), address).toBe(false);
  for (const address of ['/world?page=2', '/world/a-story/versions/3', '/archive/2026/11']) expect(isFurther(address), address).toBe(true);
  for (const address of ['/', '/world', '/world/a-story', '/tag/libya', '/tag/libya/rss.xml']) expect(isFurther(address), address).toBe(false);
});

test('a file that is not there is not found like any page, also the forms in which Next hands out its data', () => {
  for (const url of ['/wp-login.php', '/world/story.rsc', '/world/story.segments/_tree.segment.rsc', '/.env', '/.git/HEAD.txt'])
    expect(printAddress(url)).toBe(NOT_FOUND);
});

test('what neither the paper nor the desk has is not found like any page', () => {
  for (const url of [
    '//evil',
    '/world/../dashboard',
    '/_global-error',
    '/_not-found',
    '/_next/static',
    '/_next/static/chunks/none.js',
    '/_next/static/../..',
    '/fonts',
    '/fonts/none.woff2',
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
  for (const url of ['/api/auth/csrf', '/api/auth/callback/credentials', '/api/desk/stories/x', '/dashboard/nothing'])
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
