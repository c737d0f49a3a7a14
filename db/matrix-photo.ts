import sharp from 'sharp';
import { addPhoto } from './photo/commands.ts';
import type { Actor } from './user/rules.ts';

/** A photo as small as one can be, for what only asks who may. */
export async function addSmallPhoto(owner: Actor) {
  const bytes = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#335577' } })
    .jpeg()
    .toBuffer();
  const stream = (async function* () {
    yield bytes;
  })();
  return addPhoto(owner, { filename: 'small.jpg', stream });
}
