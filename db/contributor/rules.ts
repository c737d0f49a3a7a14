import { z } from 'zod';

export const CONTRIBUTOR_KINDS = ['person', 'agency'] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

/** What somebody did for a story. */
export const BYLINE_ROLES = ['by', 'reported', 'words-and-photographs', 'photographs', 'illustrated', 'translated', 'edited'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

/** The words before the names, as they are printed. */
export const ROLE_WORDS: Record<BylineRole, string> = {
  by: 'By',
  reported: 'Reported by',
  'words-and-photographs': 'Words and photographs by',
  photographs: 'Photographs by',
  illustrated: 'Illustrated by',
  translated: 'Translated by',
  edited: 'Edited by',
};

export const Byline = z.strictObject({ id: z.string().min(1).max(64), role: z.enum(BYLINE_ROLES).default('by') });
export type Byline = z.output<typeof Byline>;

/** Did somebody in this role write it? */
export function isAuthor({ role }: { role: BylineRole }): boolean {
  return role === 'by' || role === 'reported' || role === 'words-and-photographs';
}

/** One name as lists of differences show it. */
export function bylineText(name: string, role: BylineRole): string {
  return role === 'by' ? name : `${ROLE_WORDS[role]} ${name}`;
}

/** Names of one role after another, in the order the roles first come. */
export function byRole<Row extends { role: BylineRole }>(bylines: Row[]): { role: BylineRole; bylines: Row[] }[] {
  const roles = [...new Set(bylines.map(({ role }) => role))];
  return roles.map((role) => ({ role, bylines: bylines.filter((each) => each.role === role) }));
}

const name = z.string().trim().min(1, 'Enter a name').max(120, 'Use at most 120 characters');
const bio = z.string().trim().max(600, 'Use at most 600 characters');
const kind = z.enum(CONTRIBUTOR_KINDS).default('person');
/** How often they were saved when they were opened. */
const saves = z.number().int().min(0).optional();
const userId = z.string().max(64).nullable().default(null);

/** `another`: somebody else than the one who is called so already. */
export const NewContributor = z.strictObject({ name, kind, bio: bio.default(''), another: z.boolean().default(false) });
export const ContributorId = z.strictObject({ contributorId: z.string().min(1).max(64) });
export const ContributorMerge = z.strictObject({
  contributorId: z.string().min(1).max(64),
  intoId: z.string().min(1, 'Choose the contributor that stays').max(64),
});
export const ContributorEdit = z.strictObject({
  contributorId: z.string().min(1).max(64),
  saves,
  name,
  kind,
  slug: z
    .string()
    .trim()
    .min(1, 'Enter an address')
    .max(80, 'Use at most 80 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens'),
  bio,
  userId,
  photoId: z.string().max(64).nullable().default(null),
});

/** What the desk's list of contributors is narrowed by; unknown values fall away, as they come from an address. */
export const ContributorFilter = z.object({
  text: z.string().trim().max(100).catch(''),
  kind: z.enum(CONTRIBUTOR_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ContributorFilter = z.output<typeof ContributorFilter>;
