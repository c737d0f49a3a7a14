import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../refusal.ts';
import { cropName, type Rectangle } from './crop-rules.ts';
import { MAXIMUM_PIXELS, MAXIMUM_SIDE, RENDITION_WIDTHS, type Rendition, renditionFile } from './rules.ts';

const SECONDS = 10;
const AT_ONCE = 2;
const FORMATS = ['webp', 'jpeg', 'avif'] as const;
const QUALITY = { webp: { quality: 78 }, jpeg: { quality: 80, mozjpeg: true }, avif: { quality: 50, effort: 2 } } as const;

let running = 0;
const waiting: (() => void)[] = [];

/** Two pictures are decoded at a time, so that an intake never starves the readers. */
export async function inDecoder<T>(work: () => Promise<T>): Promise<T> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Reads a picture's size in pixels after orientation from its header alone. Refuses sizes no newspaper needs before decoding anything. */
export async function measure(file: string, name: string): Promise<{ width: number; height: number }> {
  const header = await sharp(file, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => {
      throw refusePhoto(name, 'is damaged: it cannot be read as a picture');
    });
  const { width, height, pages = 1, orientation = 1 } = header;
  if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE || width * height * pages > MAXIMUM_PIXELS) {
    const frames = pages > 1 ? ` in ${pages} frames` : '';
    throw refusePhoto(name, `is ${width} × ${height} pixels${frames}; at most ${MAXIMUM_SIDE} a side and 120 megapixels are accepted`);
  }
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** Decodes the whole picture and writes renditions of these formats into `folder`, without any metadata. Refuses what does not decode. */
export async function render(file: string, folder: string, width: number, formats: Rendition['format'][]): Promise<Rendition[]> {
  const widths = RENDITION_WIDTHS.filter((each) => each <= width);
  const made: Rendition[] = [];
  for (const target of widths.length > 0 ? widths : [width]) {
    const sized = sharp(file, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: target, withoutEnlargement: true });
    for (const format of formats) {
      const out = path.join(folder, renditionFile({ width: target, format }));
      const info = await encode(sized.clone(), format).toFile(out);
      made.push({ width: info.width, height: info.height, format, bytes: info.size });
    }
  }
  return made;
}

/** Cuts a rectangle out of the picture and writes its renditions in every format into `folder`, without any metadata. */
export async function cut(file: string, folder: string, { x, y, width, height }: Rectangle): Promise<Rendition[]> {
  const name = cropName({ x, y, width, height });
  const widths = RENDITION_WIDTHS.filter((each) => each <= width);
  const made: Rendition[] = [];
  for (const target of widths.length > 0 ? widths : [width]) {
    const sized = sharp(file, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .extract({ left: x, top: y, width, height })
      .resize({ width: target, withoutEnlargement: true });
    for (const format of FORMATS) {
      const rendition = { width: target, format, cut: name };
      const info = await encode(sized.clone(), format).toFile(path.join(folder, renditionFile(rendition)));
      made.push({ ...rendition, width: info.width, height: info.height, bytes: info.size });
    }
  }
  return made;
}

/** A refusal that names the file. */
export function refusePhoto(name: string, why: string): Refusal {
  const message = `${name || 'The file'} ${why}`;
  return new Refusal('invalid', message, { photo: message });
}

function encode(picture: Sharp, format: Rendition['format']): Sharp {
  if (format === 'webp') return picture.webp(QUALITY.webp);
  if (format === 'avif') return picture.avif(QUALITY.avif);
  return picture.flatten({ background: '#ffffff' }).jpeg(QUALITY.jpeg);
}
