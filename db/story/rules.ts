import { z } from 'zod';
import { Byline } from '../contributor/rules.ts';
import { Correction } from '../correction/rules.ts';
import { Rectangle } from '../photo/crop-rules.ts';
import { missingWords } from '../rights/validity-rules.ts';
import { Body, plainText } from './body-rules.ts';
import { NO_VARIANTS, variantFields } from './headline-rules.ts';
import { unplaced } from './unplaced-rules.ts';

export const STATES = ['draft', 'filed', 'ready', 'published', 'withdrawn', 'spiked'] as const;
export type State = (typeof STATES)[number];

/** What made a version: a save of some kind, or `branch`: a text kept beside the newest because another was saved first. */
export const VERSION_KINDS = ['autosave', 'save', 'file', 'ready', 'publish', 'import', 'restore', 'merge', 'branch', 'correct', 'hotfix', 'rebase'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

const id = z.string().min(1).max(64);
/** Why what looks risky is published all the same. */
const override = z.string().trim().max(300, 'Use at most 300 characters').optional();
const line = (most: number) => z.string().max(most, `Use at most ${most} characters`).transform(tidy);

export const Placement = z.strictObject({
  photoId: id,
  caption: line(2000).default(''),
  credit: line(300).default(''),
  alt: line(2000).default(''),
  /** The part of the photo this story shows; null: all of it. */
  crop: Rectangle.nullable().default(null),
  /** The photo that stands in for it should its rights end. */
  fallbackId: id.nullable().default(null),
});

/** Every field of a story that a person writes; the unit that is saved, versioned and released. */
export const StoryDraft = z.strictObject({
  headline: line(300),
  standfirst: line(1000).default(''),
  kicker: line(80).default(''),
  dateline: line(120).default(''),
  sectionId: id.nullable().default(null),
  slug: z
    .string()
    .normalize('NFC')
    .toLowerCase()
    .regex(/^$|^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}\p{M}]+)*$/u, 'Use letters, digits and single hyphens only')
    .max(120, 'Use at most 120 characters')
    .default(''),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language code such as en or ar')
    .default('en'),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  bylines: z
    .array(z.union([Byline, id.transform((each) => Byline.parse({ id: each }))]))
    .max(20)
    .default([]),
  tags: z.array(id).max(40).default([]),
  photos: z.array(Placement).max(60).default([]),
  body: Body.default({ type: 'doc', content: [] }),
  ...variantFields,
});
export type StoryDraft = z.output<typeof StoryDraft>;
export type Placement = z.output<typeof Placement>;

type Kept = Omit<StoryDraft, 'bylines' | 'photos'> & { bylines: (Byline | string)[]; photos: z.input<typeof Placement>[] };

/** A draft an earlier version of the program kept, in today's shape: bylines were bare ids once, there was one headline, and photos were shown whole. */
export function asOfToday(kept: Kept): StoryDraft {
  const bylines = kept.bylines.map((each) => (typeof each === 'string' ? { id: each, role: 'by' as const } : each));
  return { ...NO_VARIANTS, ...kept, bylines, photos: kept.photos.map((each) => Placement.parse(each)) };
}

export const StorySave = z.strictObject({
  storyId: id,
  saves: z.number().int().min(0),
  draft: StoryDraft,
  autosave: z.boolean().default(false),
  merged: z.boolean().optional(),
  /** Who typed it, where another may have signed in meanwhile. */
  writerId: id.optional(),
  override,
});

export const StoryMove = z.strictObject({ storyId: id });
/** `reason`: what its writer is told. */
export const StoryReturn = z.strictObject({ storyId: id, reason: z.string().trim().max(300, 'Use at most 300 characters').default('') });
/** A move that somebody will one day ask about. */
export const StoryEnd = z.strictObject({ storyId: id, reason: z.string().trim().min(1, 'Say why').max(300, 'Use at most 300 characters') });

export const StoryCorrect = z.strictObject({ storyId: id, saves: z.number().int().min(0), draft: StoryDraft, correction: Correction, override });

/** A change of the live text alone, made on the version readers see. */
export const StoryHotfix = z.strictObject({ storyId: id, liveVersion: z.number().int().min(1), draft: StoryDraft, correction: Correction, override });

export const StoryTakedown = z.strictObject({
  storyId: id,
  reason: z.string().trim().min(1, 'Say why').max(300, 'Use at most 300 characters'),
  /** What readers find in its place. */
  notice: z.string().trim().min(1, 'Write what readers find in its place').max(500, 'Use at most 500 characters'),
});

export const StorySchedule = z.strictObject({
  storyId: id,
  saves: z.number().int().min(0),
  draft: StoryDraft,
  /** In the zone of the site. */
  local: z.string().regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time'),
  /** The second of two moments, where clocks that are put back show the time twice. */
  second: z.boolean().optional(),
  /** What readers are told of it, where they see another text until then. */
  correction: Correction.optional(),
  override,
});

const reason = z.string().trim().max(300, 'Use at most 300 characters').default('');
export const Restoration = z.strictObject({ storyId: id, saves: z.number().int().min(0), seq: z.number().int().min(1), blockId: id.optional(), reason });
export const Branch = z.strictObject({ storyId: id, draft: StoryDraft, writerId: id.optional(), reason });

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr';
}

export type Reason = { field: string; blockId?: string; message: string };

/** What still stands between this story and its readers, each with the field to go to. Empty: it may be published. */
export function missing(draft: StoryDraft, now: number, embargoUntil: number | null = null): Reason[] {
  const reasons: Reason[] = [];
  const need = (field: string, present: unknown, message: string) => present || reasons.push({ field, message });
  need('headline', draft.headline, 'Write a headline');
  need('sectionId', draft.sectionId, 'Choose a section');
  need('slug', draft.slug, 'Give the story an address');
  need('bylines', draft.bylines.length, 'Say who wrote it');
  need('body', plainText(draft.body).trim(), 'Write the story');
  reasons.push(...unplaced(draft));
  draft.photos.forEach((placement, index) => {
    const which = draft.photos.length > 1 ? `photo ${index + 1}` : 'the photo';
    reasons.push(...missingWords(placement, which).map(({ field, message }) => ({ field: `photos.${index}.${field}`, message })));
  });
  need('embargo', !embargoUntil || embargoUntil <= now, 'The story is under embargo');
  return reasons;
}

/** Where each verb may start from, and where it leads. */
const MOVES = {
  file: { from: ['draft'], to: 'filed' },
  return: { from: ['filed', 'ready'], to: 'draft' },
  ready: { from: ['draft', 'filed'], to: 'ready' },
  publish: { from: ['draft', 'filed', 'ready', 'published', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  unschedule: { from: ['published'], to: 'ready' },
  spike: { from: ['draft', 'filed', 'ready'], to: 'spiked' },
  revive: { from: ['spiked', 'withdrawn'], to: 'draft' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;

export type Move = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as Move[];

/** The state this move leads to, or undefined where it cannot start from `state`. */
export function stateAfter(state: State, move: Move): State | undefined {
  return (MOVES[move].from as readonly State[]).includes(state) ? MOVES[move].to : undefined;
}

export type Standing = { state: State; version: number; liveVersion: number | null; scheduled: { version: number; at: number } | null; endsAt: number | null };

/** The status as editors read it, always computed: "Live v3 · pending v4". `atTime` prints UTC milliseconds as a time. */
export function statusLine(standing: Standing, atTime: (at: number) => string): string {
  const { state, version, liveVersion, scheduled, endsAt } = standing;
  const parts: string[] = [];
  if (liveVersion !== null) parts.push(`Live v${liveVersion}`);
  else if (!scheduled) parts.push(state === 'published' ? 'Withdrawn' : state.charAt(0).toUpperCase() + state.slice(1));
  if (liveVersion !== null && version > liveVersion && scheduled?.version !== version) parts.push(`pending v${version}`);
  if (scheduled) parts.push(`${liveVersion === null ? 'Scheduled' : 'scheduled'} v${scheduled.version} for ${atTime(scheduled.at)}`);
  if (endsAt !== null && (liveVersion !== null || scheduled)) parts.push(`until ${atTime(endsAt)}`);
  return parts.join(' · ');
}

/** Text as it is printed: one line, single spaces, no control characters that hide or reorder text. */
function tidy(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}
