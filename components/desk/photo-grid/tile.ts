import type { Rendition } from '#db/photo/rules.ts';
import { thumbnail } from '../photo-address.ts';

/** What a grid shows of a photo. */
export type Tile = { id: string; address: string; name: string; caption: string; credit: string; width: number; height: number };

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
};

export function tileOf(photo: Photo): Tile {
  const { id, caption, credit, filename, alt, width, height } = photo;
  return { id, address: thumbnail(photo), name: alt || caption || filename, caption: caption || filename, credit, width, height };
}
