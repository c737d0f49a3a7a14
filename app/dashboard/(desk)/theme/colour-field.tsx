type ColourFieldProps = { id: string; label: string; value: string; problem?: string; onChange: (value: string) => void };

/** A colour by its digits or from the browser's own chooser. */
export function ColourField({ id, label, value, problem, onChange }: ColourFieldProps) {
  const isColour = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="flex gap-2">
        <input
          type="color"
          className="h-9 w-12 shrink-0 cursor-pointer rounded border border-edge bg-sheet"
          aria-label={`Choose: ${label}`}
          value={isColour ? value : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
        <input
          id={id}
          className="input"
          value={value}
          maxLength={7}
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </div>
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
