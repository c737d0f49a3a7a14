import { type Rendition, renditionPath } from '#db/photo/rules.ts';

/** The smallest JPEG of a photo, for lists. */
export function thumbnail(photo: { key: string; renditions: Rendition[] }): string {
  const smallest = photo.renditions.find((each) => each.format === 'jpeg');
  return smallest ? renditionPath(photo.key, smallest) : '';
}
