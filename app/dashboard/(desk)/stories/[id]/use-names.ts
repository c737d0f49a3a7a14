import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { useKnown } from '#components/desk/use-known.ts';
import type { Named } from '#db/search/name-rules.ts';
import type { FormState } from '../../../../action.ts';

type Create = (input: { name: string }) => Promise<FormState<Named>>;
type Names<Name> = { source: string; given: Name[]; ids: string[]; make: Create };

/** The names of a story, with those made here. `problem`: what was wrong with one that could not be made. */
export function useNames<Name extends Named>({ source, given, ids, make }: Names<Name>) {
  const known = useKnown(source, given, ids);
  const [problem, setProblem] = useState<string>();

  async function create(name: string): Promise<Named | undefined> {
    const state = await answered(make({ name }));
    setProblem(state?.ok ? undefined : (state?.message ?? 'The server did not answer. What you typed is kept; try again.'));
    return state?.ok ? state.value : undefined;
  }

  return { ...known, problem, create };
}
