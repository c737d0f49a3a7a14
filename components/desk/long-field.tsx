import type { ReactNode } from 'react';

type LongFieldProps = { id: string; name: string; label: string; lines: number; value: string; problem?: ReactNode; hint?: string };

/** A labelled text of several lines, with what is wrong, or helpful, beside it. */
export function LongField({ id, name, label, lines, value, problem, hint }: LongFieldProps) {
  const says = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={lines}
        className="input"
        dir="auto"
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={says ? `${id}-says` : undefined}
      />
      {says && (
        <p id={`${id}-says`} className={problem ? 'problem' : 'hint'}>
          {says}
        </p>
      )}
    </div>
  );
}
