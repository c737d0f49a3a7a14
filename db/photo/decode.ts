import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../refusal.ts';
import { cropName, type Rectangle } from './crop-rules.ts';
import { MAXIMUM_PIXELS, MAXIMUM_SIDE, RENDITION_WIDTHS, type Rendition, renditionFile } from './rules.ts';

/** Wall-clock seconds for one picture: it gives way to the readers, so on a busy machine it takes longer. */
const WORTH_ANOTHER = 1.15;
const SECONDS = 60;
/** Wider, a moving picture is larger than a film of it. */
const WIDEST_MOVING = 960;
const FORMATS = ['webp', 'jpeg', 'avif'] as const;
const QUALITY = { webp: { quality: 78 }, jpeg: { quality: 80, mozjpeg: true }, avif: { quality: 50, effort: 2 } } as const;

/** `picture` begins a new pipeline on the same pixels. */
export type Decoded = { picture: () => Sharp; widths: number[] };
export type Measured = { width: number; height: number; frames: number };

/** Reads a picture's size in pixels after orientation, and its frames, from its header alone. Refuses sizes no newspaper needs before decoding anything. */
export async function measure(file: string, name: string): Promise<Measured> {
  const header = await sharp(file, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => {
      throw refusePhoto(name, 'is damaged: it cannot be read as a picture. Ask for the file again');
    });
  const { width, height, pages = 1, orientation = 1 } = header;
  // An AVIF of several pages holds other pictures beside its own; it does not move.
  const frames = header.format === 'gif' || header.format === 'webp' ? pages : 1;
  if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE || width * height * frames > MAXIMUM_PIXELS) {
    const moving = frames > 1 ? ` in ${frames} frames` : '';
    throw refusePhoto(
      name,
      `is ${width} × ${height} pixels${moving}; at most ${MAXIMUM_SIDE} a side and 120 megapixels are accepted. Save it smaller, then add it again`,
    );
  }
  return orientation >= 5 && frames === 1 ? { width: height, height: width, frames } : { width, height, frames };
}

/** Decodes the whole picture and writes renditions of these formats into `folder`, without any metadata. Refuses what does not decode. */
export async function render(file: string, folder: string, width: number, formats: Rendition['format'][]): Promise<Rendition[]> {
  return renderDecoded(await decodeOnce(file, width), folder, formats);
}

/** Writes the renditions of a picture that is decoded already; `cut` names the part of a photo it is. */
export async function renderDecoded({ picture, widths }: Decoded, folder: string, formats: readonly Rendition['format'][], cut?: string): Promise<Rendition[]> {
  const made: Rendition[] = [];
  for (const target of widths) {
    for (const format of formats) {
      const out = path.join(folder, renditionFile({ width: target, format, cut }));
      const info = await encode(picture().resize({ width: target, withoutEnlargement: true }), format).toFile(out);
      made.push({ width: info.width, height: info.height, format, bytes: info.size, ...(cut && { cut }) });
    }
  }
  return made;
}

/** Writes the renditions of a picture that moves: WebP keeps its frames. */
export async function renderMoving(file: string, folder: string, width: number): Promise<Rendition[]> {
  const widths = widthsOf(width).filter((each, index) => index === 0 || each <= WIDEST_MOVING);
  const made: Rendition[] = [];
  for (const target of widths) {
    const moving = sharp(file, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error', animated: true })
      .timeout({ seconds: SECONDS })
      .resize({ width: target, withoutEnlargement: true });
    const out = path.join(folder, renditionFile({ width: target, format: 'webp' }));
    const info = await moving.webp({ ...QUALITY.webp, effort: 2 }).toFile(out);
    made.push({ width: info.width, height: info.pageHeight ?? info.height, format: 'webp', bytes: info.size });
  }
  return made;
}

/** The picture upright, or a part of it, decoded once and no wider than its widest rendition; the others are made of that. `width` is that of what is shown. */
export async function decodeOnce(file: string, width: number, part?: Rectangle): Promise<Decoded> {
  const widths = widthsOf(width);
  const whole = sharp(file, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' }).timeout({ seconds: SECONDS }).rotate();
  const { data, info } = await (part ? whole.extract({ left: part.x, top: part.y, width: part.width, height: part.height }) : whole)
    .resize({ width: Math.max(...widths), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: decoded, height, channels } = info;
  return { picture: () => sharp(data, { raw: { width: decoded, height, channels } }).timeout({ seconds: SECONDS }), widths };
}

/** Cuts a rectangle out of the picture and writes its renditions in every format into `folder`, without any metadata. */
export async function cut(file: string, folder: string, rectangle: Rectangle): Promise<Rendition[]> {
  return renderDecoded(await decodeOnce(file, rectangle.width, rectangle), folder, FORMATS, cropName(rectangle));
}

/** A refusal that names the file. */
export function refusePhoto(name: string, why: string): Refusal {
  const message = `${name || 'The file'} ${why}`;
  return new Refusal('invalid', message, { photo: message });
}

/** The steps a picture reaches; one that ends well above the last of them keeps its own width too. */
function widthsOf(width: number): number[] {
  const widths: number[] = RENDITION_WIDTHS.filter((each) => each <= width);
  const isBetween = width < Math.max(...RENDITION_WIDTHS) && width > (widths.at(-1) ?? 0) * WORTH_ANOTHER;
  return isBetween ? [...widths, width] : widths;
}

function encode(picture: Sharp, format: Rendition['format']): Sharp {
  if (format === 'webp') return picture.webp(QUALITY.webp);
  if (format === 'avif') return picture.avif(QUALITY.avif);
  return picture.flatten({ background: '#ffffff' }).jpeg(QUALITY.jpeg);
}
