'use client';

import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { restore } from '../../actions.ts';

type RestoreButtonProps = { name: string; question: string; storyId: string; saves: number; seq: number; blockId?: string };

/** Makes an older text the newest, whole or one paragraph of it, and opens the editor on it. */
export function RestoreButton({ name, question, storyId, saves, seq, blockId }: RestoreButtonProps) {
  const [problem, setProblem] = useState('');
  async function run() {
    const state = await answered(restore({ storyId, saves, seq, blockId }));
    if (state?.ok) return location.assign(`/dashboard/stories/${storyId}`);
    setProblem(whyNot(state));
  }
  return (
    <>
      <AskButton name={name} question={question} onYes={run} />
      <span role="alert" className="problem">
        {problem}
      </span>
    </>
  );
}

function whyNot(state: { code: string; message: string } | undefined): string {
  if (!state) return 'The server did not answer. Nothing was changed; try again.';
  return state.code === 'conflict' ? 'Somebody saved this story since you opened this page. Look at it again before you restore.' : state.message;
}
