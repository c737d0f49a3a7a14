'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { operatorIn, withOperator } from '#db/photo/find-rules.ts';
import { COLOURS, type Colour } from '#db/photo/look-rules.ts';
import { type Operator, SHAPES } from '#db/photo/operator-rules.ts';

type PhotoFiltersProps = { text: string; people: string[]; collections: string[]; help: ReactNode };

const FILTERS: Operator[] = ['is', 'used', 'uploader', 'in', 'taken', 'added', 'colour'];

/** Classes, as the desk's pages take no styles of single elements. */
const SWATCHES: Record<Colour, string> = {
  red: 'bg-[#c4262e]',
  orange: 'bg-[#e8832a]',
  yellow: 'bg-[#f0c93a]',
  green: 'bg-[#3f8f4f]',
  cyan: 'bg-[#2d8f8f]',
  blue: 'bg-[#2f62b5]',
  purple: 'bg-[#7a4a9e]',
  pink: 'bg-[#e58aa8]',
  brown: 'bg-[#7b5636]',
  white: 'bg-[#f7f7f5]',
  grey: 'bg-[#8b8b8b]',
  black: 'bg-[#1c1c1c]',
};

/** The search and the filters beside it, which write operators into its text: that text is all there is to a search. */
export function PhotoFilters({ text, people, collections, help }: PhotoFiltersProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  const [isOpen, setOpen] = useState(() => FILTERS.some((operator) => operatorIn(text, operator)));
  if (shown !== text) {
    setShown(text);
    setTyped(text);
  }
  const go = (next: string) => router.push(`/dashboard/photos${next.trim() ? `?${new URLSearchParams({ text: next.trim() })}` : ''}`);
  const set = (operator: Operator, value: string, isOneOf?: readonly string[]) => go(withOperator(typed, operator, value, isOneOf));
  const select = (label: string, operator: Operator, choices: [string, string][], isOneOf?: readonly string[]) => (
    <label className="grid min-w-0 gap-1 text-sm">
      <span>{label}</span>
      <select className="input w-full min-w-0" value={operatorIn(typed, operator, isOneOf)} onChange={(event) => set(operator, event.target.value, isOneOf)}>
        <option value="">Any</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const named = (names: string[]): [string, string][] => names.map((name) => [name, name]);
  return (
    <search>
      <form
        className="sheet mt-4 mb-3 grid gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          go(typed);
        }}
      >
        <div className="flex flex-wrap items-end gap-2">
          <div className="field min-w-56 flex-1">
            <label htmlFor="photo-text">Search the photos</label>
            <input
              className="input"
              id="photo-text"
              type="search"
              name="text"
              value={typed}
              placeholder="herring by:quay is:cleared used:never"
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <button className="button" type="submit">
            Find
          </button>
          {help}
        </div>
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="w-fit cursor-pointer py-1 text-sm font-semibold">Filters</summary>
          <div className="mt-2 mb-3 grid grid-cols-2 gap-3 sm:grid-cols-4">
            {select('Shape', 'is', named([...SHAPES]), SHAPES)}
            {select(
              'Rights',
              'is',
              [
                ['cleared', 'cleared'],
                ['withdrawn', 'withdrawn'],
              ],
              ['cleared', 'withdrawn'],
            )}
            {select(
              'Used',
              'used',
              [
                ['never', 'never'],
                ['live', 'live now'],
              ],
              ['never', 'live'],
            )}
            {select('Brought by', 'uploader', named(people))}
            {select('Collection', 'in', named(collections))}
            <DayField label="Taken" value={operatorIn(typed, 'taken')} onDay={(day) => set('taken', day)} />
            <DayField label="Added" value={operatorIn(typed, 'added')} onDay={(day) => set('added', day)} />
          </div>
          <fieldset className="flex flex-wrap items-center gap-1.5 text-sm">
            <legend className="float-start me-2">Main colour</legend>
            {COLOURS.map((colour) => {
              const isOn = operatorIn(typed, 'colour') === colour;
              return (
                <button
                  key={colour}
                  type="button"
                  aria-pressed={isOn}
                  title={colour}
                  className={`size-7 rounded-full border ${SWATCHES[colour]} ${isOn ? 'border-ink outline-2 outline-offset-2 outline-ink' : 'border-edge'}`}
                  onClick={() => set('colour', isOn ? '' : colour)}
                >
                  <span className="sr-only">{colour}</span>
                </button>
              );
            })}
          </fieldset>
        </details>
      </form>
    </search>
  );
}

/** A day, or what of a span was typed into the search. */
function DayField({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  const isDay = /^(\d{4}-\d\d-\d\d)?$/.test(value);
  if (isDay) {
    return (
      <label className="grid min-w-0 gap-1 text-sm">
        <span>{label}</span>
        <input className="input w-full min-w-0" type="date" value={value} onChange={(event) => onDay(event.target.value)} />
      </label>
    );
  }
  return (
    <div className="grid min-w-0 gap-1 text-sm">
      <span>{label}</span>
      <button type="button" className="button" aria-label={`${label} ${value}: any day again`} onClick={() => onDay('')}>
        {value} ×
      </button>
    </div>
  );
}
