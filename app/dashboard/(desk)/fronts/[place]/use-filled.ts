import { useEffect, useState } from 'react';
import type { Filled, FrontFacts } from '#db/front/warn-rules.ts';
import type { FrontStatus } from './use-front.ts';

type Known = { filled: Filled; facts: FrontFacts[] };

/** What the containers are filled with by themselves, asked for anew when the arrangement was kept, with what is known of the stories chosen: somebody else may have chosen them. */
export function useFilled(place: string, first: Filled, status: FrontStatus, onKnow: (facts: FrontFacts[]) => void): Filled {
  const [filled, setFilled] = useState(first);
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    if (status === 'saving') setOld(true);
    if (status !== 'saved' || !isOld) return;
    const stop = new AbortController();
    fetch(`/api/desk/fronts/${place}`, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((known: Known | undefined) => {
        if (!known) return;
        setFilled(known.filled);
        onKnow(known.facts);
        setOld(false);
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [place, status, isOld, onKnow]);
  return filled;
}
