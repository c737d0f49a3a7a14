'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from './answered.ts';
import { AskButton } from './ask-button.tsx';

type Answer = { ok: true } | { ok: false; message: string };
type ActButtonProps = {
  name: string;
  /** What a screen reader says, where the name alone does not tell what it acts on. */
  label?: string;
  /** Asked before it is done. */
  question?: string;
  isOff?: boolean;
  run: () => Promise<Answer>;
  done?: string;
};

/** A button that does one thing, shows the new state, and says beside it why it was refused. */
export function ActButton({ name, label, question, isOff, run, done = '' }: ActButtonProps) {
  const router = useRouter();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function act() {
    setBusy(true);
    const state = await answered(run());
    setBusy(false);
    setMessage(state?.ok ? done : (state?.message ?? 'The server did not answer. Nothing was changed; try again.'));
    router.refresh();
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {question ? (
        <AskButton name={name} question={question} isOff={isOff || isBusy} onYes={act} />
      ) : (
        <button type="button" className="button min-w-9 px-2" aria-label={label} disabled={isOff || isBusy} onClick={act}>
          {name}
        </button>
      )}
      <span role="status" className="text-sm">
        {message}
      </span>
    </span>
  );
}
