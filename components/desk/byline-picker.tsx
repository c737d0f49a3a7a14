import { BYLINE_ROLES, type Byline, type BylineRole, ROLE_WORDS } from '#db/contributor/rules.ts';
import type { Named } from '#db/search/name-rules.ts';
import { NamePicker } from './name-picker.tsx';

type BylinePickerProps = {
  known: Named[];
  chosen: Byline[];
  problem?: string;
  isOff: boolean;
  /** Whoever is signed in, as far as they are not named yet. */
  me?: { name: string; add: () => void };
  onChoose: (bylines: Byline[], taken?: Named) => void;
  onCreate?: (name: string) => Promise<Named | undefined>;
};

/** Who is named over the story, for what, and in which order. */
export function BylinePicker({ known, chosen, problem, isOff, me, onChoose, onCreate }: BylinePickerProps) {
  const ids = chosen.map(({ id }) => id);
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? '…';
  const earlier = (index: number) => chosen.map((each, place) => chosen[place === index ? index - 1 : place === index - 1 ? index : place] ?? each);
  const button = (label: string, sign: string, isUseless: boolean, onClick: () => void) => (
    <button type="button" className="button min-w-9 px-2" disabled={isOff || isUseless} aria-label={label} onClick={onClick}>
      {sign}
    </button>
  );

  return (
    <NamePicker
      id="field-bylines"
      label="Bylines"
      known={known}
      source="bylines"
      chosen={ids}
      problem={problem}
      isOff={isOff}
      onChoose={(next, taken) =>
        onChoose(
          next.map((id) => chosen.find((each) => each.id === id) ?? { id, role: 'by' }),
          taken,
        )
      }
      onCreate={onCreate}
    >
      <ol className="grid gap-2" aria-label="Chosen bylines">
        {chosen.map(({ id, role }, index) => (
          <li key={id} className="grid gap-1 rounded bg-wash p-2 text-sm">
            <span className="font-semibold">{nameOf(id)}</span>
            <span className="flex flex-wrap gap-1">
              <select
                className="input w-auto min-w-0 flex-1"
                aria-label={`What ${nameOf(id)} did`}
                value={role}
                disabled={isOff}
                onChange={(event) => onChoose(chosen.map((each) => (each.id === id ? { id, role: event.target.value as BylineRole } : each)))}
              >
                {BYLINE_ROLES.map((each) => (
                  <option key={each} value={each}>
                    {ROLE_WORDS[each]}
                  </option>
                ))}
              </select>
              {button(`Name ${nameOf(id)} earlier`, '↑', index === 0, () => onChoose(earlier(index)))}
              {button(`Name ${nameOf(id)} later`, '↓', index === chosen.length - 1, () => onChoose(earlier(index + 1)))}
              {button(`Remove ${nameOf(id)}`, '×', false, () => onChoose(chosen.filter((each) => each.id !== id)))}
            </span>
          </li>
        ))}
      </ol>
      {me && !isOff && (
        <button type="button" className="button justify-self-start" onClick={me.add}>
          Add me: {me.name}
        </button>
      )}
    </NamePicker>
  );
}
