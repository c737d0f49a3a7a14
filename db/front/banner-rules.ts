import { z } from 'zod';

/** From the loudest to the quietest. */
export const BANNER_LEVELS = ['breaking', 'developing', 'notice'] as const;
export type BannerLevel = (typeof BANNER_LEVELS)[number];
export const BANNER_HOURS = [1, 3, 6, 12, 24] as const;

export const NewBanner = z.strictObject({
  level: z.enum(BANNER_LEVELS),
  text: z.string().trim().min(1, 'Write what readers should know').max(140, 'Use at most 140 characters'),
  storyId: z.string().min(1).max(64).nullable().default(null),
  /** For how many hours it is shown at most. */
  hours: z.number().min(1, 'Show it for an hour at least').max(72, 'Show it for 72 hours at most'),
});
export const BannerId = z.strictObject({ bannerId: z.number().int().min(1) });

/** A banner as readers see it. */
export type PublicBanner = { id: number; level: BannerLevel; text: string; path: string | null };
