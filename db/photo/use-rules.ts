/** The fields of a photo that a placement may say otherwise. */
export const PLACED_FIELDS = ['caption', 'credit', 'alt'] as const;
export type PlacedField = (typeof PLACED_FIELDS)[number];
export type PlacedWords = Record<PlacedField, string>;

/** What a photo says of itself on a story it is put on: who took it stands in for who must be named. */
export function wordsOfPhoto({ caption, credit, byline, alt }: PlacedWords & { byline: string }): PlacedWords {
  return { caption, credit: credit || byline, alt };
}

/** Where in a story a photo stands: over its text, as the first or a later one, in the text, or in a gallery there, `nth` counted from 1; `stand-in`: only should the rights of another photo end. */
export type Spot = { where: 'lead' | 'head' | 'text' | 'gallery' | 'stand-in'; nth: number };

/** `draft`: no reader has seen it yet; `pending`: written over what readers see. */
export type StoryUse = Spot & {
  photoId: string;
  storyId: string;
  /** Empty where the actor may not read the story and readers do not see it. */
  headline: string;
  section: string;
  state: 'live' | 'pending' | 'scheduled' | 'draft' | 'past';
  version: number;
  /** From when until when readers see it (UTC milliseconds); null: they do not, or no end is known. */
  from: number | null;
  until: number | null;
  words: PlacedWords;
};

/** A tag, contributor or channel it is the picture of, or the paper whose logo it is. */
export type PictureUse = { photoId: string; kind: 'tag' | 'contributor' | 'channel' | 'logo'; id: string; name: string };
export type PhotoUses = { stories: StoryUse[]; pictures: PictureUse[] };

type Draft = { photos: { photoId: string }[]; body: { content: Block[] } };
type Block = { type: string; attrs: { id: string } };

/** Where a photo stands in a text that has it among its photos, or as what stands in for one of them. */
export function spotOf({ photos, body }: Draft, photoId: string): Spot {
  if (!photos.some((each) => each.photoId === photoId)) return { where: 'stand-in', nth: 1 };
  const shown = body.content.map((block) => ({ type: block.type, ids: idsIn(block) }));
  const gallery = shown.find(({ type, ids }) => type === 'gallery' && ids.includes(photoId));
  if (gallery) return { where: 'gallery', nth: gallery.ids.indexOf(photoId) + 1 };
  const inText = shown.filter(({ type }) => type === 'photo').flatMap(({ ids }) => ids);
  if (inText.includes(photoId)) return { where: 'text', nth: inText.indexOf(photoId) + 1 };
  const placed = new Set(shown.flatMap(({ ids }) => ids));
  const nth = photos.filter((each) => !placed.has(each.photoId)).findIndex((each) => each.photoId === photoId) + 1;
  return { where: nth === 1 ? 'lead' : 'head', nth };
}

/** A spot in words. */
export function spotInWords({ where, nth }: Spot): string {
  if (where === 'lead') return 'Lead photo';
  if (where === 'stand-in') return 'Stands in should another’s rights end';
  if (where === 'head') return `Photo ${nth} over the text`;
  return where === 'text' ? `Photo ${nth} in the text` : `Photo ${nth} of a gallery`;
}

/** What stands against taking a photo out of the desk: every use but past ones. */
export function presentUses({ stories, pictures }: PhotoUses): PhotoUses {
  return { stories: stories.filter(({ state }) => state !== 'past'), pictures };
}

/** Does a placement say what the photo says (`same`), what it said before (`before`), or words of its own? */
export type Standing = 'same' | 'before' | 'overridden';
export function standingOf(field: PlacedField, placed: string, now: PlacedWords, before: PlacedWords[]): Standing {
  if (placed === now[field]) return 'same';
  return before.some((each) => each[field] === placed) ? 'before' : 'overridden';
}

/** The ids of the photos a block shows. */
function idsIn(block: Block): string[] {
  const attrs = block.attrs as { photoId?: string; photoIds?: string[] };
  return attrs.photoIds ?? (attrs.photoId ? [attrs.photoId] : []);
}
