import { useEffect, useState } from 'react';

/** What the desk finds for a text at one of its addresses, asked for a moment after the last key; undefined until the first answer. */
export function useFound<T>(address: string, text: string, isOff = false): T[] | undefined {
  const [found, setFound] = useState<T[]>();
  useEffect(() => {
    if (isOff) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal: stop.signal }).catch(() => undefined);
      if (answer?.ok) setFound(await answer.json());
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, text, isOff]);
  return found;
}
