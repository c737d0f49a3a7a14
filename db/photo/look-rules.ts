export const COLOURS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink', 'brown', 'black', 'grey', 'white'] as const;
export type Colour = (typeof COLOURS)[number];

/** Photos within this many bits of each other are shown as similar; the desk warns of those within the second. */
export const SIMILAR_WITHIN = 10;
export const TWIN_WITHIN = 6;

/** The width and height in pixels of the grey picture a hash is made of. */
export const HASH_SIDE = 32;
/** The hash of a picture without any pattern: it is like every other and says nothing. */
export const NO_PATTERN = '0'.repeat(16);
const BITS = 8;
/** Weaker than this a frequency is noise of the encoding. */
const FAINT = 1;

const COSINES = Array.from({ length: BITS }, (_, index) =>
  Array.from({ length: HASH_SIDE }, (_each, place) => Math.cos(((2 * place + 1) * (index + 1) * Math.PI) / (2 * HASH_SIDE))),
);

/** The perceptual hash of 32 × 32 grey pixels: which of the 64 lowest frequencies (discrete cosine transform) are stronger than half of them; 16 hex digits. */
export function hashOf(grey: Uint8Array): string {
  const strengths = COSINES.flatMap((down) => COSINES.map((across) => strengthOf(grey, across, down)));
  if (strengths.every((each) => Math.abs(each) < FAINT)) return NO_PATTERN;
  const sorted = [...strengths].sort((one, other) => one - other);
  const middle = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  const bits = strengths.map((each) => (each > middle ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/** In how many of their 64 bits two hashes differ. */
export function distance(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
}

/** The eight bytes of a hash, by which near ones are found; none for a picture without pattern. */
export function bandsOf(phash: string): { band: number; value: number }[] {
  if (phash === NO_PATTERN) return [];
  return Array.from({ length: 8 }, (_, band) => ({ band, value: Number.parseInt(phash.slice(band * 2, band * 2 + 2), 16) }));
}

/** What people call a colour (red, green and blue from 0 to 255). */
export function colourName({ r, g, b }: { r: number; g: number; b: number }): Colour {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (most + least) / 510;
  const spread = most - least;
  const strength = spread / (255 * (1 - Math.abs(2 * light - 1)) || 1);
  if (light < 0.12) return 'black';
  if (light > 0.92) return 'white';
  if (strength < 0.15 || spread < 18) return 'grey';
  return hueName(hueOf(r, g, b, most, spread), light, strength);
}

function hueName(hue: number, light: number, strength: number): Colour {
  if (hue >= 15 && hue < 50 && light < 0.45 && (light < 0.35 || strength < 0.75)) return 'brown';
  if (hue < 15 || hue >= 345) return light > 0.68 ? 'pink' : 'red';
  if (hue < 42) return 'orange';
  if (hue < 70) return 'yellow';
  if (hue < 165) return 'green';
  if (hue < 195) return 'cyan';
  if (hue < 255) return 'blue';
  return hue < 295 ? 'purple' : 'pink';
}

/** In degrees of the colour circle. */
function hueOf(r: number, g: number, b: number, most: number, spread: number): number {
  if (most === r) return (((g - b) / spread) * 60 + 360) % 360;
  return most === g ? ((b - r) / spread) * 60 + 120 : ((r - g) / spread) * 60 + 240;
}

function strengthOf(grey: Uint8Array, across: number[], down: number[]): number {
  let sum = 0;
  for (let y = 0; y < HASH_SIDE; y += 1) {
    let row = 0;
    for (let x = 0; x < HASH_SIDE; x += 1) row += (grey[y * HASH_SIDE + x] ?? 0) * (across[x] ?? 0);
    sum += row * (down[y] ?? 0);
  }
  return sum / HASH_SIDE;
}
