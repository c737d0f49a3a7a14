import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Assignment } from '#db/story/assignment-rules.ts';
import { assign, unassign } from './actions.ts';
import { isAskedTwice, OnceOrTwice } from './once-or-twice.tsx';
import { Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

const NOBODY = { userId: '', due: '', note: '' };

/** Who works on the story, by when, and the form that asks somebody to. */
export function Assignments({ storyId, assignments, colleagues, verbs, actorId, timeZone, locale, onDone }: PartsProps & { assignments: Assignment[] }) {
  const { act, problems, isBusy } = useAct(onDone);
  // With the assignment the right to read the story may end.
  const { act: leave } = useAct(() => location.assign('/dashboard/inbox'));
  const [asked, setAsked] = useState(NOBODY);
  const [isAsking, setAsking] = useState(false);
  const [isTwice, setTwice] = useState(false);
  const mayAssign = verbs.includes('story.assign');

  async function send(second?: boolean) {
    const state = await act(() => assign({ storyId, ...asked, second }));
    setTwice(isAskedTwice(state));
    if (!state?.ok) return;
    setAsked(NOBODY);
    setAsking(false);
  }

  return (
    <Part id="field-assignments" name="Assigned" count={assignments.length}>
      {assignments.length === 0 && <p className="hint">Nobody is asked to work on it yet.</p>}
      <ul className="grid gap-2">
        {assignments.map(({ id, userId, name, dueAt, note, by }) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <span>
              <strong>{name}</strong>
              {dueAt && (
                <>
                  {' '}
                  by <Moment at={dueAt} language={locale} timeZone={timeZone} form="short" />
                </>
              )}
              <span className="hint block">
                {note && `${note} · `}asked by {by}
              </span>
            </span>
            {(mayAssign || userId === actorId) && (
              <button
                type="button"
                className="button"
                disabled={isBusy}
                onClick={() => (userId === actorId && !mayAssign ? leave : act)(() => unassign({ storyId, assignmentId: id }))}
              >
                Done<span className="sr-only"> with the assignment of {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayAssign && assignments.length > 0 && !isAsking && (
        <button type="button" className="button justify-self-start" onClick={() => setAsking(true)}>
          Assign somebody else…
        </button>
      )}
      {mayAssign && (isAsking || assignments.length === 0) && (
        <div className="grid gap-2">
          <div className="field">
            <label htmlFor="assign-to">Assign to</label>
            <select id="assign-to" className="input" value={asked.userId} onChange={(event) => setAsked({ ...asked, userId: event.target.value })}>
              <option value="">Choose…</option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Problem text={problems.userId} />
          </div>
          <Field
            label={`By when (${timeZone}, if it matters)`}
            type="datetime-local"
            value={asked.due}
            problem={problems.due}
            onChange={(event) => {
              setAsked({ ...asked, due: event.target.value.slice(0, 16) });
              setTwice(false);
            }}
          />
          <Field
            label="What is to be done"
            value={asked.note}
            maxLength={500}
            problem={problems.note}
            onChange={(event) => setAsked({ ...asked, note: event.target.value })}
          />
          <OnceOrTwice name="Assign" isTwice={isTwice} isOff={isBusy || !asked.userId} onChoose={send} />
        </div>
      )}
      <Problem text={problems['']} />
    </Part>
  );
}
