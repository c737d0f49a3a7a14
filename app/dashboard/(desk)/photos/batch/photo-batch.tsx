'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { FIELD_GROUPS } from '#db/photo/field-name-rules.ts';
import { applyEdits, changedFields, type FieldEdit, type Flat, flatten, type PhotoResult, unflatten } from '#db/photo/word-rules.ts';
import { editMany, undoMany } from '../actions.ts';
import { BatchField } from './batch-field.tsx';

export type Chosen = { id: string; filename: string; words: Flat; thumbnail?: string };
type Outcome = { text: string; refused: PhotoResult[]; batchId?: string };

/** One form for many photos: each field is left alone, set, added to or cleared; how many that changes is said before it is done, and one button takes it back. */
export function PhotoBatch({ photos }: { photos: Chosen[] }) {
  const router = useRouter();
  const [edits, setEdits] = useState<FieldEdit[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const count = photos.filter(({ words }) => changedFields(words, after(words, edits)).length > 0).length;

  function put(name: string, edit: FieldEdit | undefined) {
    setOutcome(undefined);
    setEdits((all) => [...all.filter(({ field }) => field !== name), ...(edit ? [edit] : [])]);
  }

  async function run() {
    setBusy(true);
    const tidy = edits.map((edit) => ({ ...edit, value: flatten(unflatten({ [edit.field]: edit.value }))[edit.field] ?? '' }));
    const state = await answered(editMany({ photoIds: photos.map(({ id }) => id), edits: tidy }));
    setBusy(false);
    if (!state?.ok) return setOutcome({ text: state?.message ?? 'The server did not answer. Look at the photos before you try again.', refused: [] });
    const { changed, results, batchId } = state.value;
    setEdits([]);
    setOutcome({
      text: `${changed} of ${results.length} photos changed.`,
      refused: results.filter(({ ok }) => !ok),
      batchId: changed > 0 ? batchId : undefined,
    });
    router.refresh();
  }

  async function undo(batchId: string) {
    setBusy(true);
    const state = await answered(undoMany({ batchId }));
    setBusy(false);
    const refused = state?.ok ? state.value.results.filter(({ ok }) => !ok) : [];
    setOutcome({
      text: state?.ok ? 'Taken back.' : (state?.message ?? 'The server did not answer. Try again.'),
      refused,
      batchId: state ? undefined : batchId,
    });
    router.refresh();
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <ul className="flex gap-2 overflow-x-auto" aria-label="The photos">
        {photos.map(({ id, filename, words, thumbnail }) => (
          <li key={id} className="shrink-0">
            <a href={`/dashboard/photos/${id}`}>
              <img src={thumbnail} alt={String(words.alt ?? '') || filename} loading="lazy" className="h-20 w-30 rounded object-cover" />
            </a>
          </li>
        ))}
      </ul>
      {FIELD_GROUPS.map(({ title, isFolded, fields }) => (
        <details key={title} className="sheet min-w-0 p-4" open={!isFolded}>
          <summary className="cursor-pointer font-bold">{title}</summary>
          <div className="mt-3 grid gap-3">
            {fields.map((spec) => (
              <BatchField
                key={spec.name}
                spec={spec}
                edit={edits.find(({ field }) => field === spec.name)}
                values={photos.map(({ words }) => words[spec.name])}
                onEdit={(edit) => put(spec.name, edit)}
              />
            ))}
          </div>
        </details>
      ))}
      <div className="sheet sticky bottom-2 flex flex-wrap items-center gap-3 p-3 shadow-md">
        <button type="submit" className="button button-main" disabled={isBusy || count === 0}>
          {isBusy ? 'One moment…' : `Change ${count} of ${photos.length}`}
        </button>
        <div role="status" className="flex min-w-0 flex-wrap items-center gap-3 text-sm">
          {outcome?.text ?? (edits.length === 0 ? 'Choose a field to change.' : count === 0 ? 'They say all of this already.' : '')}
          {outcome?.refused.map(({ photoId, filename, why }) => (
            <p key={photoId} className="problem basis-full">
              {filename}: {why}
            </p>
          ))}
        </div>
        {outcome?.batchId && (
          <button type="button" className="button" disabled={isBusy} onClick={() => undo(outcome.batchId as string)}>
            Undo
          </button>
        )}
      </div>
    </form>
  );
}

/** The words as they would be kept. */
function after(words: Flat, edits: FieldEdit[]): Flat {
  return edits.length === 0 ? words : flatten(unflatten(applyEdits(words, edits)));
}
