'use client';

import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { create } from './actions.ts';

/** Begins a story and opens it. */
export function NewStory() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function begin() {
    setBusy(true);
    const state = await answered(create({ language: document.documentElement.lang || 'en' }));
    if (state?.ok) return location.assign(`/dashboard/stories/${state.value.id}`);
    setBusy(false);
    setProblem(state?.message ?? 'The server did not answer. Try again in a moment.');
  }

  return (
    <span className="flex items-center gap-3">
      <span className="problem" role="alert">
        {problem}
      </span>
      <button type="button" className="button button-main" onClick={begin} disabled={isBusy}>
        New story
      </button>
    </span>
  );
}
