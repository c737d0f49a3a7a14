'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { Field } from '#components/desk/field.tsx';
import { NotRemoved } from '#components/desk/photo-grid/not-removed.tsx';
import { Refused } from '#components/desk/refused.tsx';
import type { Removed } from '#db/photo/remove-rules.ts';
import type { BatchResult } from '#db/story/batch-rules.ts';
import { remove } from '../removed/actions.ts';
import { push } from '../uses/actions.ts';

const NO_ANSWER = 'The server did not answer. Nothing was changed; try again.';

export function RemovePhoto({ photoId }: { photoId: string }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [results, setResults] = useState<Removed[]>([]);
  async function run() {
    const state = await answered(remove({ photoIds: [photoId] }));
    if (state?.ok) return router.push('/dashboard/photos/removed');
    setResults((state?.details as { results?: Removed[] } | undefined)?.results ?? []);
    setSaid(state?.message ?? NO_ANSWER);
  }
  return (
    <>
      <AskButton name="Remove" question="Take this photo out of the desk?" onYes={run} />
      <span role="status" className="text-sm">
        {said}
      </span>
      <NotRemoved results={results} />
    </>
  );
}

/** Gives the photo's words to the stories that still say what it said before. */
export function PushWords({ photoId, stories }: { photoId: string; stories: [string, string][] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState(new Set(stories.map(([storyId]) => storyId)));
  const [override, setOverride] = useState('');
  const [said, setSaid] = useState('');
  const [results, setResults] = useState<BatchResult[]>([]);
  const toggle = (storyId: string) => {
    const next = new Set(chosen);
    if (!next.delete(storyId)) next.add(storyId);
    setChosen(next);
  };
  async function run() {
    const state = await answered(push({ photoId, storyIds: [...chosen], override: override || undefined }));
    const found = state?.ok ? state.value.results : ((state?.details as { results?: BatchResult[] } | undefined)?.results ?? []);
    setResults(found);
    setSaid(state?.ok ? `${found.filter(({ ok }) => ok).length} of ${found.length} stories say it now.` : (state?.message ?? NO_ANSWER));
    router.refresh();
  }
  return (
    <div className="sheet mt-3 grid gap-3 p-4 text-sm">
      <p>These stories still say what the photo said before. Words they have of their own are left alone.</p>
      <ul className="grid gap-1">
        {stories.map(([storyId, headline]) => (
          <li key={storyId}>
            <label className="inline-flex items-center gap-2">
              <input type="checkbox" className="size-5" checked={chosen.has(storyId)} onChange={() => toggle(storyId)} />
              <span dir="auto">{headline}</span>
            </label>
          </li>
        ))}
      </ul>
      {results.some(({ why }) => why.startsWith('Look again')) && (
        <Field label="Why it goes out in spite of the warning" value={override} maxLength={300} onChange={(event) => setOverride(event.target.value)} />
      )}
      <p className="flex flex-wrap items-center gap-2">
        <button type="button" className="button button-main" disabled={chosen.size === 0} onClick={run}>
          Give them the new words
        </button>
        <span role="status">{said}</span>
      </p>
      <Refused results={results} />
    </div>
  );
}
