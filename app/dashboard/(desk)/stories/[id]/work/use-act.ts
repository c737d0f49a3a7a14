import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import type { FormState } from '../../../../../action.ts';

/** Runs what is done beside the text, and holds why it was refused, by field; `''` is for what belongs to none. */
export function useAct(onDone: () => void) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);

  async function act<T>(work: () => Promise<FormState<T>>): Promise<FormState<T> | undefined> {
    setBusy(true);
    const state = await answered(work());
    setBusy(false);
    if (state?.ok) {
      setProblems({});
      onDone();
    } else if (state) setProblems(Object.keys(state.fields).length > 0 ? state.fields : { '': state.message });
    else setProblems({ '': 'The server did not answer. Nothing was changed; try again.' });
    return state;
  }

  return { act, problems, isBusy };
}
