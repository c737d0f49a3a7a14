import { z } from 'zod';

export type Rendition = { width: number; height: number; format: 'webp' | 'jpeg' | 'avif'; bytes: number };

export const RENDITION_WIDTHS = [320, 640, 960, 1440, 2048] as const;
export const MAXIMUM_PHOTO_BYTES = 30 * 1024 * 1024;
export const TOO_LARGE = 'is larger than 30 MB. Export it smaller, then add it again';
export const MAXIMUM_PIXELS = 120_000_000;
/** How often the slow renditions of a photo are tried before it has to do without. */
export const MOST_TRIES = 3;
export const MAXIMUM_SIDE = 12_000;

const words = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);

export const PhotoWords = z.strictObject({
  photoId: z.string().min(1).max(64),
  caption: words(2000),
  credit: words(300),
  byline: words(200),
  alt: words(2000),
});

/** The public address of a rendition; it says nothing of the file or the story. */
export function renditionPath(key: string, rendition: Pick<Rendition, 'width' | 'format'>): string {
  return `/photos/${key}/${rendition.width}.${rendition.format === 'jpeg' ? 'jpg' : rendition.format}`;
}
