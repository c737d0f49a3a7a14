import { type Rendition, renditionPath } from '#db/photo/rules.ts';

type Shown = { key: string; renditions: Rendition[] };

/** The smallest JPEG of a photo, for lists. */
export function thumbnail(photo: Shown): string {
  return pictureAddress(photo, 0);
}

/** The widest JPEG of a photo that is at most this many pixels wide, else its smallest. */
export function pictureAddress({ key, renditions }: Shown, most: number): string {
  const jpegs = renditions.filter(({ format }) => format === 'jpeg');
  const chosen = jpegs.filter(({ width }) => width <= most).at(-1) ?? jpegs[0];
  return chosen ? renditionPath(key, chosen) : '';
}
