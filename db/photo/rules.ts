export type Rendition = { width: number; height: number; format: 'webp' | 'jpeg' | 'avif'; bytes: number };

export const RENDITION_WIDTHS = [320, 640, 960, 1440, 2048] as const;
export const MAXIMUM_PHOTO_BYTES = 30 * 1024 * 1024;
export const MAXIMUM_PIXELS = 120_000_000;
/** How often the slow renditions of a photo are tried before it has to do without. */
export const MOST_TRIES = 3;
export const MAXIMUM_SIDE = 12_000;

/** The public address of a rendition; it says nothing of the file or the story. */
export function renditionPath(key: string, rendition: Pick<Rendition, 'width' | 'format'>): string {
  return `/photos/${key}/${rendition.width}.${rendition.format === 'jpeg' ? 'jpg' : rendition.format}`;
}
