import { dayGiven, type Part, partsOf } from '../search/parts-rules.ts';
import { cut, isOr, MOST_TERMS, MOST_TYPED, type Words, wordTaker } from '../search/term-rules.ts';
import { OPERATORS, type Operator, type Status, statusNamed, TAKES } from './operator-rules.ts';

/** One thing an operator asks of a story, or with `isNot` what it must not be. */
export type Condition = { isNot: boolean } & (
  | { kind: 'by' | 'tag' | 'section'; name: string }
  | { kind: 'status'; status: Status }
  /** Days of the paper's calendar: changed from this one on, or before it. */
  | { kind: 'after' | 'before'; day: string }
);

/** `said`: what of the text was not understood, for the person who typed it. */
export type StorySearch = Words & { conditions: Condition[]; said: string[] };

/** Reads a search as it is typed: words, "phrases", -without, one OR other, and operators such as `by:quay` or `-status:live`. What is no operator, or has a value it cannot have, is looked for as a word, and that is said. */
export function parseSearch(typed: string): StorySearch {
  const search: StorySearch = { all: [], without: [], conditions: [], said: [] };
  const parts = partsOf(cut(typed), OPERATORS);
  if (cut(typed) !== typed || parts.length > MOST_TERMS)
    search.said.push(`This search is too long: only its first ${MOST_TERMS} words of at most ${MOST_TYPED} characters are looked for`);
  const take = wordTaker(search, true);
  for (const [index, part] of parts.slice(0, MOST_TERMS).entries()) {
    const condition = conditionOf(part);
    if (condition) search.conditions.push(condition);
    else take(part);
    search.said.push(...(condition ? [] : sayOf(part)));
    if (isOr(part) && [parts[index - 1], parts[index + 1]].some((beside) => beside?.operator || beside?.isNot))
      search.said.push('OR stands between two words only; all else is asked for together');
  }
  if (typed.trim() && isEmpty(search)) search.said.push('There is no word in this search, so nothing is looked for');
  return search;
}

/** Is nothing asked? */
export function isEmpty({ all, without, conditions }: StorySearch): boolean {
  return all.length + without.length + conditions.length === 0;
}

function conditionOf({ operator, value, isNot }: Part): Condition | undefined {
  const kind = operator as Operator | '';
  if (!kind || !value) return undefined;
  if (kind === 'status') {
    const status = statusNamed(value);
    return status && { kind, status, isNot };
  }
  if (kind !== 'before' && kind !== 'after') return { kind, name: value, isNot };
  const day = dayGiven(value);
  return day === undefined ? undefined : { kind, day, isNot };
}

/** What there is to say of a word that looks like an operator and is none. */
function sayOf({ text }: Part): string[] {
  const [, name = '', value = ''] = /^(\p{L}+):\s*([^/]?)/u.exec(text.toLowerCase()) ?? [];
  if (isOperator(name)) return [`“${text}” is not understood and looked for as words: ${name}: takes ${TAKES[name]}`];
  return name && value ? [`${name}: is no operator, so “${text}” is looked for as words; there are ${OPERATORS.map((each) => `${each}:`).join(' ')}`] : [];
}

function isOperator(name: string): name is Operator {
  return OPERATORS.includes(name as Operator);
}
