import { z } from 'zod';

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
