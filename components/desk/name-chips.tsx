import type { Named } from '#db/search/name-rules.ts';

type NameChipsProps = { label: string; known: Named[]; chosen: string[]; isOff?: boolean; isOne?: boolean; onChoose: (ids: string[]) => void };

/** The names chosen, each with the way to take it off; one alone stands like a field. */
export function NameChips({ label, known, chosen, isOff, isOne, onChoose }: NameChipsProps) {
  const nameOf = (each: string) => known.find(({ id }) => id === each)?.name ?? '…';
  const noteOf = (each: string) => known.find(({ id }) => id === each)?.note;
  if (chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={`Chosen ${label.toLowerCase()}`}>
      {chosen.map((each) => (
        <li
          key={each}
          className={`flex items-center bg-wash ps-3 text-sm ${isOne ? 'min-h-10 w-full justify-between rounded border border-line' : 'rounded-full'}`}
        >
          <span className="min-w-0 truncate">
            {nameOf(each)}
            {noteOf(each) && ` (${noteOf(each)})`}
          </span>
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
