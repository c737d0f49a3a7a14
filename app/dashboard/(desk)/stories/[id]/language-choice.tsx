import { directionOf, type StoryDraft } from '#db/story/rules.ts';
import type { LanguageOffer } from '#db/story/script-rules.ts';

type LanguageChoiceProps = { offer: LanguageOffer; draft: StoryDraft; onChange: (change: Partial<StoryDraft>) => void };

/** Offers the language of a text that is not in the letters of the story's own: what was pasted brings none with it. */
export function LanguageChoice({ offer: { script, languages }, draft, onChange }: LanguageChoiceProps) {
  if (languages.includes(draft.language)) return null;
  const names = new Intl.DisplayNames('en-GB', { type: 'language' });
  return (
    <div role="status" className="sheet mb-4 flex flex-wrap items-center gap-2 p-3 text-sm">
      <p className="me-auto">
        This text is in {script} letters, but its language is {draft.language}.
      </p>
      {languages.map((language) => (
        <button key={language} type="button" className="button" onClick={() => onChange({ language, direction: directionOf(language) })}>
          Set to {names.of(language)}
        </button>
      ))}
    </div>
  );
}
