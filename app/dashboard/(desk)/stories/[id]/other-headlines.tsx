import { TextField } from '#components/desk/text-field.tsx';
import { lengthOf, VARIANT_NAMES, VARIANTS, type Variant } from '#db/story/headline-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';

type OtherHeadlinesProps = { draft: StoryDraft; problems: Record<string, string>; isOff: boolean; onChange: (change: Partial<StoryDraft>) => void };

const COLOURS = { empty: 'text-quiet', short: 'text-warn', good: 'text-live', long: 'text-accent' };

/** The story's words for other places than over its text, each with how long it is; folded away where there are none. */
export function OtherHeadlines({ draft, problems, isOff, onChange }: OtherHeadlinesProps) {
  const written = VARIANT_NAMES.filter((name) => draft[name]);
  return (
    <details className="rounded border border-line p-3" open={written.some((name) => problems[name]) || undefined}>
      <summary className="cursor-pointer text-sm font-semibold">
        Other headlines <span className="font-normal text-quiet">{written.length > 0 ? `(${written.length} of 4)` : '(fronts, sharing, search)'}</span>
      </summary>
      <div className="mt-3 grid gap-3">
        {VARIANT_NAMES.map((name) => (
          <div key={name}>
            <TextField
              id={`field-${name}`}
              label={VARIANTS[name].name}
              lines={name === 'searchDescription' ? 2 : 1}
              value={draft[name]}
              placeholder={name === 'searchDescription' ? draft.standfirst : draft.headline}
              problem={problems[name]}
              hint={VARIANTS[name].hint}
              isOff={isOff}
              onChange={(text) => onChange({ [name]: text })}
            />
            <Meter name={name} text={draft[name]} />
          </div>
        ))}
      </div>
    </details>
  );
}

function Meter({ name, text }: { name: Variant; text: string }) {
  const { characters, verdict, says } = lengthOf(text, VARIANTS[name]);
  return (
    <p className={`mt-1 flex items-center gap-2 text-xs ${COLOURS[verdict]}`}>
      <meter aria-hidden="true" className="h-2 w-24" min={0} max={VARIANTS[name].to * 1.5} value={characters} />
      {name === 'searchDescription' ? says.replace('headline is used', 'standfirst is used') : says}
    </p>
  );
}
