import type { ReactNode } from 'react';

type ChoiceProps = {
  id: string;
  name: string;
  label: string;
  choices: { id: string; name: string }[];
  chosen?: string;
  /** What stands first for none of them. */
  none?: string;
  problem?: ReactNode;
  hint?: string;
};

/** One of several, by name; with what is wrong, or helpful, beside it. */
export function Choice({ id, name, label, choices, chosen = '', none, problem, hint }: ChoiceProps) {
  const says = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        className="input"
        defaultValue={chosen}
        aria-invalid={problem ? true : undefined}
        aria-describedby={says ? `${id}-says` : undefined}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      {says && (
        <p id={`${id}-says`} className={problem ? 'problem' : 'hint'}>
          {says}
        </p>
      )}
    </div>
  );
}
