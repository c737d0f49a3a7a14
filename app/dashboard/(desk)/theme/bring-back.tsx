'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import type { Theme } from '#db/theme/rules.ts';
import { set } from './actions.ts';

/** Gives the paper an earlier look again. */
export function BringBack({ theme }: { theme: Theme }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');

  async function bringBack() {
    const state = await answered(set(theme));
    setProblem(state?.ok ? '' : (state?.message ?? 'The server did not answer. Try again.'));
    if (state?.ok) router.refresh();
  }

  return (
    <>
      <AskButton name="Bring it back" question="On every page at once?" onYes={bringBack} />
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}
