/** At most so many of the 64 bits of two perceptual hashes differ where the pictures look alike. */
export const MOST_DISTANCE = 10;

/** The eight bytes of a perceptual hash (16 hex digits), first to last. */
export function bandsOf(phash: string): number[] {
  return Array.from({ length: 8 }, (_, band) => Number.parseInt(phash.slice(band * 2, band * 2 + 2), 16));
}

/** In how many bits two perceptual hashes differ. */
export function distance(one: string, other: string): number {
  const others = bandsOf(other);
  return bandsOf(one).reduce((sum, byte, band) => sum + bitsOf(byte ^ (others[band] ?? 0)), 0);
}

function bitsOf(byte: number): number {
  let bits = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}
