import { STATUSES, type StoryFilter } from './rules.ts';

/** A search as it is typed: words, "phrases", -without, and operators such as `by:quay` or `status:live`. */
export type Search = {
  /** FTS5 queries of quoted tokens, so that nothing typed is ever an operator of the database. */
  words: string[];
  without: string[];
  by: string[];
  tag: string[];
  section: string[];
  status: NonNullable<StoryFilter['status']>[];
  /** Changed before, or from this moment on, in UTC milliseconds. */
  before?: number;
  after?: number;
};

const PART = /(-?)(?:(by|tag|section|status|before|after):)?("[^"]*"?|[^\s"]+)/giu;

/** Reads a search. What is no operator, or an operator with a value it cannot have, is a word like any other. */
export function parseSearch(text: string): Search {
  const search: Search = { words: [], without: [], by: [], tag: [], section: [], status: [] };
  for (const [whole, minus, operator = '', raw = ''] of text.normalize('NFC').matchAll(PART)) {
    const value = raw.replaceAll('"', '').trim();
    if (operator && !minus && apply(search, operator.toLowerCase(), value)) continue;
    const token = tokenOf(minus ? whole.slice(1) : whole, raw.startsWith('"'));
    if (token) search[minus ? 'without' : 'words'].push(token);
  }
  return search;
}

function apply(search: Search, operator: string, value: string): boolean {
  if (!value) return false;
  if (operator === 'by' || operator === 'tag' || operator === 'section') search[operator].push(value);
  else if (operator === 'status') {
    const status = STATUSES.find((each) => each === value.toLowerCase());
    if (!status) return false;
    search.status.push(status);
  } else {
    const at = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) return false;
    Object.assign(search, { [operator]: at });
  }
  return true;
}

/** One quoted token; a word finds what begins with it, a phrase only itself. Undefined for what has no letter or digit. */
function tokenOf(text: string, isPhrase: boolean): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return `"${text.replaceAll('"', ' ').trim()}"${isPhrase ? '' : '*'}`;
}
