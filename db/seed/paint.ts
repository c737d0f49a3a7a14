import sharp from 'sharp';

export type Scene = { width: number; height: number; draw: (width: number, height: number) => string };
type Stop = [offset: number, colour: string];

/** A repeatable source of numbers from 0 to 1, so that a picture is the same each time it is drawn. */
export function dice(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws `count` things one after the other. */
export const many = (count: number, draw: (index: number) => string): string => Array.from({ length: count }, (_, index) => draw(index)).join('');

/** A rectangle; `more` is any further SVG attributes. */
export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;

/** A disc. */
export const disc = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;

/** An ellipse. */
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;

/** A filled outline in SVG path notation. */
export const shape = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;

/** A stroked outline in SVG path notation. */
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

/** A group moved to a place, scaled, and turned by degrees. */
export const at = (x: number, y: number, scale: number, content: string, turn = 0): string =>
  `<g transform="translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${scale})">${content}</g>`;

/** A gradient from top to bottom, or outwards when `round`; use it as fill `url(#id)`. */
export function gradient(id: string, stops: Stop[], kind: 'down' | 'out' | 'across' = 'down'): string {
  const inside = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour.slice(0, 7)}" stop-opacity="${alpha(colour)}"/>`).join('');
  if (kind === 'out') return `<radialGradient id="${id}">${inside}</radialGradient>`;
  const [x2, y2] = kind === 'down' ? [0, 1] : [1, 0];
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${inside}</linearGradient>`;
}

/** A backdrop of these colours from top to bottom. */
export const backdrop = (width: number, height: number, stops: Stop[], id = 'backdrop'): string =>
  gradient(id, stops) + rect(0, 0, width, height, `url(#${id})`);

/** A ridge of hills or dunes from side to side, filled down to `bottom`. */
export function ridge(width: number, line: { y: number; rise: number; bumps: number; seed: number; bottom: number }, fill: string): string {
  const roll = dice(line.seed);
  const step = width / line.bumps;
  let d = `M${-step} ${line.bottom} L${-step} ${line.y}`;
  for (let x = -step; x < width + step; x += step) {
    const y = line.y - roll() * line.rise;
    d += ` S${round(x + step * 0.5)} ${round(y)} ${round(x + step)} ${round(line.y - roll() * line.rise)}`;
  }
  return shape(`${d} L${width + 2 * step} ${line.bottom} Z`, fill);
}

/** Dashes of light on water between two heights, longer and thicker towards the viewer. */
export function ripples(width: number, from: number, to: number, look: { colour: string; count: number; seed: number; opacity?: number }): string {
  const roll = dice(look.seed);
  return many(look.count, () => {
    const near = roll() ** 1.4;
    const length = 14 + near * 120 * (0.4 + roll());
    const thick = 1.5 + near * 5;
    return rect(
      roll() * (width + 100) - 100,
      from + near * (to - from),
      length,
      thick,
      look.colour,
      `rx="${round(thick / 2)}" opacity="${look.opacity ?? 0.3}"`,
    );
  });
}

/** The path of the sun or a lamp on water, widening towards the viewer. */
export function shimmer(x: number, from: number, to: number, look: { colour: string; spread: number; count: number; seed: number; opacity?: number }): string {
  const roll = dice(look.seed);
  return many(look.count, (index) => {
    const near = index / look.count;
    const length = (0.25 + near) * look.spread * (0.3 + roll());
    const off = (roll() - 0.5) * look.spread * (0.3 + near);
    return rect(x + off - length / 2, from + near * (to - from), length, 3 + near * 6, look.colour, `rx="4" opacity="${look.opacity ?? 0.8}"`);
  });
}

/** Rings of fading light around a sun, moon or lamp. */
export const halo = (x: number, y: number, r: number, colour: string, rings = 4): string =>
  many(rings, (index) => disc(x, y, r * (1 + (rings - index) * 0.42), colour, `opacity="${0.07 + index * 0.025}"`));

/** Rasterises a scene with a fine paper grain; JPEG, quality 82, without metadata. */
export function rasterise({ width, height, draw }: Scene): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw(width, height)}</svg>`;
  const size = 512;
  const grain = { input: GRAIN, raw: { width: size, height: size, channels: 4 as const }, tile: true, blend: 'soft-light' as const };
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).composite([grain]).jpeg({ quality: 82 }).toBuffer();
}

const GRAIN = makeGrain(512);

function makeGrain(size: number): Buffer {
  const roll = dice(7);
  const pixels = Buffer.alloc(size * size * 4);
  for (let index = 0; index < pixels.length; index += 4) {
    pixels.fill(128 + (roll() + roll() + roll() - 1.5) * 60, index, index + 3);
    pixels[index + 3] = 110;
  }
  return pixels;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function alpha(colour: string): number {
  return colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
}
