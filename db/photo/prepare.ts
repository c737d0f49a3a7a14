import { decodeOnce, type Measured, measure, refusePhoto, renderDecoded, renderMoving } from './decode.ts';
import { isDiskFull } from './full.ts';
import { type Looks, lookAt } from './looks.ts';
import type { Rendition } from './rules.ts';

export type Prepared = Measured & Looks & { renditions: Rendition[] };

/** All that decoding a new picture takes: measures it, decodes it whole, writes its quick renditions into `folder`, looks at it. Refuses by `filename`. */
export async function prepare(original: string, folder: string, filename: string): Promise<Prepared> {
  const measured = await measure(original, filename);
  try {
    const decoded = await decodeOnce(original, measured.width);
    const moving = measured.frames > 1 ? await renderMoving(original, folder, measured.width) : [];
    const still = await renderDecoded(decoded, folder, moving.length > 0 ? ['jpeg'] : ['webp', 'jpeg']);
    return { ...measured, ...(await lookAt(decoded.picture)), renditions: [...moving, ...still] };
  } catch (fault) {
    if (isDiskFull(fault)) throw fault;
    const why = /timeout/i.test(String(fault))
      ? 'takes too long to decode. Save it smaller'
      : 'is damaged: it cannot be read to its end. Ask for the file again';
    throw refusePhoto(filename, why);
  }
}

/** What a picture looks like, from its file. */
export async function look(file: string): Promise<Looks> {
  return lookAt((await decodeOnce(file, 320)).picture);
}
