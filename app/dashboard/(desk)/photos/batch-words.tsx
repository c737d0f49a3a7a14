'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { TextField } from '#components/desk/text-field.tsx';
import type { Words } from '#components/desk/upload.ts';
import { BATCH_WORD_NAMES, BATCH_WORDS } from '#db/photo/batch-word-rules.ts';
import { removeOne, save } from './templates/actions.ts';

export type OfferedTemplate = { id: string; name: string; words: Words; isRemovable: boolean };
type BatchWordsProps = { words: Words; onChange: (words: Words) => void; templates: OfferedTemplate[]; maySave: boolean };

const LONG: string[] = ['caption', 'alt', 'instructions'];

/** The words every photo gets that is added from now on, typed or taken from a shoot template. */
export function BatchWords({ words, onChange, templates, maySave }: BatchWordsProps) {
  const id = useId();
  const router = useRouter();
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const chosen = templates.find((each) => each.name === name);
  const given = BATCH_WORD_NAMES.filter((each) => words[each]).length;

  async function run(work: ReturnType<typeof save> | ReturnType<typeof removeOne>, done: string) {
    const state = await answered(work);
    setProblems(state && !state.ok ? state.fields : {});
    setMessage(state?.ok ? done : (state?.message ?? 'Not saved: the server did not answer. Try again.'));
    if (state?.ok) router.refresh();
  }

  return (
    <details className="sheet p-3">
      <summary className="cursor-pointer font-semibold">
        Words for the whole batch{given > 0 && <span className="hint font-normal"> ({given === 1 ? '1 is' : `${given} are`} given)</span>}
      </summary>
      <div className="mt-3 grid gap-3">
        {templates.length > 0 && (
          <div className="field sm:max-w-sm">
            <label htmlFor={`${id}-template`}>Shoot template</label>
            <select
              id={`${id}-template`}
              className="input"
              value={chosen?.name ?? ''}
              onChange={({ target }) => {
                setName(target.value);
                onChange(templates.find((each) => each.name === target.value)?.words ?? {});
              }}
            >
              <option value="">None</option>
              {templates.map((each) => (
                <option key={each.id}>{each.name}</option>
              ))}
            </select>
          </div>
        )}
        <div className="grid gap-3 sm:grid-cols-2">
          {BATCH_WORD_NAMES.map((each) => (
            <TextField
              key={each}
              id={`${id}-${each}`}
              label={BATCH_WORDS[each]}
              lines={LONG.includes(each) ? 2 : 1}
              value={words[each] ?? ''}
              problem={problems[`words.${each}`]}
              isOff={false}
              onChange={(text) => onChange({ ...words, [each]: text })}
            />
          ))}
        </div>
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" checked={words.overwrite === 'on'} onChange={({ target }) => onChange({ ...words, overwrite: target.checked ? 'on' : '' })} />
          Overwrite what a file says of itself
        </label>
        <p className="hint">They are given to the photos you add after typing them, where the file itself says nothing.</p>
        {maySave && (
          <div className="flex flex-wrap items-end gap-2">
            <TextField id={`${id}-name`} label="Name of the template" lines={1} value={name} problem={problems.name} isOff={false} onChange={setName} />
            <button type="button" className="button" onClick={() => run(save({ name, words }), `Saved as “${name}”.`)}>
              Save as template
            </button>
            {chosen?.isRemovable && (
              <AskButton
                name="Remove this template"
                question="Photos that have its words keep them."
                onYes={() => run(removeOne({ templateId: chosen.id }), `“${name}” is removed.`)}
              />
            )}
          </div>
        )}
        <p role="status" className="text-sm">
          {message}
        </p>
      </div>
    </details>
  );
}
