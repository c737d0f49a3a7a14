import { z } from 'zod';
import { Rectangle } from '../photo/crop-rules.ts';
import type { StoryCard } from '../release/rules.ts';

/** The place of the home page; every other front's is the id of its section. */
export const HOME = 'home';

export const CONTAINER_KINDS = ['lead', 'rows', 'list', 'strip', 'opinion', 'most-read'] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];
export const KIND_NAMES: Record<ContainerKind, string> = {
  lead: 'Lead',
  rows: 'Rows',
  list: 'List of headlines',
  strip: 'Strip',
  opinion: 'Opinion',
  'most-read': 'Most read',
};
export const FILLS = ['nothing', 'newest', 'section', 'tag'] as const;
export const CARD_SIZES = ['usual', 'large', 'small'] as const;
/** What part of a photo stays in view where its place is narrower or flatter than it. */
export const CROPS = ['centre', 'top', 'bottom', 'start', 'end'] as const;

const id = z.string().min(1).max(64);
/** A part of one photo; it counts as long as the story leads with that photo. */
export const PhotoPart = z.strictObject({ photoId: id, rectangle: Rectangle });
export type PhotoPart = z.output<typeof PhotoPart>;
const words = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`).default('');

export const FrontCard = z.strictObject({
  storyId: id,
  kicker: words(40),
  headline: words(160),
  standfirst: words(300),
  size: z.enum(CARD_SIZES).default('usual'),
  crop: z.union([z.enum(CROPS), PhotoPart]).default('centre'),
  /** Where it stays, counted from 1, whatever the fill brings; null: it stands before what is filled in. */
  pinnedAt: z.number().int().min(1).max(20).nullable().default(null),
  /** Stories linked to under it. */
  sublinks: z.array(id).max(5, 'Use at most 5 links under a card').default([]),
});
export type FrontCard = z.output<typeof FrontCard>;

const Fill = z.strictObject({ by: z.enum(FILLS), id: z.string().max(64).default('') });

export const Container = z.strictObject({
  id,
  kind: z.enum(CONTAINER_KINDS),
  name: words(60),
  fill: Fill.default({ by: 'nothing', id: '' }),
  /** How many cards it shows. */
  most: z.number().int().min(1, 'Show at least 1 card').max(20, 'Show at most 20 cards').default(4),
  cards: z.array(FrontCard).max(20, 'Use at most 20 cards in a container').default([]),
});
export type Container = z.output<typeof Container>;

export const Layout = z
  .strictObject({ containers: z.array(Container).max(30, 'Use at most 30 containers') })
  .refine((layout) => repeated(storiesOf(layout)).length === 0, {
    path: ['containers'],
    message: 'A story stands twice on this front: take one of its cards away',
  })
  .refine(({ containers }) => repeated(containers.map(({ id }) => id)).length === 0, { path: ['containers'], message: 'Two containers have one id' });
export type Layout = z.output<typeof Layout>;

const place = z.string().min(1).max(64);
const saves = z.number().int().min(0);
export const FrontSave = z.strictObject({ place, saves, layout: Layout });
export const FrontLaunch = FrontSave.extend({
  note: words(200),
  /** In the zone of the site; without it, now. */
  local: z
    .string()
    .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time')
    .optional(),
  second: z.boolean().optional(),
});
export const LaunchId = z.strictObject({ launchId: z.number().int().min(1) });
export const FrontRestore = LaunchId.extend({ saves });

/** A card's story with who wrote it. */
export type FrontStory = StoryCard & { authors: string[] };
export type Sublink = { path: string; headline: string; isRetracted: boolean };
export type ShownSize = 'lead' | 'large' | 'row' | 'strip' | 'small' | 'opinion';
export type ShownCard = FrontStory & { size: ShownSize; isWide: boolean; crop: (typeof CROPS)[number]; sublinks: Sublink[] };
/** A container as it is drawn; `href` where its name leads. */
export type ShownContainer = { id: string; kind: ContainerKind; name: string; href: string | null; cards: ShownCard[] };

/** A front as it was at a moment, or why there is none: too early, yet to come, or no moment at all. Times are UTC milliseconds. */
export type PastFront = { kind: 'seen'; at: number; containers: ShownContainer[] } | { kind: 'future' | 'unknown' } | { kind: 'before'; first: number };

/** The ids of the tags its containers are filled from. */
export function tagsFilling({ containers }: Layout): string[] {
  return containers.flatMap(({ fill }) => (fill.by === 'tag' && fill.id ? [fill.id] : []));
}

/** The ids of all stories with a card of their own, in order. */
export function storiesOf({ containers }: { containers: Container[] }): string[] {
  return containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId));
}

/** The parts of photos that were cut out for cards. */
export function partsOf({ containers }: { containers: Container[] }): PhotoPart[] {
  return containers.flatMap(({ cards }) => cards.flatMap(({ crop }) => (typeof crop === 'string' ? [] : [crop])));
}

/** The front of a paper nobody has arranged: what is new, each section, what is read most. */
export function automaticLayout(sections: { id: string }[], latest: string): Layout {
  const lead: Container = { id: 'lead', kind: 'lead', name: latest, fill: { by: 'newest', id: '' }, most: 8, cards: [] };
  const strips = sections
    .slice(0, 28)
    .map(({ id }): Container => ({ id: `section-${id}`, kind: 'strip', name: '', fill: { by: 'section', id }, most: 4, cards: [] }));
  const read: Container = { id: 'most-read', kind: 'most-read', name: '', fill: { by: 'nothing', id: '' }, most: 5, cards: [] };
  return { containers: [lead, ...strips, read] };
}

/** What a section's front begins with when it is first arranged: its newest. */
export function sectionLayout(sectionId: string): Layout {
  return { containers: [{ id: 'lead', kind: 'lead', name: '', fill: { by: 'section', id: sectionId }, most: 8, cards: [] }] };
}

/** How a card is drawn in a container of this kind, at this place counted from 0. */
export function shownSize(kind: ContainerKind, index: number, size: FrontCard['size']): ShownSize {
  if (kind === 'list' || kind === 'most-read' || (size === 'small' && kind !== 'opinion')) return 'small';
  if (kind === 'lead') return index === 0 ? 'lead' : index < 3 || size === 'large' ? 'large' : 'small';
  if (kind === 'rows') return 'row';
  return kind;
}

/** The cards of a container in their places: chosen ones first, what is filled in after them, pinned ones where they are pinned. `filled` has none of the chosen. */
export function inPlace<Story extends { storyId: string }>(
  { cards, most }: Pick<Container, 'cards' | 'most'>,
  chosen: Map<string, Story>,
  filled: Story[],
): Story[] {
  const seen = cards.filter(({ storyId }) => chosen.has(storyId));
  const free = seen.filter(({ pinnedAt }) => pinnedAt === null).flatMap(({ storyId }) => chosen.get(storyId) ?? []);
  const placed = [...free, ...filled];
  for (const { storyId, pinnedAt } of seen.filter((card) => card.pinnedAt !== null).sort((one, other) => (one.pinnedAt ?? 0) - (other.pinnedAt ?? 0))) {
    const story = chosen.get(storyId);
    if (story) placed.splice((pinnedAt ?? 1) - 1, 0, story);
  }
  return placed.slice(0, most);
}

function repeated(ids: string[]): string[] {
  return ids.filter((each, index) => ids.indexOf(each) !== index);
}
