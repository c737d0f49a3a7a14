'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PhotoField } from '#components/desk/photo-field.tsx';
import { splitCaption } from '#db/photo/caption-rules.ts';
import { FIELD_GROUPS, labelOf, wordsFor } from '#db/photo/field-name-rules.ts';
import { type FieldValue, type Flat, flatten, mergeWords, unflatten } from '#db/photo/word-rules.ts';
import { edit } from '../actions.ts';

type Props = { photoId: string; saves: number; saved: Flat; isOff: boolean };
type Clash = { names: string[]; theirs: Flat };

/** All that is said of a photo, wherever it is used next. When two people write at once, their changes go together; where both changed the same field the other’s words are shown. */
export function PhotoForm({ photoId, saves, saved, isOff }: Props) {
  const router = useRouter();
  const [base, setBase] = useState({ words: saved, saves });
  const [words, setWords] = useState(saved);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [clash, setClash] = useState<Clash>();
  const set = (name: string, value: FieldValue) => setWords((now) => ({ ...now, [name]: value }));

  async function keep(mine: Flat, from: typeof base): Promise<void> {
    const state = await edit({ photoId, saves: from.saves, ...unflatten(mine) }).catch(() => undefined);
    setProblems(state && !state.ok ? fieldProblems(state.fields) : {});
    if (state?.ok) return kept(flatten(unflatten(mine)), state.value.saves);
    if (state?.code !== 'conflict') return setMessage(state?.message ?? 'Not saved: the server did not answer. Try again.');
    const theirs = state.details as typeof base;
    const { merged, clashes } = mergeWords(from.words, flatten(unflatten(mine)), theirs.words);
    setBase(theirs);
    setWords(merged);
    if (clashes.length === 0) return keep(merged, theirs);
    setClash({ names: clashes, theirs: theirs.words });
    setMessage('Not saved yet: somebody else changed the same.');
  }

  function kept(now: Flat, count: number) {
    setBase({ words: now, saves: count });
    setWords(now);
    setClash(undefined);
    setMessage('Saved. Stories that already carry this photo keep their own words.');
    router.refresh();
  }

  /** The old one-line form goes into its two fields, where both are still empty. */
  function pasteCaption(text: string): boolean {
    const { caption, credit } = splitCaption(text.replace(/\s+/g, ' '));
    if (!credit || words.caption || words.credit) return false;
    setWords({ ...words, caption, credit });
    return true;
  }

  return (
    <form
      className="grid content-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        keep(words, base);
      }}
    >
      {typeof words.instructions === 'string' && words.instructions && (
        <p className="sheet border-accent p-3 text-accent" dir="auto">
          <strong>Instructions:</strong> {words.instructions}
        </p>
      )}
      {FIELD_GROUPS.map(({ title, isFolded, fields }) => {
        const filled = fields.filter(({ name }) => (words[name]?.length ?? 0) > 0).length;
        const isWrong = fields.some(({ name }) => problems[name]);
        return (
          <details key={title} className="sheet min-w-0 p-4" open={!isFolded || isWrong}>
            <summary className="cursor-pointer font-bold">
              {title} <span className="text-sm font-normal text-quiet">{filled > 0 ? `${filled} of ${fields.length}` : ''}</span>
            </summary>
            <div className="mt-3 grid gap-3">
              {fields.map((spec) => (
                <PhotoField
                  key={spec.name}
                  id={`photo-${spec.name}`}
                  spec={spec}
                  value={words[spec.name]}
                  problem={problems[spec.name]}
                  isOff={isOff}
                  onChange={(value) => set(spec.name, value)}
                  onPaste={spec.name === 'caption' ? pasteCaption : undefined}
                />
              ))}
            </div>
          </details>
        );
      })}
      {clash && <Clashes {...clash} onTake={(name) => set(name, clash.theirs[name] ?? '')} />}
      <div className="sheet sticky bottom-2 flex flex-wrap items-center gap-3 p-3 shadow-md">
        <button type="submit" className="button button-main" disabled={isOff}>
          {clash ? 'Save what stands here' : 'Save'}
        </button>
        <p role="status" className="min-w-0 text-sm">
          {message}
        </p>
        {isOff && <p className="hint">Only editors and whoever uploaded it may change it.</p>}
      </div>
    </form>
  );
}

/** What somebody else wrote where both wrote, each with the way to take it. */
function Clashes({ names, theirs, onTake }: Clash & { onTake: (name: string) => void }) {
  return (
    <section role="alert" className="sheet grid gap-3 border-accent p-4">
      <p>
        <strong>Somebody else changed this photo while you were writing.</strong> Where only one of you wrote, both are kept. Here both did: your words stand
        above, theirs are these.
      </p>
      <ul className="grid gap-2">
        {names.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 break-words">
              {labelOf(name)}: <q dir="auto">{shown(name, theirs[name])}</q>
            </span>
            <button type="button" className="button button-small" onClick={() => onTake(name)}>
              Take theirs
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shown(name: string, value: FieldValue | undefined): string {
  if (typeof value === 'string') return wordsFor(name, value);
  return (value ?? []).map((each) => (typeof each === 'string' ? each : each.name)).join(', ');
}

/** The problems by field: those of the standard’s fields lie a level down, those of a list’s entries deeper. */
function fieldProblems(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, why]) => [path.replace(/^fields\./, '').split('.')[0] ?? path, why]));
}
