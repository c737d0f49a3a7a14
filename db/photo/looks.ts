import sharp, { type Sharp } from 'sharp';
import type { Focus } from './crop-rules.ts';
import { colourName, HASH_SIDE, hashOf } from './look-rules.ts';

export type Looks = { phash: string; colour: string; autoFocus: Focus };

const SMALL = 256;

/** What a decoded picture looks like: a hash that near-duplicates nearly share, the name of its main colour, and the point that draws attention. */
export async function lookAt(picture: () => Sharp): Promise<Looks> {
  const { data, info } = await picture()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const small = () => sharp(data, { raw: { width, height, channels } });
  const grey = await small().resize(HASH_SIDE, HASH_SIDE, { fit: 'fill' }).greyscale().raw().toBuffer();
  const { dominant } = await small().stats();
  return { phash: hashOf(grey), colour: colourName(dominant), autoFocus: await focusOf(small(), { width, height }) };
}

/** Where the attention strategy of libvips would crop; the middle of a picture too small or too square to be cropped. */
async function focusOf(small: Sharp, { width, height }: { width: number; height: number }): Promise<Focus> {
  const side = Math.round(Math.min(width, height) / 2);
  if (side < 8) return { x: 0.5, y: 0.5 };
  const across = { width: side, height: Math.max(4, Math.round(side / 2)) };
  const { info } = await small.resize(across.width, across.height, { fit: 'cover', position: 'attention' }).raw().toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = info as { attentionX?: number; attentionY?: number };
  // Where nothing draws attention it is said to be the very corner.
  if (!attentionX && !attentionY) return { x: 0.5, y: 0.5 };
  // The point is of the picture as it was resized, before it was cut.
  const scale = Math.max(across.width / width, across.height / height);
  return { x: inPart((attentionX ?? 0) / (width * scale)), y: inPart((attentionY ?? 0) / (height * scale)) };
}

function inPart(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 1000;
}
