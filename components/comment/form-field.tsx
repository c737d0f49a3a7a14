import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';

type Shared = { label: string; hint?: string; problem?: string };

/** A labelled line of a reader's form, with what is wrong, or helpful, beside it. */
export function FormLine({ label, hint, problem, ...input }: Shared & InputHTMLAttributes<HTMLInputElement> & { id: string }) {
  return (
    <p className="form-field">
      <label htmlFor={input.id}>{label}</label>
      <input {...input} {...described(input.id, hint, problem)} />
      <Says id={input.id} hint={hint} problem={problem} />
    </p>
  );
}

/** Several lines of a reader's form. */
export function FormText({ label, hint, problem, ...area }: Shared & TextareaHTMLAttributes<HTMLTextAreaElement> & { id: string }) {
  return (
    <p className="form-field">
      <label htmlFor={area.id}>{label}</label>
      <textarea dir="auto" {...area} {...described(area.id, hint, problem)} />
      <Says id={area.id} hint={hint} problem={problem} />
    </p>
  );
}

/** What a program fills in and a person does not see; whoever reads it all the same is told to leave it. */
export function Honeypot({ label, problem }: { label: string; problem?: string }) {
  return (
    <div className={problem ? undefined : 'form-pot'}>
      <FormLine id="website" name="website" label={label} problem={problem} autoComplete="off" tabIndex={problem ? undefined : -1} />
    </div>
  );
}

function described(id: string, hint?: string, problem?: string) {
  return { 'aria-invalid': problem ? true : undefined, 'aria-describedby': hint || problem ? `${id}-says` : undefined };
}

function Says({ id, hint, problem }: { id: string; hint?: string; problem?: string }) {
  if (!hint && !problem) return null;
  return (
    <span id={`${id}-says`} className={problem ? 'form-problem' : 'form-hint'}>
      {problem ?? hint}
    </span>
  );
}
