'use client';

import { useState } from 'react';
import { Field } from '#components/desk/field.tsx';
import { type Slot, WEEKDAYS } from '#db/live/timetable-rules.ts';

type Row = Slot & { key: number };
type TimetableFieldsProps = { slots: Slot[]; timeZone: string; problems: Record<string, string> };

const WEEKLY: Slot = { title: '', days: [1, 2, 3, 4, 5], date: null, from: '18:00', until: '19:00' };

/** The programmes of a channel, weekly or on a date; sent with its form as `timetable`. */
export function TimetableFields({ slots, timeZone, problems }: TimetableFieldsProps) {
  const [rows, setRows] = useState<Row[]>(slots.map((slot, key) => ({ ...slot, key })));
  const [nextKey, setNextKey] = useState(slots.length);
  const change = (key: number, differs: Partial<Slot>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...differs } : row)));
  const append = (slot: Slot) => {
    setRows([...rows, { ...slot, key: nextKey }]);
    setNextKey(nextKey + 1);
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="field-name">On air by itself (times in {timeZone})</legend>
      <input type="hidden" name="timetable" value={JSON.stringify(rows.map(({ key, ...slot }) => slot))} />
      {rows.map((row, index) => (
        <Programme
          key={row.key}
          row={row}
          number={index + 1}
          problemOf={(field) => problems[`timetable.${index}.${field}`]}
          onChange={(differs) => change(row.key, differs)}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      {problems.timetable && <p className="problem">{problems.timetable}</p>}
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => append(WEEKLY)}>
          Add a weekly programme
        </button>
        <button type="button" className="button" onClick={() => append({ ...WEEKLY, days: [], date: '' })}>
          Add one on a date
        </button>
      </p>
      <p className="hint">One that ends no later than it begins ends on the next day; 00:00 to 00:00 is the whole day.</p>
    </fieldset>
  );
}

type ProgrammeProps = {
  row: Row;
  number: number;
  problemOf: (field: string) => string | undefined;
  onChange: (differs: Partial<Slot>) => void;
  onRemove: () => void;
};

function Programme({ row, number, problemOf, onChange, onRemove }: ProgrammeProps) {
  const { title, days, date, from, until } = row;
  const says = problemOf('days');
  return (
    <fieldset className="grid gap-2 rounded border border-line p-3">
      <legend className="px-1 text-sm font-semibold">Programme {number}</legend>
      <div className="grid items-start gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]">
        <Field label="Title" value={title} problem={problemOf('title')} dir="auto" onChange={({ target }) => onChange({ title: target.value })} />
        <Field label="From" type="time" value={from} problem={problemOf('from')} onChange={({ target }) => onChange({ from: target.value })} />
        <Field label="Until" type="time" value={until} problem={problemOf('until')} onChange={({ target }) => onChange({ until: target.value })} />
        <button type="button" className="button sm:mt-6" aria-label={`Remove programme ${number}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      {date === null ? (
        <Days days={days} problem={says} onChange={onChange} />
      ) : (
        <div className="max-w-52">
          <Field label="Date" type="date" value={date} problem={problemOf('date')} onChange={({ target }) => onChange({ date: target.value })} />
        </div>
      )}
    </fieldset>
  );
}

function Days({ days, problem, onChange }: { days: number[]; problem?: string; onChange: (differs: Partial<Slot>) => void }) {
  return (
    <div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {WEEKDAYS.map((name, index) => (
          <label key={name} className="flex min-h-7 items-center gap-1.5">
            <input
              type="checkbox"
              checked={days.includes(index + 1)}
              onChange={({ target }) => onChange({ days: target.checked ? [...days, index + 1] : days.filter((day) => day !== index + 1) })}
            />
            {name}
          </label>
        ))}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}
