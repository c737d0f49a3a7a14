import { dayGiven, partsOf } from '../search/parts-rules.ts';
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
  /** Days of the paper's calendar: changed before, or from this one on. */
  before?: string;
  after?: string;
};

const OPERATORS = ['by', 'tag', 'section', 'status', 'before', 'after'];

/** Reads a search. What is no operator, or an operator with a value it cannot have, is a word like any other. */
export function parseSearch(text: string): Search {
  const search: Search = { words: [], without: [], by: [], tag: [], section: [], status: [] };
  for (const { text: typed, isNot, isPhrase, operator, value } of partsOf(text, OPERATORS)) {
    if (operator && !isNot && apply(search, operator, value)) continue;
    const token = tokenOf(typed, isPhrase);
    if (token) search[isNot ? 'without' : 'words'].push(token);
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
    const day = dayGiven(value);
    if (!day) return false;
    Object.assign(search, { [operator]: day });
  }
  return true;
}

/** One quoted token; a word finds what begins with it, a phrase only itself. Undefined for what has no letter or digit. */
function tokenOf(text: string, isPhrase: boolean): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return `"${text.replaceAll('"', ' ').trim()}"${isPhrase ? '' : '*'}`;
}
