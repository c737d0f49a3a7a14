import { useState } from 'react';
import { Moment } from '#components/ui/moment.tsx';
import type { Note } from '#db/story/note-rules.ts';
import { GoTo } from '../go-to.tsx';
import { note, resolve } from './actions.ts';
import { MentionField } from './mention-field.tsx';
import { Part, Problem } from './part.tsx';
import { useAct } from './use-act.ts';
import type { PartsProps } from './work-panel.tsx';

/** What colleagues say about the story or the paragraph the cursor is in; readers never see it. */
export function Notes(props: PartsProps & { notes: Note[] }) {
  const { storyId, notes, colleagues, verbs, place, wordsAt, onDone } = props;
  const { act, problems, isBusy } = useAct(onDone);
  const [text, setText] = useState('');
  const open = notes.filter(({ resolvedAt, replyTo }) => resolvedAt === null && replyTo === null);
  const resolved = notes.filter(({ resolvedAt, replyTo }) => resolvedAt !== null && replyTo === null);

  async function add() {
    const state = await act(() => note({ storyId, blockId: place?.blockId ?? null, quote: place ? wordsAt(place.blockId).slice(0, 120) : '', text }));
    if (state?.ok) setText('');
  }

  return (
    <Part id="field-notes" name="Notes" count={open.length}>
      {open.length === 0 && <p className="hint">No open notes. Readers never see what is written here.</p>}
      <ul className="grid gap-3">
        {open.map((each) => (
          <Thread key={each.id} {...props} first={each} answers={notes.filter(({ replyTo }) => replyTo === each.id)} />
        ))}
      </ul>
      {verbs.includes('story.note') && (
        <div className="grid gap-2">
          <MentionField
            label={place ? 'Note on the paragraph the cursor is in' : 'Note on the story'}
            value={text}
            people={colleagues}
            problem={problems.text}
            onChange={setText}
          />
          <button type="button" className="button justify-self-start" disabled={isBusy || !text.trim()} onClick={add}>
            Add note
          </button>
        </div>
      )}
      {resolved.length > 0 && (
        <details>
          <summary className="hint cursor-pointer py-1">{resolved.length} resolved</summary>
          <ul className="mt-2 grid gap-2">
            {resolved.map((each) => (
              <li key={each.id} className="hint">
                <strong>{each.by}</strong> <span dir="auto">{each.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Problem text={problems['']} />
    </Part>
  );
}

function Thread({ storyId, first, answers, colleagues, verbs, timeZone, locale, onDone }: PartsProps & { first: Note; answers: Note[] }) {
  const { act, problems, isBusy } = useAct(onDone);
  const [text, setText] = useState<string>();

  async function answer() {
    const state = await act(() => note({ storyId, text: text ?? '', replyTo: first.id }));
    if (state?.ok) setText(undefined);
  }

  return (
    <li className="grid gap-1 border-s-2 border-edge ps-3">
      {first.quote && (
        <GoTo field="body" blockId={first.blockId} className="hint line-clamp-2">
          “{first.quote}”
        </GoTo>
      )}
      {[first, ...answers].map(({ id, by, at, text: said }) => (
        <p key={id} dir="auto" className="whitespace-pre-line">
          <strong>{by}</strong>{' '}
          <span className="hint">
            <Moment at={at} language={locale} timeZone={timeZone} form="short" />
          </span>
          <br />
          {said}
        </p>
      ))}
      {text !== undefined && <MentionField label="Answer" value={text} people={colleagues} problem={problems.text} onChange={setText} />}
      <span className="flex flex-wrap gap-2">
        {verbs.includes('story.note') && (
          <button type="button" className="button" disabled={isBusy} onClick={() => (text === undefined ? setText('') : answer())}>
            {text === undefined ? 'Answer' : 'Send answer'}
          </button>
        )}
        {verbs.includes('story.resolve') && (
          <button type="button" className="button" disabled={isBusy} onClick={() => act(() => resolve({ storyId, noteId: first.id }))}>
            Resolve
          </button>
        )}
      </span>
      <Problem text={problems['']} />
    </li>
  );
}
