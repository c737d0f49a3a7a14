import { foldName, type Named } from '#db/search/name-rules.ts';

type NameOptionsProps = {
  id: string;
  label: string;
  options: Named[];
  active: number;
  text: string;
  createWord: string;
  onTake: (option: Named) => void;
};

/** The names that fit, below the field they are typed into. */
export function NameOptions({ id, label, options, active, text, createWord, onTake }: NameOptionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={options.length > 0 ? 'sheet absolute inset-x-0 top-full z-20 max-h-64 overflow-y-auto p-1 shadow-lg' : 'hidden'}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of its list
        <div
          key={option.id || 'new'}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={`cursor-pointer rounded px-2 py-1.5 text-sm ${index === active ? 'bg-wash' : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {option.id ? <Option option={option} text={text} /> : `${createWord} “${option.name}”`}
        </div>
      ))}
    </div>
  );
}

/** A name, with what tells it from others and the other name it was found by. */
function Option({ option: { name, note, also }, text }: { option: Named; text: string }) {
  const wanted = foldName(text);
  const by = foldName(name).includes(wanted) ? undefined : also?.find((other) => foldName(other).includes(wanted));
  return (
    <>
      {name} {note && <span className="text-quiet">({note})</span>} {by && <span className="text-quiet">({by})</span>}
    </>
  );
}
