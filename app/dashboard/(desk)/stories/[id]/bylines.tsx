import { useState } from 'react';
import { BylinePicker } from '#components/desk/byline-picker.tsx';
import type { Byline } from '#db/contributor/rules.ts';
import type { Named } from '#db/search/name-rules.ts';
import { addContributor, signAs } from '../actions.ts';
import { useNames } from './use-names.ts';

/** Whoever is signed in; `id`: the contributor that stands for them, null while there is none. */
export type Me = { id: string | null; name: string };
type BylinesProps = {
  known: Named[];
  me: Me;
  chosen: Byline[];
  problem?: string;
  isOff: boolean;
  mayCreate: boolean;
  onChoose: (bylines: Byline[]) => void;
};

/** Who is named over the story: oneself with one button, others by their names. */
export function Bylines({ known, me, chosen, problem, isOff, mayCreate, onChoose }: BylinesProps) {
  const ids = chosen.map(({ id }) => id);
  const others = useNames({ source: 'bylines', given: known, ids, make: addContributor });
  const [mine, setMine] = useState<Named | undefined>(me.id ? { id: me.id, name: me.name } : undefined);
  const [refused, setRefused] = useState<string>();

  async function addMe() {
    const state = mine ? { ok: true as const, value: mine } : await signAs({}).catch(() => undefined);
    setRefused(state?.ok ? undefined : (state?.message ?? 'The server did not answer. Try again.'));
    if (!state?.ok) return;
    setMine(state.value);
    others.learn([state.value]);
    onChoose([...chosen, { id: state.value.id, role: 'by' }]);
  }

  return (
    <BylinePicker
      known={others.names}
      chosen={chosen}
      problem={problem ?? others.problem ?? refused}
      isOff={isOff}
      me={mine && ids.includes(mine.id) ? undefined : { name: mine?.name ?? me.name, add: addMe }}
      onChoose={(next, taken) => {
        if (taken) others.learn([taken]);
        onChoose(next);
      }}
      onCreate={mayCreate ? others.create : undefined}
    />
  );
}
