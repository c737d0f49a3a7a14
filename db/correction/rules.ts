import { z } from 'zod';
import type { Comparison } from '../story/compare-rules.ts';
import { isSlip, wordIn } from './slip-rules.ts';

export const CORRECTION_KINDS = ['update', 'correction', 'clarification', 'editors-note', 'retraction', 'silent-fix'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
export const PLACEMENTS = ['top', 'foot'] as const;

/** How each kind is called over its sentence. */
export const CORRECTION_NAMES: Record<CorrectionKind, string> = {
  update: 'Update',
  correction: 'Correction',
  clarification: 'Clarification',
  'editors-note': 'Editor’s note',
  retraction: 'Retraction',
  'silent-fix': 'Spelling',
};

const NEEDS_TEXT: CorrectionKind[] = ['correction', 'clarification', 'editors-note', 'retraction'];

export const Correction = z
  .strictObject({
    kind: z.enum(CORRECTION_KINDS),
    publicText: z.string().trim().max(1000, 'Use at most 1000 characters').default(''),
    placement: z.enum(PLACEMENTS).default('top'),
    /** The block the sentence is about, where one was marked. */
    blockId: z.string().min(4).max(40).optional(),
  })
  .refine(({ kind, publicText }) => publicText || !NEEDS_TEXT.includes(kind), {
    path: ['publicText'],
    message: 'Write the sentence readers will see: what was wrong, and what is right',
  })
  .refine(({ kind, publicText }) => kind !== 'silent-fix' || !publicText, {
    path: ['publicText'],
    message: 'A fix of spelling has no sentence; choose “Correction” to tell readers',
  });
export type Correction = z.output<typeof Correction>;

/** A correction as readers see it. Times are UTC milliseconds. */
export type PublicCorrection = {
  id: number;
  kind: CorrectionKind;
  publicText: string;
  placement: 'top' | 'foot';
  blockId: string | null;
  toVersion: number;
  at: number;
};

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
