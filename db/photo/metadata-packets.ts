import type { Said, Source } from './metadata-sources.ts';

type Value = { source: Source; value: string };
/** What of the file's words could not be taken as it is: two sources that say different things, too much, or a date that is none. */
export type Problem = { field: string; why: 'contradiction' | 'too-long' | 'no-date' | 'future'; won: Value; lost?: Value[] };
export type Packets = {
  problems: Problem[];
  /** Degrees north and east, for the desk alone. */
  position: { latitude: number; longitude: number } | null;
  xmp: Record<string, unknown>;
  iim: Record<string, unknown>;
  exif: Record<string, unknown>;
};

/** The most that is kept of one source, in characters of JSON. */
const MOST = 20_000;

/** What the file said, as JSON that stays small: nothing binary, long texts cut, and what goes beyond 20,000 characters of one source left out. */
export function boundedPackets({ xmp, iim, exif }: Said, problems: Problem[]): Packets {
  const { latitude, longitude } = exif;
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const position = isPlace && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null;
  return { problems: problems.slice(0, 40), position, xmp: bounded(xmp), iim: bounded(iim), exif: bounded(exif) };
}

function bounded(all: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let left = MOST;
  for (const [name, value] of Object.entries(all)) {
    const plain = plainly(value);
    const size = plain === undefined ? 0 : JSON.stringify([name, plain]).length;
    if (size === 0 || size > left) continue;
    left -= size;
    kept[name] = plain;
  }
  return kept;
}

function plainly(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 1000 ? `${value.slice(0, 1000)}…` : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value))
    return value
      .slice(0, 100)
      .map(plainly)
      .filter((each) => each !== undefined);
  if (!value || typeof value !== 'object' || ArrayBuffer.isView(value)) return undefined;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (plainly(each) === undefined ? [] : [[name, plainly(each)]])));
}
