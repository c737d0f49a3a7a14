import { useState } from 'react';
import { useFoundStories } from '#components/desk/editor/use-found-stories.ts';
import { Field } from '#components/desk/field.tsx';
import { type DeskTranslation, ownName } from '#db/story/translation-rules.ts';
import { translate, untranslate } from './actions.ts';
import { Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

/** The same story in other languages; readers are led from each to all the others they may see. */
export function Translations({ storyId, translations, verbs, onDone }: PartsProps & { translations: DeskTranslation[] }) {
  const { act, problems, isBusy } = useAct(onDone);
  const [text, setText] = useState('');
  const mayLink = verbs.includes('story.translate');
  const known = new Set([storyId, ...translations.map((each) => each.storyId)]);
  const found = useFoundStories(text, !mayLink || !text.trim())?.filter(({ id }) => !known.has(id));

  async function link(otherId: string) {
    const state = await act(() => translate({ storyId, otherId }));
    if (state?.ok) setText('');
  }

  return (
    <Part id="field-translations" name="Translations" count={translations.length}>
      {translations.length === 0 && <p className="hint">Not linked with this story in another language.</p>}
      <ul className="grid gap-2">
        {translations.map(({ storyId: otherId, headline, language, isLive }) => (
          <li key={otherId} className="flex items-start justify-between gap-2">
            <span className="min-w-0">
              <strong lang={language}>{ownName(language)}</strong> <span className="text-quiet">{isLive ? 'live' : 'not live'}</span>
              <a href={`/dashboard/stories/${otherId}`} lang={language} dir="auto" className="block underline">
                {headline || 'No headline yet'}
              </a>
            </span>
            {mayLink && (
              <button type="button" className="button" disabled={isBusy} onClick={() => act(() => untranslate({ storyId, otherId }))}>
                Remove<span className="sr-only"> {ownName(language)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <>
          <Field label="Link a story whose headline contains" value={text} problem={problems.otherId} onChange={(event) => setText(event.target.value)} />
          {text.trim() && (
            <ul className="max-h-56 overflow-y-auto" aria-label="Stories found">
              {found?.map(({ id, headline, state }) => (
                <li key={id}>
                  <button type="button" dir="auto" disabled={isBusy} className="w-full rounded px-2 py-1.5 text-start hover:bg-wash" onClick={() => link(id)}>
                    {headline || 'No headline yet'} <span className="text-quiet">{state}</span>
                  </button>
                </li>
              ))}
              {found?.length === 0 && <li className="hint">No other story has this in its headline.</li>}
            </ul>
          )}
        </>
      )}
      <Problem text={problems['']} />
    </Part>
  );
}
