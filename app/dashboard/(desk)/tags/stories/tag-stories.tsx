'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { NamePicker } from '#components/desk/name-picker.tsx';
import { Refused } from '#components/desk/refused.tsx';
import type { Named } from '#db/search/name-rules.ts';
import type { BatchResult } from '#db/story/batch-rules.ts';
import { tagMany } from '../actions.ts';

type Batch = { tagId: string; storyIds: string[]; adds: boolean };
type Row = { id: string; headline: string; section: string | null };

/** Stories to choose from, and a tag to put on those chosen or to take off them. */
export function TagStories({ stories }: { stories: Row[] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string[]>([]);
  const [tag, setTag] = useState<Named>();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState<BatchResult[]>([]);
  const [undo, setUndo] = useState<Batch>();
  const [isBusy, setBusy] = useState(false);

  async function run(batch: Batch, isUndo = false) {
    setBusy(true);
    const state = await answered(tagMany(batch));
    setBusy(false);
    setProblems(state && !state.ok ? state.fields : {});
    setRefused(state?.ok ? state.value.results.filter(({ ok }) => !ok) : []);
    if (!state?.ok) return setMessage(state?.message ?? 'The server did not answer. Nothing was changed; try again.');
    setMessage(isUndo ? `Undone: ${outcome(state.value, batch.adds)}` : outcome(state.value, batch.adds));
    setUndo(isUndo || state.value.changed.length === 0 ? undefined : { ...batch, storyIds: state.value.changed, adds: !batch.adds });
    router.refresh();
  }

  const isAll = chosen.length === stories.length;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <fieldset className="sheet min-w-0 p-3">
        <legend className="sr-only">Stories</legend>
        <p className="flex flex-wrap items-center gap-3 pb-2 text-sm">
          <button type="button" className="button" onClick={() => setChosen(isAll ? [] : stories.map(({ id }) => id))}>
            {isAll ? 'Choose none' : `Choose all ${stories.length}`}
          </button>
          {chosen.length} chosen
        </p>
        {problems.storyIds && <p className="problem">{problems.storyIds}</p>}
        <ul className="divide-y divide-line">
          {stories.map(({ id, headline, section }) => (
            <li key={id}>
              <label className="flex items-center gap-3 py-2">
                <input
                  type="checkbox"
                  className="size-5 shrink-0"
                  checked={chosen.includes(id)}
                  onChange={() => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
                />
                <span className="min-w-0 break-words" dir="auto">
                  {headline || 'No headline yet'} <span className="text-sm text-quiet">{section}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="sheet grid gap-3 p-4">
        <NamePicker
          id="batch-tag"
          label="The tag for them"
          source="approved-tags"
          known={tag ? [tag] : []}
          chosen={tag ? [tag.id] : []}
          isOne
          problem={problems.tagId}
          isOff={isBusy}
          onChoose={(_, taken) => setTag(taken)}
        />
        <p className="flex flex-wrap gap-2">
          <button type="button" className="button button-main" disabled={isBusy} onClick={() => run({ tagId: tag?.id ?? '', storyIds: chosen, adds: true })}>
            Put it on
          </button>
          <button type="button" className="button" disabled={isBusy} onClick={() => run({ tagId: tag?.id ?? '', storyIds: chosen, adds: false })}>
            Take it off
          </button>
        </p>
        <div role="status" className="grid gap-2">
          <p>{message}</p>
          {refused.length > 0 && <Refused results={refused} />}
        </div>
        {undo && (
          <button type="button" className="button justify-self-start" disabled={isBusy} onClick={() => run(undo, true)}>
            Undo, on {undo.storyIds.length === 1 ? 'the one story' : `the ${undo.storyIds.length} stories`} it changed
          </button>
        )}
        <p className="hint">Readers see it at once on stories that are live. It is not news: the time of the story stays.</p>
      </div>
    </div>
  );
}

function outcome({ name, changed, results }: { name: string; changed: string[]; results: BatchResult[] }, adds: boolean): string {
  const refused = results.filter(({ ok }) => !ok).length;
  const rest = results.length - changed.length - refused;
  const parts = [`${changed.length} of ${results.length} ${adds ? 'now' : 'no longer'} tagged ${name}.`];
  if (rest > 0) parts.push(`${rest} ${adds ? 'had it already' : 'did not have it'}.`);
  if (refused > 0) parts.push(`${refused} could not be changed:`);
  return parts.join(' ');
}
