import type { Part } from './crop-rules.ts';

export type Rendition = {
  width: number;
  height: number;
  format: 'webp' | 'jpeg' | 'avif';
  bytes: number;
  /** The name of the rectangle it shows; without it, the whole photo. */
  cut?: string;
};

/** What is cut of a photo for where it is shown. */
export type Cuts = Partial<Record<Part, Rendition[]>>;

export const RENDITION_WIDTHS = [320, 640, 960, 1440, 2048] as const;
export const MAXIMUM_PHOTO_BYTES = 30 * 1024 * 1024;
export const TOO_LARGE = 'is larger than 30 MB. Export it smaller, then add it again';
export const MAXIMUM_PIXELS = 120_000_000;
/** How often the slow renditions of a photo are tried before it has to do without. */
export const MOST_TRIES = 3;
export const MAXIMUM_SIDE = 12_000;

/** The public address of a rendition; it says nothing of the file or the story. */
export function renditionPath(key: string, rendition: RenditionName): string {
  return `/photos/${key}/${renditionFile(rendition)}`;
}

/** The file of one rendition, seen from the photo's own folder. */
export function renditionFile({ width, format, cut }: RenditionName): string {
  return `${cut ? `${cut}-` : ''}${width}.${format === 'jpeg' ? 'jpg' : format}`;
}

type RenditionName = Pick<Rendition, 'width' | 'format' | 'cut'>;
