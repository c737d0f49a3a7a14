'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { Refused } from '#components/desk/refused.tsx';
import { ASKS_WHY, BATCH_MOVES, BATCH_NAMES, type BatchMove } from '#db/story/batch-move-rules.ts';
import type { BatchResult } from '#db/story/batch-rules.ts';
import { moveMany, undoMany } from './actions.ts';

type Outcome = { text: string; results: BatchResult[]; batchId: string | null };

/** Does the same to every story ticked in the list, says how it went with each, and takes it back with one button, also later. `last`: what can still be taken back, in words. */
export function BulkBar({ last }: { last?: { id: string; text: string } }) {
  const router = useRouter();
  const chosen = useChosen();
  const [move, setMove] = useState<BatchMove>('file');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const asks = ASKS_WHY.includes(move) ? 'Why?' : move === 'return' ? 'Note (optional)' : '';

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const state = await answered(moveMany({ storyIds: chosen, move, reason: asks && reason }));
    setBusy(false);
    if (!state?.ok)
      return setOutcome({ text: state?.message ?? 'The server did not answer. Look at the list before you try again.', results: [], batchId: null });
    const { results, batchId } = state.value;
    setOutcome({ text: `${BATCH_NAMES[move]}: ${results.filter(({ ok }) => ok).length} of ${results.length} done.`, results, batchId });
    router.refresh();
  }

  async function undo(batchId: string) {
    setBusy(true);
    const state = await answered(undoMany({ batchId }));
    setBusy(false);
    const results = state?.ok ? state.value.results : [];
    setOutcome({ text: state?.ok ? 'Taken back.' : (state?.message ?? 'The server did not answer. Try again.'), results, batchId: state ? null : batchId });
    router.refresh();
  }

  return (
    <>
      {last && !outcome && (
        <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {last.text}
          <button type="button" className="button" disabled={isBusy} onClick={() => undo(last.id)}>
            Undo
          </button>
        </p>
      )}
      <div className="sticky top-2 z-10 mb-3 grid gap-2">
        <form id="bulk" onSubmit={send} className={chosen.length > 0 ? 'sheet flex flex-wrap items-end gap-3 p-3 shadow-md' : 'hidden'}>
          <p className="self-center text-sm font-semibold">{chosen.length === 1 ? '1 story' : `${chosen.length} stories`}</p>
          <div className="field">
            <label htmlFor="bulk-move">What to do</label>
            <select id="bulk-move" className="input" value={move} onChange={(event) => setMove(event.target.value as BatchMove)}>
              {BATCH_MOVES.map((each) => (
                <option key={each} value={each}>
                  {BATCH_NAMES[each]}
                </option>
              ))}
            </select>
          </div>
          {asks && (
            <div className="field">
              <label htmlFor="bulk-reason">{asks}</label>
              <input
                id="bulk-reason"
                className="input"
                required={ASKS_WHY.includes(move)}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          )}
          <button type="submit" className="button button-main" disabled={isBusy}>
            {isBusy ? 'One moment…' : 'Do it'}
          </button>
          <button type="reset" className="button">
            Choose none
          </button>
        </form>
        <div role="status">
          {outcome && (
            <div className="sheet grid gap-2 p-3 text-sm">
              <p className="flex flex-wrap items-center gap-3">
                {outcome.text}
                {outcome.batchId && (
                  <button type="button" className="button" disabled={isBusy} onClick={() => undo(outcome.batchId as string)}>
                    Undo
                  </button>
                )}
              </p>
              <Refused results={outcome.results} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** The ids of the stories that are ticked: their boxes belong to the form, wherever in the page they stand. */
function useChosen(): string[] {
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => {
    const read = () => {
      const ids = [...document.querySelectorAll<HTMLInputElement>('input[form="bulk"]:checked')].map(({ value }) => value);
      setChosen((before) => (before.join() === ids.join() ? before : ids));
    };
    const later = () => setTimeout(read);
    document.addEventListener('change', read);
    document.addEventListener('reset', later);
    const observer = new MutationObserver(read);
    observer.observe(document.getElementById('content') ?? document.body, { childList: true, subtree: true });
    read();
    return () => {
      observer.disconnect();
      document.removeEventListener('change', read);
      document.removeEventListener('reset', later);
    };
  }, []);
  return chosen;
}
