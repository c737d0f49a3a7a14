'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { answered } from './answered.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; code?: string; message: string; fields: Record<string, string>; details?: unknown };
type DeskFormProps<T> = {
  label: string;
  run: (typed: Record<string, string>, form: HTMLFormElement) => Promise<Answer<T>>;
  /** What to say when it is done. */
  done: (value: T) => ReactNode;
  clears?: boolean;
  children: (problems: Record<string, string>) => ReactNode;
};

/** A form of the desk: keeps what was typed when it is refused, says why beside each field, and shows the new state when done. */
export function DeskForm<T>({ label, run, done, clears = false, children }: DeskFormProps<T>) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<ReactNode>('');
  const [isBusy, setBusy] = useState(false);

  async function send(typed: Record<string, string>, own: HTMLFormElement) {
    setBusy(true);
    const state = await answered(run(typed, own));
    setBusy(false);
    setProblems(state && !state.ok ? state.fields : {});
    if (!state?.ok) return setMessage(state?.message ?? 'The server did not answer. Nothing was changed; try again.');
    setMessage(done(state.value));
    if (clears) form.current?.reset();
    router.refresh();
  }

  return (
    <form
      ref={form}
      className="grid gap-4"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        send(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>, event.currentTarget);
      }}
    >
      {children(problems)}
      <div role="status">{message}</div>
      <button type="submit" className="button button-main justify-self-start" disabled={isBusy}>
        {label}
      </button>
    </form>
  );
}
