const AT_ONCE = 8;

/** Does something for each, a few at once. */
export async function forEach<T>(all: Iterable<T>, work: (each: T) => Promise<void>): Promise<void> {
  for (const portion of portionsOf([...all])) await Promise.all(portion.map(work));
}

/** So many at once as a server may be asked for and a failure can still be found in. */
export function portionsOf<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}
