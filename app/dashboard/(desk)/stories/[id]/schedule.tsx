import { useState } from 'react';
import type { Passage } from '#db/story/changed-rules.ts';
import type { FormState } from '../../../../action.ts';
import { asTold, PLAIN_UPDATE, UpdateFields, type UpdateOfStory } from './update-fields.tsx';
import { isAskedTwice } from './work/once-or-twice.tsx';

type When = { local: string; second?: boolean; correction?: UpdateOfStory };
type ScheduleProps = {
  timeZone: string;
  isOff: boolean;
  problems: Record<string, string>;
  /** What was changed in a text readers see already; undefined for one they do not. */
  passages?: () => Passage[];
  onSchedule: (when: When) => Promise<FormState<unknown> | undefined>;
};

/** Asks for the day and time from which readers see this text, and for what they are told of it where they see another. */
export function Schedule({ timeZone, isOff, problems, passages, onSchedule }: ScheduleProps) {
  const [isOpen, setOpen] = useState(false);
  const [local, setLocal] = useState('');
  const [update, setUpdate] = useState(PLAIN_UPDATE);
  const [isTwice, setTwice] = useState(false);
  const [problem, setProblem] = useState('');
  if (!isOpen) {
    return (
      <button type="button" className="button" disabled={isOff} onClick={() => setOpen(true)}>
        Schedule…
      </button>
    );
  }
  async function schedule(second?: boolean) {
    const state = await onSchedule({ local, second, ...(passages && { correction: asTold(update) }) });
    if (state?.ok) return setOpen(false);
    setTwice(isAskedTwice(state));
    setProblem(state?.fields.local ?? '');
  }
  return (
    <fieldset className="flex w-full flex-wrap items-end gap-2" disabled={isOff}>
      {passages && (
        <div className="grid w-full gap-3">
          <UpdateFields update={update} problems={problems} passages={passages} onChange={setUpdate} />
        </div>
      )}
      <div className="field">
        <label htmlFor="schedule-local">Readers see it from ({timeZone})</label>
        <input
          id="schedule-local"
          className="input"
          type="datetime-local"
          value={local}
          aria-invalid={problem ? true : undefined}
          aria-describedby="schedule-problem"
          onChange={(event) => {
            setLocal(event.target.value.slice(0, 16));
            setTwice(false);
          }}
        />
      </div>
      {isTwice ? (
        <>
          <button type="button" className="button button-main" onClick={() => schedule(false)}>
            The first time
          </button>
          <button type="button" className="button button-main" onClick={() => schedule(true)}>
            The second time
          </button>
        </>
      ) : (
        <button type="button" className="button button-main" onClick={() => schedule()}>
          Schedule
        </button>
      )}
      <button type="button" className="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
      <p id="schedule-problem" role="alert" className="problem w-full">
        {problem}
      </p>
    </fieldset>
  );
}
