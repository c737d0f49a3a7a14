import { z } from 'zod';
import { PLACED_FIELDS, type PlacedField, type PlacedWords, type Standing, standingOf } from '../photo/use-rules.ts';
import type { Block } from './body-rules.ts';
import type { Placement, StoryDraft } from './rules.ts';

const id = z.string().min(1).max(64);
const storyIds = z.array(id).min(1, 'Choose a story').max(200, 'At most 200 stories at a time');
const override = z.string().trim().max(300, 'Use at most 300 characters').optional();

/** `own`: what a placement says otherwise than the old photo stays; `new`: the words of the new photo for all. */
export const REPLACED_WORDS = ['own', 'new'] as const;
export const PhotoReplacement = z.strictObject({ photoId: id, newPhotoId: id, storyIds, words: z.enum(REPLACED_WORDS), override });
export const CaptionPush = z.strictObject({ photoId: id, storyIds, override });
export const PhotoPlacing = z.strictObject({ photoId: id, storyId: id });

export type PhotoOf = PlacedWords & { id: string };

/** The placement as it would be with the new photo in the place of the old one. */
export function replacedPlacement(placed: Placement, was: PlacedWords, now: PhotoOf, words: (typeof REPLACED_WORDS)[number]): Placement {
  const { id: photoId, ...own } = now;
  const kept = (field: PlacedField) => (words === 'own' && placed[field] && placed[field] !== was[field] ? placed[field] : own[field]);
  const fallbackId = placed.fallbackId === photoId ? null : placed.fallbackId;
  return { ...placed, photoId, caption: kept('caption'), credit: kept('credit'), alt: kept('alt'), crop: null, fallbackId };
}

/** The text with the new photo wherever the old one stood; undefined where it did not stand, or the new one stands already. */
export function withPhotoReplaced(draft: StoryDraft, photoId: string, replaced: (placed: Placement) => Placement): StoryDraft | undefined {
  const placed = draft.photos.find((each) => each.photoId === photoId);
  if (!placed) return undefined;
  const next = replaced(placed);
  if (draft.photos.some((each) => each.photoId === next.photoId)) return undefined;
  const photos = draft.photos.map((each) => (each === placed ? next : each));
  return { ...draft, photos, body: { ...draft.body, content: draft.body.content.map((block) => inBlock(block, photoId, next.photoId)) } };
}

/** The text with the photo's words in each field that says what the photo said before; undefined where there is none. */
export function withWordsPushed(draft: StoryDraft, photoId: string, now: PlacedWords, before: PlacedWords[]): StoryDraft | undefined {
  let isChanged = false;
  const photos = draft.photos.map((placed) => {
    if (placed.photoId !== photoId) return placed;
    const behind = PLACED_FIELDS.filter((field) => standingOf(field, placed[field], now, before) === 'before');
    isChanged ||= behind.length > 0;
    return { ...placed, ...Object.fromEntries(behind.map((field) => [field, now[field]])) };
  });
  return isChanged ? { ...draft, photos } : undefined;
}

/** How each field of a placement stands to the words of its photo. */
export function standings(placed: PlacedWords, now: PlacedWords, before: PlacedWords[]): Record<PlacedField, Standing> {
  return Object.fromEntries(PLACED_FIELDS.map((field) => [field, standingOf(field, placed[field], now, before)])) as Record<PlacedField, Standing>;
}

function inBlock(block: Block, from: string, to: string): Block {
  if (block.type === 'photo' && block.attrs.photoId === from) return { ...block, attrs: { ...block.attrs, photoId: to } };
  if (block.type !== 'gallery') return block;
  return { ...block, attrs: { ...block.attrs, photoIds: block.attrs.photoIds.map((each) => (each === from ? to : each)) } };
}
