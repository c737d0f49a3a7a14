import type { StoryFilter } from '#db/story/filter-rules.ts';

/** What there is to say of a search: what of it was not understood, and where it is cut. */
export function SearchSaid({ said }: { said: string[] }) {
  if (said.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1 text-sm break-words text-warn" aria-label="About this search">
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

type StoryOrderProps = { path: string; filter: StoryFilter };

/** The order of what a search of words found. */
export function StoryOrder({ path, filter }: StoryOrderProps) {
  const current = filter.order ?? 'best';
  const link = (order: 'best' | 'changed', name: string) => (
    <a
      href={`${path}?${addressOf({ ...filter, order: order === 'best' ? undefined : order, page: undefined })}`}
      aria-current={current === order ? 'true' : undefined}
      className={current === order ? 'py-1 font-semibold' : 'py-1 underline'}
    >
      {name}
    </a>
  );
  return (
    <nav aria-label="Order" className="mb-2 flex gap-x-4 text-sm">
      {link('best', 'Best match first')}
      {link('changed', 'Last changed first')}
    </nav>
  );
}

/** The filter as an address has it, in one order. */
export function addressOf(filter: Record<string, string | number | undefined>): string {
  return new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();
}
