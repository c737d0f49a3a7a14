import { labelOf, wordsFor } from '#db/photo/field-name-rules.ts';
import type { FieldValue } from '#db/photo/word-rules.ts';
import type { Clash } from './use-words.ts';

/** What somebody else wrote where both wrote, each with the way to take it. */
export function Clashes({ names, theirs, onTake }: Clash & { onTake: (name: string) => void }) {
  return (
    <section role="alert" className="sheet grid gap-3 border-accent p-4">
      <p>
        <strong>Somebody else changed this photo while you were writing.</strong> Where only one of you wrote, both are kept. Here both did: your words stand
        above, theirs are these.
      </p>
      <ul className="grid gap-2">
        {names.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 break-words">
              {labelOf(name)}: <q dir="auto">{shown(name, theirs[name])}</q>
            </span>
            <button type="button" className="button button-small" onClick={() => onTake(name)}>
              Take theirs
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shown(name: string, value: FieldValue = ''): string {
  if (typeof value === 'string') return wordsFor(name, value);
  return value.map((each) => (typeof each === 'string' ? each : each.name)).join(', ');
}
