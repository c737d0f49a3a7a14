import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SEARCH_FIELDS } from '#db/search/rules.ts';
import { MOST_TYPED } from '#db/search/term-rules.ts';

const ELSEWHERE = /^\/((dashboard|sign-in|api|photos|_next|fonts|enhance)(\/|$)|comments\/(send|report|appeal|confirm)$)/;
const PRINTED_FILES = /(^|\/)((rss|atom)\.xml|theme\.css|sitemap\.xml|news-sitemap\.xml|robots\.txt)$/;
const PAGE = /^[1-9]\d{0,3}$/;
/** A minute of the past, asked for at the home page or a section. */
const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
/** A paragraph and the version it was read in, for the form that reports an error. */
const REPORT = /^\/[^/]+\/[^/]+\/report$/;
/** After a comment was reported: the same for any comment there may be. */
const REPORTED = /\/comment\/[^/]+\/reported$/;
const BLOCK = /^[A-Za-z0-9_-]{4,40}$/;
const FRONT = /^\/([a-z0-9-]+)?$/;

/** Lists of stories, of comments and of corrections go on on further pages; so do the home page and those of sections. */
const WITH_PAGES = /^\/((tag|by)\/[^/]+|[^/]+\/[^/]+\/comments|archive\/\d+\/\d+\/\d+|corrections|[^/]*)$/;
/** No address is longer: a slug of the longest kind, percent-encoded, with what may stand below a story. */
const LONGEST = 2000;
/** What no page of the paper has in its path: empty and dotted parts, and what is Next's own. */
const NEVER = /\/\/|\/\.\.?(\/|$)|^\/_(?!next(\/|$))/;

/** Where the page is that stands in the place of everything that is not found. */
export const NOT_FOUND = '/not-here';

/** The files Next serves as they are; what is added after the start it does not see either. */
const FILES = new Set([...filesIn('public', ''), ...filesIn('.next/static', '/_next/static')]);

const ROUTES = routes();

/** The addresses that are not the paper's and that Next has pages and routes for. */
const KNOWN = ROUTES.filter((route) => ELSEWHERE.test(route)).map(patternOf);

/** The pages and files of the paper that have one address each. */
const FIXED = new Set(ROUTES.filter((route) => !ELSEWHERE.test(route) && !route.includes('[')));

/** Reader pages whose own form is posted to them go here: their POST then reaches Next, unprinted. Forms of comments are sent to addresses of their own. */
const SEND_REPORT = /^\/[^/]+\/[^/]+\/report\/send$/;
const WITH_FORM: RegExp[] = [SEND_REPORT];

const SEARCH = '/search';
const READERS_FORM = /^\/comments\/(send|report|appeal|confirm)$/;
const WITH_STAMP = /^\/[^/]+\/[^/]+\/comment(\/[^/]+)?$/;
const PRIVATE = /^\/comments\/mine\/[^/]+$/;

/** Is a reader's form sent to this address? */
export function isReadersForm(url: string): boolean {
  return READERS_FORM.test(url.split('?', 1)[0] ?? '');
}

/** Is a report of an error sent to this address? */
export function isReport(url: string): boolean {
  return SEND_REPORT.test(url.split('?', 1)[0] ?? '');
}

/** Does this page hold a form that says when it was given out? */
export function hasStamp(address: string): boolean {
  return WITH_STAMP.test(address);
}

/** Is this page for whoever holds its address alone? It is kept nowhere. */
export function isPrivate(address: string): boolean {
  return PRIVATE.test(address);
}

/** The one address a reader page is printed under: its path, and `page` where it is a number above 1 of a list, or for a front `at`; of a search, all it may be asked. Undefined for what the press leaves to Next. Takes what `readTarget` returns. */
export function printAddress(url: string): string | undefined {
  const [path = '/', query = ''] = url.split('?', 2);
  if (path.length > LONGEST || NEVER.test(path)) return NOT_FOUND;
  if (FILES.has(decodeURIComponent(path))) return undefined;
  if (ELSEWHERE.test(path)) return isServed(path) ? undefined : NOT_FOUND;
  if (/\.[^/]*$/.test(path) && !PRINTED_FILES.test(path)) return NOT_FOUND;
  if (hasStamp(path)) return path;
  const asked = new URLSearchParams(query);
  if (path === SEARCH) return searchAddress(asked);
  const at = asked.get('at') ?? '';
  if (FRONT.test(path) && MINUTE.test(at)) return `${path}?at=${at}`;
  if (REPORT.test(path)) return reportAddress(path, asked);
  const page = asked.get('page') ?? '1';
  return hasPages(path) && PAGE.test(page) && page !== '1' ? `${path}?page=${page}` : path;
}

/** Is this a page every paper has, or a day of the archive, so that nobody need be asked whether it is there? */
export function isFixed(address: string): boolean {
  const path = pathOf(address);
  return FIXED.has(path.replace(/(.)\/$/, '$1')) || path.startsWith('/archive/');
}

/** Is it one of the many pages that hang on another: a further page of a list, a version of a story, a day of the archive? */
export function isFurther(address: string): boolean {
  return address.includes('?') || (address.split('/').length > 3 && !address.endsWith('.xml'));
}

/** The path of an address. */
export function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? '/';
}

/** Is a page like any other kept once it is printed? What somebody searched for, one of the many minutes of the past, or a form that says when it was shown, is printed for one reader alone. */
export function isKept(address: string): boolean {
  return !address.startsWith(`${SEARCH}?`) && !address.includes('?at=') && !REPORT.test(address.split('?', 1)[0] ?? '') && !REPORTED.test(address);
}

/** May something be sent to this address, or can it only be read? */
export function takesForm(url: string): boolean {
  const [path = '/'] = url.split('?', 1);
  return printAddress(url) === undefined || WITH_FORM.some((each) => each.test(path));
}

/** The fields a search may have in their order, each once, none longer than is looked at; all others fall away. */
function searchAddress(asked: URLSearchParams): string {
  const fields = SEARCH_FIELDS.flatMap((name) => {
    const value = [...(asked.get(name) ?? '').trim()].slice(0, MOST_TYPED + 1).join('');
    return value ? [[name, value]] : [];
  });
  return fields.length > 0 ? `${SEARCH}?${new URLSearchParams(fields)}` : SEARCH;
}

function reportAddress(path: string, asked: URLSearchParams): string {
  const [block, version] = [asked.get('block') ?? '', asked.get('version') ?? ''];
  const kept = [...(BLOCK.test(block) ? [`block=${block}`] : []), ...(PAGE.test(version) ? [`version=${version}`] : [])];
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

function hasPages(path: string): boolean {
  return WITH_PAGES.test(path) && (path === '/' || path === '/corrections' || !FIXED.has(path));
}

/** Unknown addresses of the desk are left to Next too: its own page says so to those who are signed in. */
function isServed(path: string): boolean {
  return /^\/dashboard(\/|$)/.test(path) || KNOWN.some((each) => each.test(path));
}

function filesIn(folder: string, address: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  return names.filter((name) => statSync(path.join(folder, name)).isFile()).map((name) => `${address}/${name.replaceAll('\\', '/')}`);
}

function routes(): string[] {
  const manifest = '.next/app-path-routes-manifest.json';
  return existsSync(manifest) ? Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>) : [];
}

/** `/photos/[key]/[file]` as a pattern of addresses. */
function patternOf(route: string): RegExp {
  return new RegExp(
    `^${route
      .replaceAll('.', '\\.')
      .replace(/\[(\\\.){3}[^\]]+\]/g, '.+')
      .replace(/\[[^\]]+\]/g, '[^/]+')}/?$`,
  );
}
