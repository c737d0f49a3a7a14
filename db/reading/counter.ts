import { MOST_COUNTED } from './rules.ts';

/** On globalThis, because Next bundles its own copies of this module. */
const shared = globalThis as typeof globalThis & { broadsheetReads?: Map<string, number> };
shared.broadsheetReads ??= new Map();

/** Counts one reading of the page at this path in the memory of this process: a number, and nothing of who read. */
export function countRead(path: string, reads = 1): void {
  const counts = shared.broadsheetReads ?? new Map<string, number>();
  if (counts.has(path) || counts.size < MOST_COUNTED) counts.set(path, (counts.get(path) ?? 0) + reads);
}

/** Hands over what was counted since it was last asked, and begins anew. */
export function takeReads(): [path: string, reads: number][] {
  const counted = [...(shared.broadsheetReads ?? [])];
  shared.broadsheetReads = new Map();
  return counted;
}
