import { z } from 'zod';
import type { Comparison, Part } from '../story/compare-rules.ts';

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

/** Is all that differs spelling: single words that changed by a letter or two, without figures? */
export function isSpellingOnly({ fields, blocks }: Comparison): boolean {
  if (fields.some(({ field }) => !SPELLED.has(field)) || blocks.some(({ kind }) => kind !== 'same' && kind !== 'changed')) return false;
  const pairs = [...fields, ...blocks].flatMap(({ parts }) => pairsIn(parts));
  return pairs.length <= MOST_TYPOS && pairs.every(([was, is]) => isTypo(was, is));
}

/** What was put in the place of what, part by part. */
function pairsIn(parts: Part[]): [string, string][] {
  const pairs: [string, string][] = [];
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') pairs.push([text, parts[index + 1]?.kind === 'added' ? (parts[index + 1]?.text ?? '') : '']);
    else if (kind === 'added' && parts[index - 1]?.kind !== 'removed') pairs.push(['', text]);
  });
  return pairs;
}

function isTypo(was: string, is: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(was + is)) return true;
  if (/\p{N}/u.test(was + is) || /\s/.test(was.trim()) || /\s/.test(is.trim())) return false;
  return distance(was, is) <= (Math.max(was.length, is.length) < 5 ? 1 : 2);
}

/** Letters to add, take away or change to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (let place = 1; place <= other.length; place += 1) {
      const changed = (row[place - 1] ?? 0) + (other[place - 1] === letter ? 0 : 1);
      next.push(Math.min((row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
