'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

/** `also`: what else it is found by. `isPast`: it has a name here, but is not to be chosen any more. */
export type Named = { id: string; name: string; also?: string[]; isPast?: boolean };
type NamePickerProps = {
  id: string;
  label: string;
  known: Named[];
  chosen: string[];
  problem?: string;
  isOff?: boolean;
  onChoose: (ids: string[]) => void;
  /** Makes a new name and returns it; absent where the role may not. */
  onCreate?: (name: string) => Promise<Named | undefined>;
  /** What is offered to do with a text that is no name yet. */
  createWord?: string;
  /** The chosen names in a form of their own. */
  children?: ReactNode;
};

const MOST_SHOWN = 8;

/** Chosen names as chips, and a field that finds more as one types (WAI-ARIA combobox). */
export function NamePicker({ id, label, known, chosen, problem, isOff, onChoose, onCreate, createWord = 'Create', children }: NamePickerProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const options = optionsFor(text, known, chosen, Boolean(onCreate));
  const nameOf = (each: string) => known.find((one) => one.id === each)?.name ?? '…';

  async function take(option: Named | undefined) {
    if (!option) return;
    setText('');
    setActive(0);
    const made = option.id ? option : await onCreate?.(option.name);
    if (made && !chosen.includes(made.id)) onChoose([...chosen, made.id]);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, options.length));
    else if (event.key === 'ArrowUp') setActive((active + options.length - 1) % Math.max(1, options.length));
    else if (event.key === 'Enter') take(options[active]);
    else if (event.key === 'Escape') setText('');
    else if (event.key === 'Backspace' && text === '') onChoose(chosen.slice(0, -1));
    else return;
    if (event.key !== 'Backspace') event.preventDefault();
  }

  return (
    <div className="field relative">
      <label htmlFor={id}>{label}</label>
      {children ?? <Chips label={label} chosen={chosen} nameOf={nameOf} isOff={isOff} onChoose={onChoose} />}
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={options[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        disabled={isOff}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setText('')}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        className={options.length > 0 ? 'sheet absolute inset-x-0 top-full z-20 max-h-64 overflow-y-auto p-1 shadow-lg' : 'hidden'}
      >
        {options.map((option, index) => (
          <div
            key={option.id || 'new'}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`cursor-pointer rounded px-2 py-1.5 text-sm ${index === active ? 'bg-wash' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
            onKeyDown={onKeyDown}
          >
            {option.id ? <Option option={option} text={text} /> : `${createWord} “${option.name}”`}
          </div>
        ))}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}

type ChipsProps = Pick<NamePickerProps, 'label' | 'chosen' | 'isOff' | 'onChoose'> & { nameOf: (id: string) => string };

function Chips({ label, chosen, nameOf, isOff, onChoose }: ChipsProps) {
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={`Chosen ${label.toLowerCase()}`}>
      {chosen.map((each) => (
        <li key={each} className="flex items-center rounded-full bg-wash ps-3 text-sm">
          {nameOf(each)}
          <button
            type="button"
            className="min-h-7 min-w-7"
            disabled={isOff}
            aria-label={`Remove ${nameOf(each)}`}
            onClick={() => onChoose(chosen.filter((one) => one !== each))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A name, with the other name it was found by. */
function Option({ option, text }: { option: Named; text: string }) {
  const by = fold(option.name).includes(fold(text)) ? undefined : option.also?.find((other) => fold(other).includes(fold(text)));
  return (
    <>
      {option.name} {by && <span className="text-quiet">({by})</span>}
    </>
  );
}

/** Names that contain the text, those that begin with it first; last, where allowed, the text as a new name. */
function optionsFor(text: string, known: Named[], chosen: string[], mayCreate: boolean): Named[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const isMeant = (each: Named) => [each.name, ...(each.also ?? [])].some((name) => fold(name).includes(wanted));
  const found = known.filter((each) => !each.isPast && !chosen.includes(each.id) && isMeant(each));
  found.sort((one, other) => Number(fold(other.name).startsWith(wanted)) - Number(fold(one.name).startsWith(wanted)));
  const isKnown = known.some((each) => !each.isPast && [each.name, ...(each.also ?? [])].some((name) => fold(name) === wanted));
  const options = found.slice(0, MOST_SHOWN);
  return mayCreate && !isKnown ? [...options, { id: '', name: text.trim() }] : options;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
