'use client';

import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; problem?: ReactNode; hint?: string };

/** A labelled input with what is wrong, or helpful, beside it. */
export function Field({ label, problem, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} className="input" aria-invalid={problem ? true : undefined} aria-describedby={problem || hint ? `${id}-says` : undefined} />
      {(problem || hint) && (
        <p id={`${id}-says`} className={problem ? 'problem' : 'hint'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
