import { useEffect, useState } from 'react';
import type { Named } from '#db/search/name-rules.ts';
import { ask } from './use-offers.ts';

/** What names are called that are known by their ids: those a page came with, those learnt here, and those a colleague chose meanwhile, which are asked for. */
export function useKnown<Name extends Named>(source: string, given: Name[], ids: string[]) {
  const [met, setMet] = useState<Name[]>([]);
  const names = [...given, ...met.filter((each) => !given.some(({ id }) => id === each.id))];
  const learn = (more: Name[]) => setMet((all) => [...all.filter(({ id }) => !more.some((each) => each.id === id)), ...more]);

  const unknown = ids.filter((each) => !names.some(({ id }) => id === each)).join(',');
  useEffect(() => {
    if (!unknown) return;
    const stop = new AbortController();
    ask<Name>(`${source}?ids=${unknown}`, stop.signal).then((found) => found && setMet((all) => [...all, ...found]));
    return () => stop.abort();
  }, [source, unknown]);

  return { names, learn };
}
