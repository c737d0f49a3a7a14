'use client';

import type { ClipboardEvent } from 'react';

type TextFieldProps = {
  id: string;
  label: string;
  value: string;
  lines?: number;
  problem?: string;
  hint?: string;
  isOff?: boolean;
  placeholder?: string;
  direction?: 'ltr' | 'rtl' | 'auto';
  className?: string;
  list?: string;
  onChange: (text: string) => void;
  /** Takes what is pasted, if it says so. */
  onPaste?: (text: string) => boolean;
};

/** A labelled text that somebody else keeps: one line, or several that grow with what is typed. */
export function TextField({
  id,
  label,
  value,
  lines = 1,
  problem,
  hint,
  isOff,
  placeholder,
  direction = 'auto',
  className = '',
  list,
  onChange,
  onPaste,
}: TextFieldProps) {
  const shared = {
    id,
    value,
    placeholder,
    dir: direction,
    disabled: isOff,
    onPaste: (event: ClipboardEvent) => onPaste?.(event.clipboardData.getData('text/plain')) && event.preventDefault(),
    className: `input ${className}`,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem || hint ? `${id}-says` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} list={list} onChange={(event) => onChange(event.target.value)} />
      )}
      {(problem || hint) && (
        <p id={`${id}-says`} className={problem ? 'problem' : 'hint'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
