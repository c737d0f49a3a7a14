import type { Comparison } from '../story/compare-rules.ts';
import { isSlip, wordIn } from './slip-rules.ts';

const MOST_TYPOS = 10;
const SPELLED = new Set(['headline', 'standfirst', 'kicker', 'dateline']);

/** Is all that differs spelling: slips in single words, none of them a word that is `known` to be one? */
export function isSpellingOnly(comparison: Comparison, known: Set<string>): boolean {
  const { fields, blocks } = comparison;
  if (fields.some(({ field }) => !SPELLED.has(field)) || blocks.some(({ kind }) => kind !== 'same' && kind !== 'changed')) return false;
  const replaced = replacedIn(comparison);
  return replaced.length <= MOST_TYPOS && replaced.every(({ was, is, next }) => isSlip(was, is, next) && (isSameWord(was, is) || !known.has(wordIn(was))));
}

/** The words that gave way to others, as they stood. */
export function wordsReplaced(comparison: Comparison): string[] {
  return [...new Set(replacedIn(comparison).map(({ was }) => wordIn(was)))].filter(Boolean);
}

/** What was put in the place of what, and before what it stands. */
function replacedIn({ fields, blocks }: Comparison): { was: string; is: string; next: string }[] {
  return [...fields, ...blocks].flatMap(({ parts }) =>
    parts.flatMap(({ kind, text }, index) => {
      const [before, after] = [parts[index - 1], parts[index + 1]];
      if (kind === 'removed' && after?.kind === 'added') return [{ was: text, is: after.text, next: parts[index + 2]?.text ?? '' }];
      if (kind === 'removed') return [{ was: text, is: '', next: after?.text ?? '' }];
      return kind === 'added' && before?.kind !== 'removed' ? [{ was: '', is: text, next: after?.text ?? '' }] : [];
    }),
  );
}

/** Other signs around a word leave it as it was. */
function isSameWord(was: string, is: string): boolean {
  return wordIn(was) === wordIn(is);
}
