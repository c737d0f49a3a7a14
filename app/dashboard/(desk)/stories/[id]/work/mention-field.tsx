import { type KeyboardEvent, useId, useRef, useState } from 'react';

type Person = { id: string; name: string };
type MentionFieldProps = { label: string; value: string; people: Person[]; problem?: string; onChange: (text: string) => void };

const ASKED = /@([\p{L}\p{M} .'’-]{0,30})$/u;

/** Several lines of text in which @ offers the names of colleagues. */
export function MentionField({ label, value, people, problem, onChange }: MentionFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [active, setActive] = useState(0);
  const [caret, setCaret] = useState(0);
  const asked = ASKED.exec(value.slice(0, Math.max(caret, 0)))?.[1]?.toLocaleLowerCase();
  const offered =
    asked === undefined ? [] : people.filter(({ name }) => name.toLocaleLowerCase().startsWith(asked) && name.toLocaleLowerCase() !== asked).slice(0, 6);

  function take({ name }: Person) {
    const before = value.slice(0, caret).replace(ASKED, `@${name} `);
    onChange(before + value.slice(caret));
    setCaret(before.length);
    setActive(0);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const person = offered[active];
    if (!person) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(person);
    else if (event.key === 'Escape') setCaret(-1);
    else return;
    event.preventDefault();
  }

  return (
    <div className="field relative">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={2}
        dir="auto"
        maxLength={2000}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-controls={`${id}-people`}
        aria-activedescendant={offered[active] ? `${id}-${active}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(-1)}
      />
      <div
        id={`${id}-people`}
        role="listbox"
        aria-label="People to mention"
        className={offered.length > 0 ? 'sheet absolute inset-x-0 top-full z-20 p-1 shadow-lg' : 'hidden'}
      >
        {offered.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`cursor-pointer rounded px-2 py-1.5 ${index === active ? 'bg-wash' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
            onKeyDown={onKeyDown}
          >
            {person.name}
          </div>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
