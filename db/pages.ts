import { AsyncLocalStorage } from 'node:async_hooks';

/** What reader pages are made from. A change names what it touched; the press drops the pages that noted it. */
export const page = {
  front: 'front',
  feeds: 'feeds',
  photo: (key: string) => `photo:${key}`,
  sections: 'sections',
  story: (path: string) => `story:${path}`,
  related: (storyId: string) => `related:${storyId}`,
  section: (slug: string) => `section:${slug}`,
  tag: (slug: string) => `tag:${slug}`,
  author: (slug: string) => `author:${slug}`,
};

type Names = Set<string>;

const shared = globalThis as typeof globalThis & { broadsheetPrinting?: AsyncLocalStorage<Names> };
shared.broadsheetPrinting ??= new AsyncLocalStorage<Names>();
const printing = shared.broadsheetPrinting;

/** Records that the page being printed is made from these names; outside a print it does nothing. */
export function note(...names: string[]): void {
  const current = printing.getStore();
  for (const name of names) current?.add(name);
}

/** Runs a print and returns its result with the names noted during it. */
export async function collectNames<T>(print: () => Promise<T>): Promise<{ result: T; names: Set<string> }> {
  const names: Names = new Set();
  return { result: await printing.run(names, print), names };
}
