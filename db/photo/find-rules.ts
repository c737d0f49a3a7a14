import { partsOf } from '../search/parts-rules.ts';
import { daysOf } from './days-rules.ts';
import { COLOURS } from './look-rules.ts';
import { HAS, type Has, IS, MARK_OF_IS, OPERATORS, type Operator } from './operator-rules.ts';

/** One thing a search asks of a photo. `match` is in FTS5's language, of quoted tokens only, so that nothing typed is ever an operator of the database. */
export type Condition = { isNot: boolean } & (
  | { kind: 'match'; match: string }
  /** Days in the paper's time zone; undefined: open to that side; `until` is not included. `within`: the one year, month or day it is, in digits. */
  | { kind: 'taken' | 'added'; from?: string; until?: string; within?: string }
  | { kind: 'used'; used: 'never' | 'live' | number }
  | { kind: 'cleared' | 'withdrawn' | 'mine' }
  | { kind: 'supplier' | 'in' | 'uploader'; value: string; isExact: boolean }
  | { kind: 'like'; photoId: string }
);
/** `said`: what of the text was not understood, for the person who typed it. */
export type PhotoSearch = { conditions: Condition[]; said: string[] };

/** How much of what was typed is looked at: characters, then parts. */
export const MOST_TYPED = 500;
const MOST_PARTS = 24;
const WORDS = '- marks';

/** Reads a search for photos: words, "phrases", -without, and operators such as `by:quay` or `taken:2026-11`. What is no operator, or has a value it cannot have, is looked for as a word, and that is said. */
export function parsePhotoSearch(typed: string): PhotoSearch {
  const search: PhotoSearch = { conditions: [], said: [] };
  const parts = partsOf(cut(typed), [...OPERATORS, 'color']);
  if (typed.length > MOST_TYPED || parts.length > MOST_PARTS)
    search.said.push(`Only the first ${MOST_PARTS} words of at most ${MOST_TYPED} characters are looked for`);
  for (const { text, isNot, isPhrase, operator, value } of parts.slice(0, MOST_PARTS)) {
    const named = (operator === 'color' ? 'colour' : operator) as Operator | '';
    const found = named && value ? conditionOf(named, value, isPhrase) : undefined;
    if (typeof found === 'object') add(search, { ...found, isNot } as Condition);
    else {
      search.said.push(...sayOf(text, found ?? ''));
      const token = tokenOf(text, isPhrase);
      if (token) add(search, { kind: 'match', match: `${WORDS} : ${token}`, isNot });
    }
  }
  return search;
}

/** What is asked twice is asked once. */
function add({ conditions }: PhotoSearch, condition: Condition): void {
  const asked = JSON.stringify(condition);
  if (!conditions.some((each) => JSON.stringify(each) === asked)) conditions.push(condition);
}

/** All that the index of words answers, as one FTS5 query; empty where nothing of it is asked. */
export function matchOf(conditions: Condition[]): string {
  const asked = conditions.flatMap((each) => (each.kind === 'match' ? [each] : []));
  if (asked.length === 0) return '';
  const wanted = asked.filter(({ isNot }) => !isNot).map(({ match }) => `(${match})`);
  const unwanted = asked.filter(({ isNot }) => isNot).map(({ match }) => `(${match})`);
  const all = wanted.length > 0 ? wanted.join(' AND ') : mark('photo');
  return unwanted.length > 0 ? `(${all}) NOT (${unwanted.join(' OR ')})` : all;
}

/** The query for photos that carry a mark, such as `landscape`. */
export function mark(name: string): string {
  return `marks : "${name.replace(/[^\p{L}\p{N}]/gu, '')}"`;
}

/** The text of a search with an operator set to a value, or without it where the value is empty: what filters beside the search write. */
export function withOperator(typed: string, operator: Operator, value: string, isOneOf: readonly string[] = []): string {
  const kept = partsOf(typed, OPERATORS).filter((part) => part.isNot || part.operator !== operator || (isOneOf.length > 0 && !isOneOf.includes(part.value)));
  const texts = kept.map(({ text, isNot }) => `${isNot ? '-' : ''}${text}`);
  return [...texts, ...(value ? [`${operator}:${/\s/.test(value) ? `"${value}"` : value}`] : [])].join(' ');
}

/** What an operator of a search is set to, of these values where they are given; empty: it is not. */
export function operatorIn(typed: string, operator: Operator, isOneOf: readonly string[] = []): string {
  const found = partsOf(typed, OPERATORS).find(
    (part) => part.operator === operator && !part.isNot && (isOneOf.length === 0 || isOneOf.includes(part.value.toLowerCase())),
  );
  return found?.value ?? '';
}

type Asked = Condition extends infer Each ? (Each extends Condition ? Omit<Each, 'isNot'> : never) : never;

/** What an operator asks; a sentence where it cannot have this value. */
function conditionOf(operator: Operator, value: string, isPhrase: boolean): Asked | string {
  const token = tokenOf(value, isPhrase);
  switch (operator) {
    case 'by':
      return token ? { kind: 'match', match: `byline : ${token}` } : '';
    case 'credit':
    case 'caption':
      return token ? { kind: 'match', match: `${operator} : ${token}` } : '';
    case 'tag':
      return token ? { kind: 'match', match: `tags : ${token}` } : '';
    case 'has':
      return HAS.includes(value.toLowerCase() as Has) ? { kind: 'match', match: mark(`has${value.toLowerCase()}`) } : known(operator, HAS);
    case 'is':
      return isOf(value.toLowerCase());
    case 'colour':
      return COLOURS.includes(value.toLowerCase() as never) ? { kind: 'match', match: mark(`colour${value.toLowerCase()}`) } : known(operator, COLOURS);
    case 'used':
      return usedOf(value.toLowerCase());
    case 'taken':
    case 'added': {
      const days = daysOf(value);
      return days
        ? { kind: operator, ...days, ...(!value.includes('..') && { within: value.replaceAll('-', '') }) }
        : `\`${operator}:\` takes days such as 2026, 2026-11, 2026-11-24 or 2026-01..2026-06`;
    }
    case 'like':
      return { kind: 'like', photoId: value };
    default:
      return { kind: operator, value, isExact: isPhrase };
  }
}

function isOf(value: string): Asked | string {
  if (value === 'cleared' || value === 'withdrawn' || value === 'mine') return { kind: value };
  const found = MARK_OF_IS.find((each) => each === value);
  return found ? { kind: 'match', match: mark(found) } : known('is', IS);
}

function usedOf(value: string): Asked | string {
  if (value === 'never' || value === 'live') return { kind: 'used', used: value };
  return /^\d{1,4}$/.test(value) ? { kind: 'used', used: Number(value) } : '`used:` takes never, live, or a number of stories';
}

function known(operator: Operator, values: readonly string[]): string {
  return `\`${operator}:\` takes ${values.join(', ')}`;
}

function sayOf(text: string, why: string): string[] {
  if (why) return [`${why}; looked for as a word`];
  const named = /^(\p{L}[\p{L}-]*):/u.exec(text)?.[1]?.toLowerCase();
  if (!named || /^https?$/.test(named)) return [];
  return [
    OPERATORS.includes(named as Operator)
      ? `\`${named}:\` needs a value behind it; looked for as a word`
      : `\`${named}:\` is no operator; looked for as a word`,
  ];
}

/** One quoted token; a word finds what begins with it, a phrase only itself. Undefined for what has no letter or digit. */
function tokenOf(text: string, isPhrase: boolean): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return `"${text.replaceAll('"', ' ').trim()}"${isPhrase ? '' : ' *'}`;
}

/** As much of what was typed as is looked at, without the word the cut goes through. */
function cut(typed: string): string {
  return typed.length <= MOST_TYPED ? typed : typed.slice(0, MOST_TYPED).replace(/(\s)\S*$/, '$1');
}
