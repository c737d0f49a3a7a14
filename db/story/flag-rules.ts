import { z } from 'zod';

export const FLAGS = ['legal', 'fact-check', 'photo', 'sensitive'] as const;
export type FlagKind = (typeof FLAGS)[number];

/** How each flag is called on the desk. */
export const FLAG_NAMES: Record<FlagKind, string> = { legal: 'Legal', 'fact-check': 'Fact check', photo: 'Photo', sensitive: 'Sensitive' };

const id = z.string().min(1).max(64);

export const NewFlag = z.strictObject({
  storyId: id,
  kind: z.enum(FLAGS),
  note: z.string().trim().max(500, 'Use at most 500 characters').default(''),
  holds: z.boolean().default(false),
});
export const ClearFlag = z.strictObject({ storyId: id, flagId: id });

/** A flag as the desk shows it. Times are UTC milliseconds. */
export type Flag = { id: string; kind: FlagKind; note: string; holds: boolean; by: string; at: number };
