'use client';

import type { FieldSpec } from '#db/photo/field-name-rules.ts';
import type { Licensor } from '#db/photo/field-rules.ts';
import type { FieldValue } from '#db/photo/word-rules.ts';
import { LicensorFields } from './licensor-fields.tsx';
import { TextField } from './text-field.tsx';

type PhotoFieldProps = {
  id: string;
  spec: FieldSpec;
  value: FieldValue | undefined;
  problem?: string;
  isOff?: boolean;
  onChange: (value: FieldValue) => void;
  onPaste?: (text: string) => boolean;
};

/** One field of a photo in the form that fits it: a line, a text, a list with an entry a line, a choice, a moment, or those who sell licences. */
export function PhotoField({ id, spec, value, problem, isOff, onChange, onPaste }: PhotoFieldProps) {
  const { label, kind, hint } = spec;
  const shared = { id, label, problem, isOff };
  const text = typeof value === 'string' ? value : '';
  if (kind === 'licensors') return <LicensorFields {...shared} licensors={Array.isArray(value) ? (value as Licensor[]) : []} onChange={onChange} />;
  if (kind === 'choice') return <Choices {...shared} hint={hint} choices={spec.choices ?? []} value={text} onChange={onChange} />;
  if (kind === 'moment') return <MomentField {...shared} value={text} onChange={onChange} />;
  if (kind === 'list') {
    const lines = Array.isArray(value) ? (value as string[]) : [];
    const says = hint ? `${hint} One a line.` : 'One a line.';
    return <TextField {...shared} lines={2} hint={says} value={lines.join('\n')} onChange={(typed) => onChange(typed === '' ? [] : typed.split('\n'))} />;
  }
  return (
    <TextField
      {...shared}
      lines={kind === 'text' ? 3 : 1}
      hint={hint}
      className={spec.isWarning && text ? 'text-accent' : ''}
      value={text}
      onChange={onChange}
      onPaste={onPaste}
    />
  );
}

type Shared = { id: string; label: string; problem?: string; isOff?: boolean; value: string; onChange: (value: string) => void };

/** A term of a vocabulary by its words; a term we have no words for stays as it is. */
function Choices({ id, label, problem, isOff, hint, choices, value, onChange }: Shared & { hint?: string; choices: { id: string; name: string }[] }) {
  const isOther = value !== '' && !choices.some((choice) => choice.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={isOff}
        aria-describedby={hint || problem ? `${id}-says` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">Not said</option>
        {isOther && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      {(problem || hint) && (
        <p id={`${id}-says`} className={problem ? 'problem' : 'hint'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}

function MomentField({ id, label, problem, isOff, value, onChange }: Shared) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        step={1}
        className="input"
        value={value}
        disabled={isOff}
        aria-describedby={problem ? `${id}-says` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-says`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
