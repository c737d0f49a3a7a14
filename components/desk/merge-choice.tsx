'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { Named } from '#db/search/name-rules.ts';
import { NamePicker } from './name-picker.tsx';

type Answer = { ok: true } | { ok: false; message: string };
type MergeChoiceProps = {
  label: string;
  source: 'approved-tags' | 'contributors';
  /** The one that is to go, and the one that is to stay. */
  ownId: string;
  into?: Named;
  word: string;
  run: (intoId: string) => Promise<Answer>;
  /** What would change. */
  children: ReactNode;
};

/** Chooses the one that stays, shows what would change, and merges when asked once more. */
export function MergeChoice({ label, source, ownId, into, word, run, children }: MergeChoiceProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function merge(intoId: string) {
    setBusy(true);
    const state = await run(intoId).catch(() => undefined);
    setBusy(false);
    if (!state?.ok) return setProblem(state?.message ?? 'The server did not answer. Nothing was changed; try again.');
    router.refresh();
  }

  return (
    <>
      <NamePicker
        id="merge-into"
        label={label}
        source={source}
        known={into ? [into] : []}
        chosen={into ? [into.id] : []}
        without={ownId}
        isOne
        problem={problem}
        isOff={isBusy}
        onChoose={(_, taken) => router.replace(taken ? `?into=${taken.id}` : '?', { scroll: false })}
      />
      {children}
      {into && (
        <button type="button" className="button button-main justify-self-start" disabled={isBusy} onClick={() => merge(into.id)}>
          {word} {into.name}
        </button>
      )}
    </>
  );
}
