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

const id = z.string().min(1).max(64);
const why = z.string().trim().min(1, 'Say why').max(300, 'Use at most 300 characters');

export const RightsEdit = Rights.extend({ photoId: id, supplierId: id.nullable().default(null) });

export const ACCESSES = ['allow-use', 'deny-use', 'allow-syndication', 'deny-syndication'] as const;
export const ACCESS_NAMES: Record<(typeof ACCESSES)[number], string> = {
  'allow-use': 'We may use it',
  'deny-use': 'We may not use it',
  'allow-syndication': 'Others may have it from us',
  'deny-syndication': 'Others may not have it from us',
};

/** A local time of the site's zone, or nothing. */
const moment = z.string().regex(/^$|^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time');

/** A permission or a ban; as in Grid, a permission to hand on has no end, and its ban no beginning. */
export const NewLease = z
  .strictObject({ photoId: id, access: z.enum(ACCESSES), from: moment.default(''), until: moment.default(''), notes: line(500).default('') })
  .refine(({ access, until }) => access !== 'allow-syndication' || !until, { path: ['until'], error: 'This permission has no end: set a ban instead' })
  .refine(({ access, from }) => access !== 'deny-syndication' || !from, { path: ['from'], error: 'This ban begins at once' })
  .refine(({ from, until }) => !from || !until || from < until, { path: ['until'], error: 'Choose an end after the beginning' });
export const LeaseId = z.strictObject({ leaseId: id });

export const PhotoWithdraw = z.strictObject({ photoId: id, reason: why });
export const PhotoId = z.strictObject({ photoId: id });

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export const NewSupplier = z.strictObject({
  name: line(120).min(1, 'Enter a name'),
  cost: z.enum(['free', 'pay']).default('pay'),
  quota: z.number().int('Enter a whole number').min(0).max(1_000_000).nullable().default(null),
  period: z.enum(PERIODS).default('month'),
  notes: line(2000).default(''),
});
export const SupplierEdit = NewSupplier.extend({ supplierId: id });

/** How many days before the rights of a photo end those who use it are told. */
export const WARN_DAYS = [1, 3, 14] as const;
export const DAY = 86_400_000;

/** Which of the warnings is due of rights that end then, or undefined while it is too early or too late. */
export function warningDue(until: number, at: number): number | undefined {
  return until > at ? WARN_DAYS.find((days) => until - at <= days * DAY) : undefined;
}

/** What a category is called. */
export function categoryName(category: Category): string {
  const words = category === 'none' ? 'not known' : category === 'pr-image' ? 'PR image' : category.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
