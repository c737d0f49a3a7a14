'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { restore } from '../../actions.ts';

/** Brings an earlier front back as the draft. */
export function RestoreLaunch({ launchId, saves, place }: { launchId: number; saves: number; place: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');

  async function bringBack() {
    const state = await answered(restore({ launchId, saves }));
    if (state?.ok) router.push(`/dashboard/fronts/${place}`);
    else setProblem(state?.message ?? 'The server did not answer. Try again.');
  }

  return (
    <div>
      <AskButton name="Restore" question="It becomes the draft in the place of what is arranged now; readers see it once you launch it." onYes={bringBack} />
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}
