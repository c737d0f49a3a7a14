import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { MOST_TYPED, SEARCH_FIELDS } from '#db/search/rules.ts';

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

/** Where the page is that stands in the place of everything that is not found. */
export const NOT_FOUND = '/not-here';

/** The files Next serves as they are; what is added after the start it does not see either. */
const FILES = new Set(existsSync('public') ? readdirSync('public', { recursive: true }).map((name) => `/${String(name).replaceAll('\\', '/')}`) : []);

const ROUTES = '.next/app-path-routes-manifest.json';

/** The addresses that are not the paper's and that Next has pages and routes for. */
const KNOWN = existsSync(ROUTES) ? routes().map(patternOf) : [/^/];

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

/** The one address a reader page is printed under: its path, and `page` where it is a number above 1, or for a front `at`; of a search, all it may be asked. Undefined for what the press leaves to Next. */
export function printAddress(url: string): string | undefined {
  const [path = '/', query = ''] = url.split('?', 2);
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 500) return undefined;
  if (FILES.has(path) || !isDecodable(path)) return undefined;
  if (ELSEWHERE.test(path)) return isServed(path) ? undefined : NOT_FOUND;
  if (/\.[^/]*$/.test(path) && !PRINTED_FILES.test(path)) return NOT_FOUND;
  if (hasStamp(path)) return path;
  const asked = new URLSearchParams(query);
  if (path === SEARCH) return searchAddress(asked);
  const at = asked.get('at') ?? '';
  if (FRONT.test(path) && MINUTE.test(at)) return `${path}?at=${at}`;
  if (REPORT.test(path)) return reportAddress(path, asked);
  const page = asked.get('page') ?? '1';
  return PAGE.test(page) && page !== '1' ? `${path}?page=${page}` : path;
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

/** Unknown addresses of the desk are left to Next too: its own page says so to those who are signed in. */
function isServed(path: string): boolean {
  return path.startsWith('/_next/static/') || /^\/(dashboard|fonts)(\/|$)/.test(path) || KNOWN.some((each) => each.test(path));
}

function routes(): string[] {
  return Object.values(JSON.parse(readFileSync(ROUTES, 'utf8')) as Record<string, string>).filter((route) => ELSEWHERE.test(route));
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

/** Can the percent signs of this path be read? Those that cannot are answered with 400. */
export function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}
