import type { Reason, StoryDraft } from './rules.ts';

/** Photos the text shows that are not among the story's own, which therefore have no caption, credit or rights here and which readers would not see. */
export function unplaced({ body, photos }: Pick<StoryDraft, 'body' | 'photos'>): Reason[] {
  const placed = new Set(photos.map(({ photoId }) => photoId));
  return body.content.flatMap((block) => {
    const shown = block.type === 'photo' ? [block.attrs.photoId] : block.type === 'gallery' ? block.attrs.photoIds : [];
    if (shown.every((photoId) => placed.has(photoId))) return [];
    const what = block.type === 'gallery' ? 'The gallery in the text shows a photo that' : 'The text shows a photo that';
    return [{ field: 'body', blockId: block.attrs.id, message: `${what} is not among the story’s photos: add it there, or take it out` }];
  });
}
