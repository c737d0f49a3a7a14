import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { FLAG_NAMES, FLAGS, type Flag, type FlagKind } from '#db/story/flag-rules.ts';
import { flag, unflag } from './actions.ts';
import { HeldBack, Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

/** What somebody still has to look at; a flag that holds keeps the story from readers. */
export function Flags({ storyId, flags, plannedAt, verbs, onDone, ...props }: PartsProps & { flags: Flag[]; plannedAt: number | null }) {
  const { act, problems, isBusy } = useAct(onDone);
  const [raised, setRaised] = useState<{ kind: FlagKind; note: string; holds: boolean }>({ kind: 'legal', note: '', holds: true });

  const [isAsking, setAsking] = useState(false);

  async function raise() {
    const state = await act(() => flag({ storyId, ...raised }));
    if (!state?.ok) return;
    setRaised({ ...raised, note: '' });
    setAsking(false);
  }

  return (
    <Part id="field-flags" name="Flags" count={flags.length} isUrgent={flags.some(({ holds }) => holds)}>
      {flags.length === 0 && <p className="hint">No flag is up.</p>}
      <ul className="grid gap-2">
        {flags.map(({ id, kind, note, holds, by }) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <span>
              <strong>{FLAG_NAMES[kind]}</strong> {holds && <span className="text-accent">holds publication</span>}
              <span className="hint block">
                {note && `${note} · `}
                {by}
              </span>
            </span>
            {verbs.includes('story.unflag') && (
              <button type="button" className="button" disabled={isBusy} onClick={() => act(() => unflag({ storyId, flagId: id }))}>
                Clear<span className="sr-only"> the flag {FLAG_NAMES[kind]}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {plannedAt !== null && flags.some(({ holds }) => holds) && <HeldBack {...props} at={plannedAt} />}
      {verbs.includes('story.flag') && flags.length > 0 && !isAsking && (
        <button type="button" className="button justify-self-start" onClick={() => setAsking(true)}>
          Raise another…
        </button>
      )}
      {verbs.includes('story.flag') && (isAsking || flags.length === 0) && (
        <div className="grid gap-2">
          <div className="field">
            <label htmlFor="flag-kind">Raise a flag</label>
            <select id="flag-kind" className="input" value={raised.kind} onChange={(event) => setRaised({ ...raised, kind: event.target.value as FlagKind })}>
              {FLAGS.map((kind) => (
                <option key={kind} value={kind}>
                  {FLAG_NAMES[kind]}
                </option>
              ))}
            </select>
            <Problem text={problems.kind} />
          </div>
          <Field
            label="Why"
            value={raised.note}
            maxLength={500}
            problem={problems.note}
            onChange={(event) => setRaised({ ...raised, note: event.target.value })}
          />
          <label className="flex items-center gap-2">
            <input type="checkbox" className="size-5" checked={raised.holds} onChange={(event) => setRaised({ ...raised, holds: event.target.checked })} />
            Hold publication until it is cleared
          </label>
          <button type="button" className="button justify-self-start" disabled={isBusy} onClick={raise}>
            Raise flag
          </button>
        </div>
      )}
      <Problem text={problems['']} />
    </Part>
  );
}
