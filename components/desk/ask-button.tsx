'use client';

import { useState } from 'react';

type AskButtonProps = { name: string; question: string; isOff?: boolean; onYes: () => void };

/** A button that asks once more before it does what readers would notice. */
export function AskButton({ name, question, isOff, onYes }: AskButtonProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button" disabled={isOff} onClick={() => setAsking(true)}>
        {name}
      </button>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm">
      {question}
      <button
        type="button"
        className="button button-main"
        ref={(element) => element?.focus()}
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {name} now
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        Cancel
      </button>
    </span>
  );
}
