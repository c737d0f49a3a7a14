'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { foldName, isCalled, type Named } from '#db/search/name-rules.ts';
import { NameChips } from './name-chips.tsx';
import { NameOptions } from './name-options.tsx';
import { useOffers } from './use-offers.ts';

type NamePickerProps = {
  id: string;
  label: string;
  /** The names of those chosen; all there are to choose from where there is no `source`. */
  known: Named[];
  /** Of what kind the names are that are asked for as one types. */
  source?: 'tags' | 'approved-tags' | 'public-tags' | 'contributors' | 'bylines';
  chosen: string[];
  /** One that is not offered. */
  without?: string;
  /** Only one at a time: what is chosen stands in place of the field. */
  isOne?: boolean;
  problem?: string;
  isOff?: boolean;
  placeholder?: string;
  onChoose: (ids: string[], taken?: Named) => void;
  /** Makes a new name and returns it; absent where the role may not. */
  onCreate?: (name: string) => Promise<Named | undefined>;
  /** What is offered to do with a text that is no name yet. */
  createWord?: string;
  /** The chosen names in a form of their own. */
  children?: ReactNode;
};

/** Chosen names as chips, and a field that finds more as one types (WAI-ARIA combobox). Only what is called exactly as typed, or was gone to, is chosen with Enter; what is typed stays until it is. */
export function NamePicker({
  id,
  label,
  known,
  source,
  chosen,
  without,
  isOne,
  problem,
  isOff,
  placeholder,
  onChoose,
  onCreate,
  createWord = 'Create',
  children,
}: NamePickerProps) {
  const [text, setText] = useState('');
  const [gone, setGone] = useState<number>();
  const [isOpen, setOpen] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [entered, setEntered] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const now = useRef(chosen);
  now.current = chosen;
  const listId = useId();
  const { offers, isLost } = useOffers(text, known, source);
  const options = optionsFor(text, offers, without ? [...chosen, without] : chosen, Boolean(onCreate));
  const active = gone ?? (isSure(options, text) ? 0 : -1);
  const isFull = isOne === true && chosen.length > 0;
  const shown = isOpen && !isMaking ? options : [];

  async function take(option: Named) {
    setMaking(true);
    const made = option.id ? option : await onCreate?.(option.name);
    setMaking(false);
    if (!made) return;
    write('');
    if (!now.current.includes(made.id)) onChoose([...now.current, made.id], made);
  }

  function write(next: string) {
    setText(next);
    setGone(undefined);
    setEntered('');
    setOpen(true);
  }

  // Enter before the names had come counts once they have.
  const meant = entered === text && offers && isSure(options, text) ? options[0] : undefined;
  useEffect(() => {
    if (!meant) return;
    setEntered('');
    take(meant);
  });

  // What one used is gone: its place takes the focus.
  const wasFull = useRef(isFull);
  useEffect(() => {
    if (wasFull.current !== isFull && !document.activeElement?.matches('input, select, textarea, button')) {
      box.current?.querySelector<HTMLElement>('button, input')?.focus();
    }
    wasFull.current = isFull;
  }, [isFull]);

  function onKeyDown(event: KeyboardEvent) {
    // While a word is being composed, as in Japanese, its keys are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const option = shown[active];
    if (event.key === 'Backspace' && text === '' && !isOne) return onChoose(chosen.slice(0, -1));
    if (!text) return;
    if (event.key === 'ArrowDown') setGone(active + 1 >= shown.length ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setGone(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Enter') option ? take(option) : setEntered(text);
    else if (event.key === 'Escape') isOpen && shown.length > 0 ? setOpen(false) : write('');
    else return;
    if (event.key !== 'Escape') setOpen(true);
    event.preventDefault();
  }

  return (
    <div ref={box} className="field">
      <label htmlFor={id}>{label}</label>
      {children ?? <NameChips label={label} known={known} chosen={chosen} isOff={isOff} isOne={isOne} onChoose={onChoose} />}
      {!isFull && (
        <div className="relative">
          <input
            id={id}
            className="input w-full"
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
            aria-autocomplete="list"
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${id}-says`}
            autoComplete="off"
            disabled={isOff}
            readOnly={isMaking}
            placeholder={placeholder}
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
          />
          <NameOptions id={listId} label={label} options={shown} active={active} text={text} createWord={createWord} onTake={take} />
        </div>
      )}
      <p id={`${id}-says`} role="status" className={problem ? 'problem' : 'hint empty:hidden'}>
        {problem ?? wordsFor({ text, isLost, isMaking, isOpen, isEntered: entered === text, options, isThere: Boolean(offers) })}
      </p>
    </div>
  );
}

type Standing = { text: string; isLost: boolean; isMaking: boolean; isOpen: boolean; isEntered: boolean; options: Named[]; isThere: boolean };

function wordsFor({ text, isLost, isMaking, isOpen, isEntered, options, isThere }: Standing): string {
  if (!text.trim() || isMaking) return '';
  if (isLost) return 'The server did not answer. What you typed is kept; change a letter to try again.';
  if (isThere && options.length === 0) return `Nothing more is called “${text.trim()}”.`;
  if (isOpen && isEntered && isThere) return 'Go to the one you mean with ↓, then press Enter.';
  return isOpen ? '' : `“${text.trim()}” is not chosen yet.`;
}

/** What is offered that is not chosen yet; last, where allowed, the text as a new name. Nothing before the names have come. */
function optionsFor(text: string, offers: Named[] | undefined, chosen: string[], mayCreate: boolean): Named[] {
  if (!foldName(text) || !offers) return [];
  const options = offers.filter(({ id }) => !chosen.includes(id));
  const isNew = mayCreate && !offers.some((each) => isCalled(each, text));
  return isNew ? [...options, { id: '', name: text.trim() }] : options;
}

/** Is there no doubt that the first is meant? */
function isSure(options: Named[], text: string): boolean {
  const [first, second] = options;
  return Boolean(first?.id && isCalled(first, text) && !(second?.id && foldName(second.name) === foldName(first.name)));
}
