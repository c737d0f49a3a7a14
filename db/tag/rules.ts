import { z } from 'zod';

export const TAG_KINDS = ['topic', 'person', 'place', 'organisation', 'series', 'internal'] as const;
export type TagKind = (typeof TAG_KINDS)[number];
export const TAG_STATES = ['public', 'internal', 'proposed', 'declined', 'merged'] as const;
export type TagState = (typeof TAG_STATES)[number];

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1, 'Enter a name').max(80, 'Use at most 80 characters');
/** How often it was saved when it was opened. */
const saves = z.number().int().min(0).optional();

export const NewTag = z.strictObject({ name, kind: z.enum(TAG_KINDS).default('topic') });

/** Other names of a tag as they are typed: one a line. */
const synonyms = z
  .array(z.string().trim().max(80, 'Use at most 80 characters for each other name'))
  .max(30, 'Use at most 30 other names')
  .transform((all) => [...new Set(all.filter(Boolean))]);

export const TagEdit = z.strictObject({
  tagId: id,
  saves,
  name,
  kind: z.enum(TAG_KINDS),
  slug: z
    .string()
    .trim()
    .min(1, 'Enter an address')
    .max(80, 'Use at most 80 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens'),
  synonyms,
  description: z.string().trim().max(600, 'Use at most 600 characters'),
  photoId: z.string().max(64).nullable().default(null),
});
export const TagId = z.strictObject({ tagId: id });
export const TagMerge = z.strictObject({ tagId: id, intoId: z.string().min(1, 'Choose the tag that stays').max(64) });
export const TagDecline = z.strictObject({ tagId: id, intoId: id.nullable().default(null) });

/** How many stories are tagged in one go. */
export const MOST_AT_ONCE = 100;
export const TagBatch = z.strictObject({
  tagId: z.string().min(1, 'Choose a tag').max(64),
  storyIds: z
    .array(id)
    .min(1, 'Choose at least one story')
    .max(MOST_AT_ONCE, `Choose at most ${MOST_AT_ONCE} stories`)
    .transform((ids) => [...new Set(ids)]),
  adds: z.boolean(),
});

/** What the desk's list of tags is narrowed by; unknown values fall away, as they come from an address. */
export const TagFilter = z.object({
  text: z.string().trim().max(100).catch(''),
  kind: z.enum(TAG_KINDS).optional().catch(undefined),
  state: z.enum(TAG_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type TagFilter = z.output<typeof TagFilter>;

type Facts = { kind: TagKind; proposedBy: string | null; declinedAt: number | null; mergedInto: string | null };

/** Where a tag stands. Only `public` ones ever reach readers. */
export function tagState({ kind, proposedBy, declinedAt, mergedInto }: Facts): TagState {
  if (mergedInto) return 'merged';
  if (declinedAt !== null) return 'declined';
  if (proposedBy !== null) return 'proposed';
  return kind === 'internal' ? 'internal' : 'public';
}

/** What stands beside the name of a tag that readers do not see. */
export function noteOn(state: TagState): string | undefined {
  return state === 'public' || state === 'merged' ? undefined : state;
}
