'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { Field } from '#components/desk/field.tsx';
import { Refused } from '#components/desk/refused.tsx';
import type { DeskPhoto } from '#db/photo/queries.ts';
import { type StoryUse, spotInWords, wordsOfPhoto } from '#db/photo/use-rules.ts';
import type { BatchResult } from '#db/story/batch-rules.ts';
import { replacedPlacement } from '#db/story/photo-rules.ts';
import { replace } from '../../uses/actions.ts';
import { BeforeAfter } from './before-after.tsx';

type ReplaceFormProps = { old: DeskPhoto; next: DeskPhoto; uses: StoryUse[]; mayShow: boolean };

/** Each placement before and after, to be ticked. */
export function ReplaceForm({ old, next, uses, mayShow }: ReplaceFormProps) {
  const router = useRouter();
  const ids = [...new Set(uses.map(({ storyId }) => storyId))];
  const stories = ids.map((storyId) => [storyId, uses.filter((use) => use.storyId === storyId)] as const);
  const [chosen, setChosen] = useState(new Set(stories.map(([storyId]) => storyId)));
  const [words, setWords] = useState<'own' | 'new'>('own');
  const [override, setOverride] = useState('');
  const [said, setSaid] = useState('');
  const [results, setResults] = useState<BatchResult[]>([]);
  const toggle = (storyId: string) => {
    const now = new Set(chosen);
    if (!now.delete(storyId)) now.add(storyId);
    setChosen(now);
  };
  async function run() {
    const input = { photoId: old.id, newPhotoId: next.id, storyIds: [...chosen], words, override: override || undefined };
    const state = await answered(replace(input));
    const found = state?.ok ? state.value.results : ((state?.details as { results?: BatchResult[] } | undefined)?.results ?? []);
    setResults(found);
    setSaid(
      state?.ok
        ? `Replaced on ${found.filter(({ ok }) => ok).length} of ${found.length} stories.`
        : (state?.message ?? 'The server did not answer. Try again.'),
    );
    router.refresh();
  }
  if (stories.length === 0) {
    return (
      <div className="sheet grid justify-items-center gap-2 p-8">
        <p role="status">{said}</p>
        <p>No story you may read has it now.</p>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <fieldset className="sheet grid gap-2 p-4 text-sm">
        <legend className="sr-only">Words</legend>
        <p className="hint">
          A cut a story has of its own is given up with the old photo. What the old photo stands in for, or is the picture of, is changed there.
        </p>
        <label className="flex items-center gap-2">
          <input type="radio" name="words" checked={words === 'own'} onChange={() => setWords('own')} />
          Keep what a story says in words of its own; everything else comes from the new photo
        </label>
        <label className="flex items-center gap-2">
          <input type="radio" name="words" checked={words === 'new'} onChange={() => setWords('new')} />
          All words from the new photo
        </label>
      </fieldset>
      <ul className="grid gap-3">
        {stories.map(([storyId, placed]) => (
          <li key={storyId} className="sheet grid gap-3 p-4">
            <label className="flex items-center gap-2 font-semibold">
              <input type="checkbox" className="size-5" checked={chosen.has(storyId)} onChange={() => toggle(storyId)} />
              <span dir="auto">{placed[0]?.headline || 'Untitled story'}</span>
            </label>
            {placed.map((use) => (
              <div key={use.state + use.version} className="grid gap-2">
                <p className="text-sm text-quiet">
                  {spotInWords(use)}: {happensTo(use.state, mayShow)}
                </p>
                <BeforeAfter old={old} next={next} before={use.words} after={afterOf(use, { old, next, words })} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {results.some(({ why }) => why.startsWith('Look again')) && (
        <Field label="Why it goes out in spite of the warning" value={override} maxLength={300} onChange={(event) => setOverride(event.target.value)} />
      )}
      <p className="flex flex-wrap items-center gap-3">
        <button type="button" className="button button-main" disabled={chosen.size === 0} onClick={run}>
          Replace on {chosen.size} {chosen.size === 1 ? 'story' : 'stories'}
        </button>
        <span role="status">{said}</span>
      </p>
      <Refused results={results} />
    </div>
  );
}

function afterOf({ photoId, words: placed }: StoryUse, { old, next, words }: { old: DeskPhoto; next: DeskPhoto; words: 'own' | 'new' }) {
  const placement = { photoId, ...placed, crop: null, fallbackId: null };
  return replacedPlacement(placement, wordsOfPhoto(old), { id: next.id, ...wordsOfPhoto(next) }, words);
}

function happensTo(state: StoryUse['state'], mayShow: boolean): string {
  if (state === 'scheduled') return 'what is scheduled keeps the old photo until it is scheduled again; the text that is written gets the new one';
  if (state !== 'live') return 'in the text that is written';
  return mayShow ? 'readers see the new photo at once' : 'readers see the new photo when an editor publishes it';
}
