import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import type { Named } from '#components/desk/name-picker.tsx';
import type { FormState } from '../../../../action.ts';

type Create = (input: { name: string }) => Promise<FormState<Named>>;

/** The names a picker knows, growing by those made here; what was wrong with one that could not be made. */
export function useNames(given: Named[], make: Create) {
  const [made, setMade] = useState<Named[]>([]);
  const [problem, setProblem] = useState<string>();

  async function create(name: string): Promise<Named | undefined> {
    const state = await answered(make({ name }));
    setProblem(state?.ok ? undefined : (state?.message ?? 'The server did not answer. Try again.'));
    if (!state?.ok) return undefined;
    setMade((all) => [...all, state.value]);
    return state.value;
  }

  const names = [...given, ...made.filter((each) => !given.some((known) => known.id === each.id))];
  return { names, problem, create };
}
