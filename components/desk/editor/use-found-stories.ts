import { useEffect, useState } from 'react';

export type FoundStory = { id: string; headline: string; state: string; path: string | null };

/** The stories of the house whose headline contains a text, asked for a moment after the last key; undefined until the first answer. */
export function useFoundStories(text: string, isOff = false): FoundStory[] | undefined {
  const [found, setFound] = useState<FoundStory[]>();
  useEffect(() => {
    if (isOff) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/desk/stories?q=${encodeURIComponent(text)}`, { signal: stop.signal }).catch(() => undefined);
      if (answer?.ok) setFound(await answer.json());
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, isOff]);
  return found;
}
