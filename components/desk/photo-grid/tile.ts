import type { Rendition } from '#db/photo/rules.ts';
import { isUsable } from '#db/rights/window-rules.ts';
import { thumbnail } from '../photo-address.ts';

/** What a grid shows of a photo; `isSeen`: its rights let readers see it now. */
export type Tile = { id: string; address: string; name: string; caption: string; credit: string; width: number; height: number; isSeen: boolean };

type Photo = {
  id: string;
  key: string;
  filename: string;
  caption: string;
  credit: string;
  alt: string;
  width: number;
  height: number;
  renditions: Rendition[];
  usableFrom: number;
  usableUntil: number;
};

export function tileOf(photo: Photo): Tile {
  const { id, caption, credit, filename, alt, width, height } = photo;
  return {
    id,
    address: thumbnail(photo),
    name: alt || caption || filename,
    caption: caption || filename,
    credit,
    width,
    height,
    isSeen: isUsable(photo, Date.now()),
  };
}
