import { z } from 'zod';

/** How we came to a photo (after the Guardian's Grid). */
export const CATEGORIES = [
  'none',
  'staff-photographer',
  'contract-photographer',
  'commissioned-photographer',
  'agency',
  'commissioned-agency',
  'chargeable',
  'handout',
  'pr-image',
  'pool',
  'screengrab',
  'social-media',
  'original-source',
  'obituary',
  'byline',
  'crown',
  'staff-illustrator',
  'contract-illustrator',
  'commissioned-illustrator',
  'creative-commons',
  'public-domain',
  'composite',
] as const;
export type Category = (typeof CATEGORIES)[number];

const line = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);

/** The rights record of a photo; its supplier stands beside it. */
export const Rights = z.strictObject({
  category: z.enum(CATEGORIES).default('none'),
  collection: line(200).default(''),
  photographer: line(200).default(''),
  publication: line(200).default(''),
  licence: line(100).default(''),
  sourceUrl: line(500).default(''),
  /** Any text here makes the use of the photo conditional. */
  restrictions: line(2000).default(''),
});
export type Rights = z.output<typeof Rights>;
