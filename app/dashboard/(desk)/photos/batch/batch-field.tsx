'use client';

import { PhotoField } from '#components/desk/photo-field.tsx';
import { type FieldSpec, wordsFor } from '#db/photo/field-name-rules.ts';
import { type FieldEdit, type FieldValue, isListField } from '#db/photo/word-rules.ts';

const HOW = { '': 'Leave', set: 'Set', add: 'Add', clear: 'Clear' } as const;
type How = keyof typeof HOW;

type BatchFieldProps = { spec: FieldSpec; edit: FieldEdit | undefined; values: (FieldValue | undefined)[]; onEdit: (edit: FieldEdit | undefined) => void };

/** What is to happen to one field of many photos, and what they say in it now. */
export function BatchField({ spec, edit, values, onEdit }: BatchFieldProps) {
  const { name, label } = spec;
  const ways = (Object.keys(HOW) as How[]).filter((how) => how !== 'add' || isListField(name));
  const choose = (how: How) => onEdit(how === '' ? undefined : { field: name, how, value: how === 'clear' ? '' : (edit?.value ?? '') });
  return (
    <div className="grid min-w-0 gap-2 border-t border-line pt-3 first:border-0 first:pt-0 sm:grid-cols-[minmax(0,1fr)_8rem] sm:items-center">
      <p className="min-w-0 break-words">
        <span className="font-semibold">{label}</span> <span className="text-sm text-quiet">{now(name, values)}</span>
      </p>
      <select aria-label={`What to do with: ${label}`} className="input" value={edit?.how ?? ''} onChange={(event) => choose(event.target.value as How)}>
        {ways.map((how) => (
          <option key={how} value={how}>
            {HOW[how]}
          </option>
        ))}
      </select>
      {edit && edit.how !== 'clear' && (
        <div className="min-w-0 sm:col-span-2">
          <PhotoField id={`batch-${name}`} spec={spec} value={edit.value} onChange={(value) => onEdit({ ...edit, value })} />
        </div>
      )}
    </div>
  );
}

/** What the photos say in a field, in a few words. */
function now(name: string, values: (FieldValue | undefined)[]): string {
  const said = values.flatMap((value) => (value === undefined || value.length === 0 ? [] : [shown(name, value)]));
  const kinds = new Set(said);
  if (kinds.size === 0) return 'nothing yet';
  const missing = values.length - said.length;
  const rest = missing > 0 ? `, nothing on ${missing}` : '';
  const [one = ''] = kinds;
  return kinds.size === 1 ? `“${one.slice(0, 80)}${one.length > 80 ? '…' : ''}”${rest}` : `${kinds.size} different${rest}`;
}

function shown(name: string, value: FieldValue): string {
  if (typeof value === 'string') return wordsFor(name, value);
  return value.map((each) => (typeof each === 'string' ? each : each.name)).join(', ');
}
