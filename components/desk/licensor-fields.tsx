'use client';

import type { Licensor } from '#db/photo/field-rules.ts';
import { TextField } from './text-field.tsx';

const MOST = 3;
const PARTS = { name: 'Name', url: 'Address of the page', email: 'E-mail', telephone: 'Telephone' } as const;
const NOBODY: Licensor = { name: '', url: '', email: '', telephone: '' };

type LicensorFieldsProps = { id: string; label: string; problem?: string; isOff?: boolean; licensors: Licensor[]; onChange: (licensors: Licensor[]) => void };

/** Up to three people or houses a licence is to be had from. */
export function LicensorFields({ id, label, problem, isOff, licensors, onChange }: LicensorFieldsProps) {
  const edit = (place: number, part: Partial<Licensor>) => onChange(licensors.map((each, index) => (index === place ? { ...each, ...part } : each)));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="text-sm font-semibold">{label}</legend>
      {problem && <p className="problem">{problem}</p>}
      {licensors.map((licensor, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are known by their place
        <div key={place} className="grid gap-2 rounded border border-line p-3 sm:grid-cols-2">
          {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
            <TextField
              key={part}
              id={`${id}-${place}-${part}`}
              label={PARTS[part]}
              value={licensor[part]}
              isOff={isOff}
              onChange={(text) => edit(place, { [part]: text })}
            />
          ))}
          <p className="sm:col-span-2">
            <button type="button" className="button button-small" disabled={isOff} onClick={() => onChange(licensors.filter((_, index) => index !== place))}>
              Remove
            </button>
          </p>
        </div>
      ))}
      {licensors.length < MOST && (
        <p>
          <button type="button" className="button button-small" disabled={isOff} onClick={() => onChange([...licensors, NOBODY])}>
            Add one
          </button>
        </p>
      )}
    </fieldset>
  );
}
