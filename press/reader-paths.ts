import { existsSync, readdirSync } from 'node:fs';

const ELSEWHERE = /^\/(dashboard|sign-in|api|photos|_next|fonts|enhance|search)(\/|$)/;
const PRINTED_FILES = /(^|\/)((rss|atom)\.xml|sitemap\.xml|news-sitemap\.xml|robots\.txt)$/;
const PAGE = /^[1-9]\d{0,3}$/;

/** An address no page has: what Next answers there is the page for all that is not found. */
export const NOT_FOUND = '/404/404/404';

/** The files Next serves as they are; what is added after the start it does not see either. */
const FILES = new Set(existsSync('public') ? readdirSync('public', { recursive: true }).map((name) => `/${String(name).replaceAll('\\', '/')}`) : []);

/** The one address a reader page is printed under: its path, and `page` where it is a number above 1. Undefined for what the press leaves to Next. */
export function printAddress(url: string): string | undefined {
  const [path = '/', query = ''] = url.split('?', 2);
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 500) return undefined;
  if (ELSEWHERE.test(path) || FILES.has(path) || !isDecodable(path)) return undefined;
  if (/\.[^/]*$/.test(path) && !PRINTED_FILES.test(path)) return NOT_FOUND;
  const page = new URLSearchParams(query).get('page') ?? '1';
  return PAGE.test(page) && page !== '1' ? `${path}?page=${page}` : path;
}

/** Can the percent signs of this path be read? Those that cannot are answered with 400. */
export function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}
