import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { cropAround, type Focus, type Rectangle } from './crop-rules.ts';
import { MAXIMUM_PIXELS } from './rules.ts';
import { isDrawable, SHARE_SIZE } from './share-rules.ts';

export type Sharing = {
  headline: string;
  credit: string;
  paper: string;
  direction: 'ltr' | 'rtl';
  /** The part of the photo the story shows, else all of it. */
  part: Rectangle;
  /** The point that stays in view. */
  focus: Focus;
};

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE;
const EDGE = 60;
const FONTS = { ltr: ['Source Serif 4', 'source-serif-4.ttf'], rtl: ['Noto Naskh Arabic', 'noto-naskh-arabic.ttf'] } as const;
const SHADE = `<svg width="${WIDTH}" height="${HEIGHT}"><linearGradient id="s" x2="0" y2="1"><stop offset=".3" stop-opacity="0"/><stop offset=".75" stop-opacity=".72"/><stop offset="1" stop-opacity=".86"/></linearGradient><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#s)"/></svg>`;

/** Draws the picture a story is shared with: its headline over its photo, the paper's name, and who is credited for the photo. */
export async function drawShare(original: string, { headline, credit, paper, direction, part, focus }: Sharing): Promise<Buffer> {
  const { x, y, ...size } = cropAround(part, focus, WIDTH / HEIGHT);
  const photo = await sharp(original, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error' })
    .timeout({ seconds: 10 })
    .rotate()
    .extract({ left: part.x + x, top: part.y + y, ...size })
    .resize({ width: WIDTH, height: HEIGHT })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .toBuffer();
  return sharp(photo)
    .composite([{ input: Buffer.from(SHADE) }, ...(await wordsOver({ headline, credit, paper, direction }))])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

async function wordsOver({ headline, credit, paper, direction }: Pick<Sharing, 'headline' | 'credit' | 'paper' | 'direction'>): Promise<OverlayOptions[]> {
  const foot = await line(credit, direction, { points: 22, width: WIDTH / 2 });
  const name = await line(paper, direction, { points: 26, width: WIDTH / 2 });
  const title = (await line(headline, direction, { points: 60, width: WIDTH - 2 * EDGE })) ?? undefined;
  const fits = title && title.height <= 260 ? title : await line(headline, direction, { points: 44, width: WIDTH - 2 * EDGE });
  const [near, far] = direction === 'rtl' ? [end, start] : [start, end];
  const footTop = HEIGHT - EDGE + 10;
  return [
    ...(fits && fits.height <= 400 ? [{ input: fits.bytes, left: near(fits.width), top: footTop - 62 - fits.height }] : []),
    ...(name ? [{ input: name.bytes, left: near(name.width), top: footTop - name.height }] : []),
    ...(foot ? [{ input: foot.bytes, left: far(foot.width), top: footTop - foot.height }] : []),
  ];
}

function start(): number {
  return EDGE;
}

function end(width: number): number {
  return WIDTH - EDGE - width;
}

type Line = { points: number; width: number };

/** A text as a picture of white letters; undefined where there is none or where our fonts have no letters for it. */
async function line(text: string, direction: 'ltr' | 'rtl', { points, width }: Line) {
  if (!text.trim() || !isDrawable(text)) return undefined;
  const isArabic = /[\u0600-\u06ff]/u.test(text);
  const [font, file] = FONTS[isArabic ? 'rtl' : 'ltr'];
  const markup = `<span foreground="white" weight="600">${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</span>`;
  const fontfile = path.join(process.cwd(), 'db/photo/share-fonts', file);
  const align = direction === 'rtl' ? 'right' : 'left';
  const { data, info } = await sharp({ text: { text: markup, font: `${font} ${points}`, fontfile, width, rgba: true, dpi: 72, align, wrap: 'word-char' } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
