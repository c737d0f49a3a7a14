'use client';

import { useId, useState } from 'react';

type AskButtonProps = {
  name: string;
  question: string;
  isOff?: boolean;
  /** Asks for the reason, or, by this label, for words that may be left out. */
  asksWhy?: boolean | string;
  onYes: (reason: string) => void;
};

/** A button that asks once more before it does what others would notice, and for the reason where one will be wanted later. */
export function AskButton({ name, question, isOff, asksWhy = false, onYes }: AskButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  if (!isAsking) {
    return (
      <button type="button" className="button" disabled={isOff} onClick={() => setAsking(true)}>
        {name}
      </button>
    );
  }
  return (
    <span className="asking flex flex-wrap items-center gap-2 text-sm">
      {question}
      {asksWhy && (
        <>
          <label htmlFor={id}>{asksWhy === true ? 'Why?' : asksWhy}</label>
          <input
            id={id}
            className="input w-56"
            maxLength={300}
            value={reason}
            // biome-ignore lint/a11y/noAutofocus: the question was just asked for by the button it replaces
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <button
        type="button"
        className="button button-main"
        disabled={asksWhy === true && !reason.trim()}
        // biome-ignore lint/a11y/noAutofocus: the question was just asked for by the button it replaces
        autoFocus={!asksWhy}
        onClick={() => {
          setAsking(false);
          onYes(reason);
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
