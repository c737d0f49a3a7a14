import { useEffect, useEffectEvent, useState } from 'react';
import type { Company } from '#db/story/presence-rules.ts';
import type { Theirs } from './draft-types.ts';

const EVERY = 2500;
const EVERY_HIDDEN = 10_000;

type Visiting = {
  storyId: string;
  blockId: string | null;
  savesNow: () => number;
  onNewer: (theirs: Theirs) => void;
  /** Called each time the server answers as it should. */
  onAnswer: () => void;
};

/** Says every few seconds that the story is open here, learns who else has it open, and fetches what they saved. */
export function useCompany({ storyId, blockId, savesNow, onNewer, onAnswer }: Visiting): Company | undefined {
  const [company, setCompany] = useState<Company>();
  const visit = useEffectEvent(async (signal: AbortSignal) => {
    const found = await ask<Company>(`/api/desk/stories/${storyId}/visit`, signal, { blockId });
    if (!found) return;
    setCompany(found);
    onAnswer();
    if (found.saves <= savesNow()) return;
    const theirs = await ask<Theirs>(`/api/desk/stories/${storyId}`, signal);
    if (theirs) onNewer(theirs);
  });

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const run = async () => {
      await visit(stop.signal);
      if (!stop.signal.aborted) timer = setTimeout(run, document.hidden ? EVERY_HIDDEN : EVERY);
    };
    run();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);

  return company;
}

/** What the server answers, or undefined where it does not: the next time will do. */
async function ask<T>(address: string, signal: AbortSignal, sent?: object): Promise<T | undefined> {
  try {
    const answer = await fetch(
      address,
      sent ? { method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) } : { signal },
    );
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
