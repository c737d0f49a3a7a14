import { type ReactNode, useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { FormState } from '../../../../../action.ts';
import { embargo, end } from './actions.ts';
import { isAskedTwice, OnceOrTwice } from './once-or-twice.tsx';
import { HeldBack, Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

type PlansProps = PartsProps & { embargoUntil: number | null; endsAt: number | null; isLive: boolean; plannedAt: number | null };

/** Before when readers may not see the story, and until when they do. */
export function Plans({ storyId, embargoUntil, endsAt, isLive, plannedAt, verbs, ...props }: PlansProps) {
  const mayEmbargo = verbs.includes('story.embargo') && !isLive;
  const mayEnd = verbs.includes('story.end') && (isLive || plannedAt !== null);
  const plans = [embargoUntil, endsAt].filter((at) => at !== null);
  return (
    <Part id="field-embargo" name="Embargo and end" count={plans.length}>
      {(mayEmbargo || embargoUntil !== null) && (
        <Plan {...props} label="Not before" at={embargoUntil} isOff={!mayEmbargo} run={(when) => embargo({ storyId, ...when })}>
          {plannedAt !== null && plannedAt < (embargoUntil ?? 0) && <HeldBack {...props} at={plannedAt} />}
        </Plan>
      )}
      {(mayEnd || endsAt !== null) && <Plan {...props} label="Withdraw at" at={endsAt} isOff={!mayEnd} run={(when) => end({ storyId, ...when })} />}
      {!mayEmbargo && !mayEnd && plans.length === 0 && <p className="hint">Nothing is planned.</p>}
    </Part>
  );
}

type When = { local: string; second?: boolean };
type PlanProps = Pick<PartsProps, 'timeZone' | 'locale' | 'onDone'> & {
  label: string;
  at: number | null;
  isOff: boolean;
  run: (when: When) => Promise<FormState<unknown>>;
  /** What it means for other plans. */
  children?: ReactNode;
};

function Plan({ label, at, isOff, timeZone, locale, onDone, run, children }: PlanProps) {
  const { act, problems, isBusy } = useAct(onDone);
  const [local, setLocal] = useState('');
  const [isTwice, setTwice] = useState(false);

  async function plan(when: When) {
    const state = await act(() => run(when));
    setTwice(isAskedTwice(state));
    if (state?.ok) setLocal('');
  }

  return (
    <div className="grid gap-2">
      {at !== null && (
        <p className="flex flex-wrap items-center gap-2">
          <strong>{label}</strong> <Moment at={at} language={locale} timeZone={timeZone} />
          {!isOff && (
            <button type="button" className="button" disabled={isBusy} onClick={() => plan({ local: '' })}>
              Take back<span className="sr-only"> {label.toLowerCase()}</span>
            </button>
          )}
        </p>
      )}
      {children}
      {!isOff && (
        <div className="flex flex-wrap items-end gap-2">
          <Field
            label={`${label} (${timeZone})`}
            type="datetime-local"
            value={local}
            problem={problems.local}
            onChange={(event) => {
              setLocal(event.target.value.slice(0, 16));
              setTwice(false);
            }}
          />
          <OnceOrTwice name="Set" what={label.toLowerCase()} isTwice={isTwice} isOff={isBusy || !local} onChoose={(second) => plan({ local, second })} />
        </div>
      )}
      <Problem text={problems['']} />
    </div>
  );
}
