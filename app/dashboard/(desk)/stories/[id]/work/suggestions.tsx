import { useState } from 'react';
import { compareWords } from '#db/story/compare-rules.ts';
import type { Suggestion } from '#db/story/note-rules.ts';
import { GoTo } from '../go-to.tsx';
import { decide, suggest } from './actions.ts';
import { Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

type SuggestionsProps = PartsProps & { suggestions: Suggestion[]; language: string; isOff: boolean; onReword: (blockId: string, is: string) => boolean };

/** Other wordings of single paragraphs: made here, and accepted or rejected with one button. */
export function Suggestions({ storyId, suggestions, verbs, place, wordsAt, language, isOff, onDone, onReword }: SuggestionsProps) {
  const { act, problems, isBusy } = useAct(onDone);
  const [changed, setChanged] = useState<{ id: string; why: string }>();
  const [wording, setWording] = useState<{ blockId: string; was: string; is: string }>();

  function begun(blockId: string) {
    const words = wordsAt(blockId);
    return { blockId, was: words, is: words };
  }

  async function send() {
    const state = wording && (await act(() => suggest({ storyId, ...wording })));
    if (state?.ok) setWording(undefined);
  }

  async function end({ id, blockId, was, is }: Suggestion, outcome: 'accepted' | 'rejected') {
    if (outcome === 'accepted' && wordsAt(blockId) === '') return setChanged({ id, why: 'The paragraph is gone: take the words from here, then reject it.' });
    if (outcome === 'accepted' && wordsAt(blockId) !== was && changed?.id !== id) {
      return setChanged({ id, why: 'The paragraph was changed since. Look at it; accept again to take these words all the same.' });
    }
    const state = await act(() => decide({ storyId, suggestionId: id, outcome }));
    if (state?.ok && outcome === 'accepted') onReword(blockId, is);
  }

  return (
    <Part id="field-suggestions" name="Suggested wordings" count={suggestions.length}>
      {suggestions.length === 0 && !wording && <p className="hint">Put the cursor into a paragraph to suggest another wording of it.</p>}
      <ul className="grid gap-3">
        {suggestions.map((each) => (
          <li key={each.id} className="grid gap-1 border-s-2 border-edge ps-3">
            <p>
              <strong>{each.by}</strong>{' '}
              <GoTo field="body" blockId={each.blockId} className="hint">
                Show the paragraph
              </GoTo>
            </p>
            <p dir="auto" lang={language}>
              <Difference was={each.was} is={each.is} language={language} />
            </p>
            {changed?.id === each.id && <Problem text={changed.why} />}
            {verbs.includes('story.decide') && (
              <span className="flex flex-wrap gap-2">
                <button type="button" className="button" disabled={isBusy || isOff} onClick={() => end(each, 'accepted')}>
                  Accept
                </button>
                <button type="button" className="button" disabled={isBusy} onClick={() => end(each, 'rejected')}>
                  Reject
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {verbs.includes('story.suggest') && !wording && place?.isRewordable && (
        <button type="button" className="button justify-self-start" onClick={() => setWording(begun(place.blockId))}>
          Suggest another wording
        </button>
      )}
      {wording && (
        <div className="grid gap-2">
          <div className="field">
            <label htmlFor="suggest-is">Another wording</label>
            <textarea
              id="suggest-is"
              className="input"
              rows={5}
              dir="auto"
              lang={language}
              value={wording.is}
              aria-invalid={problems.is ? true : undefined}
              onChange={(event) => setWording({ ...wording, is: event.target.value })}
            />
            <Problem text={problems.is} />
          </div>
          <span className="flex flex-wrap gap-2">
            <button type="button" className="button button-main" disabled={isBusy} onClick={send}>
              Suggest
            </button>
            <button type="button" className="button" onClick={() => setWording(undefined)}>
              Cancel
            </button>
          </span>
        </div>
      )}
      <Problem text={problems['']} />
    </Part>
  );
}

function Difference({ was, is, language }: { was: string; is: string; language: string }) {
  return compareWords(was, is, language).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'added') return <ins key={key}>{text}</ins>;
    return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
  });
}
