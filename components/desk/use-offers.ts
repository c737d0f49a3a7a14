import { useEffect, useState } from 'react';
import { bestNamed, MOST_OFFERED, type Named } from '#db/search/name-rules.ts';

type Answer = { text: string; names?: Named[] };

/** The names that fit a text: asked for at the desk (`source`) a moment after the last key, or found among those known. `offers` is undefined until they are there; `isLost` where no answer came. */
export function useOffers(text: string, known: Named[], source?: string) {
  const [answer, setAnswer] = useState<Answer>();
  const wanted = text.trim();
  useEffect(() => {
    if (!source || !wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const names = await ask<Named>(`${source}?q=${encodeURIComponent(wanted)}`, stop.signal);
      if (!stop.signal.aborted) setAnswer({ text: wanted, names });
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source, wanted]);

  if (!source || !wanted) return { offers: bestNamed(wanted, known).slice(0, MOST_OFFERED), isLost: false };
  const isAnswered = answer?.text === wanted;
  return { offers: isAnswered ? answer.names : undefined, isLost: isAnswered && !answer.names };
}

/** What the desk answers about names; undefined where it does not. */
export async function ask<T>(address: string, signal: AbortSignal): Promise<T[] | undefined> {
  const answer = await fetch(`/api/desk/names/${address}`, { signal }).catch(() => undefined);
  return answer?.ok ? answer.json().catch(() => undefined) : undefined;
}
