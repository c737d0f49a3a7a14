import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { replacedIn } from '#db/story/find-text-rules.ts';
import { Field } from '../field.tsx';
import { type FieldText, fieldsInText } from './field-texts.ts';
import { go, placesOf, replaceAll, replaceOne, search } from './find.ts';

/** Finds words in the text and puts others in their place. */
export function FindBar({ editor, fields, close }: { editor: Editor; fields: () => FieldText[]; close: () => void }) {
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  const [isExact, setExact] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const [done, setDone] = useState('');
  const wanted = { text, isExact, isWhole };
  const count = placesOf(editor).length;
  const beside = [...fields(), ...fieldsInText(editor)].flatMap((field) => {
    const { text: replaced, count: times } = replacedIn(field.text, wanted, words);
    return times > 0 ? [{ ...field, times, replace: () => field.put(replaced) }] : [];
  });
  const all = count + beside.reduce((sum, { times }) => sum + times, 0);

  useEffect(() => search(editor, { text, isExact, isWhole }), [editor, text, isExact, isWhole]);
  useEffect(() => () => search(editor, { text: '', isExact: false, isWhole: false }), [editor]);

  function replaceEverywhere() {
    for (const { replace } of beside) replace();
    replaceAll(editor, words);
    setDone(beside.length > 0 ? `${all} replaced, ${all - count} of them beside the text: those an undo in the text does not take back` : `${all} replaced`);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      close();
      editor.commands.focus();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
      event.preventDefault();
      setAt(go(editor, event.shiftKey ? -1 : 1));
    }
  }
  const says =
    done || (text && (all === 0 ? 'Not found' : `${at ? `${Math.min(at, count)} of ` : ''}${count} found${beside.length > 0 ? ' in the text' : ''}`));

  return (
    <search aria-label="Find and replace" className="grid gap-2 border-t border-line p-2" onKeyDown={onKeyDown}>
      <div className="grid gap-2 sm:grid-cols-2">
        <Field
          label="Find"
          value={text}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setDone('');
          }}
        />
        <Field label="Replace with" value={words} onChange={(event) => setWords(event.target.value)} />
      </div>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <label className="flex items-center gap-1.5">
          <input type="checkbox" className="size-5" checked={isExact} onChange={(event) => setExact(event.target.checked)} /> Match case and accents
        </label>
        <label className="flex items-center gap-1.5">
          <input type="checkbox" className="size-5" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} /> Whole words
        </label>
        <button type="button" className="button" disabled={count === 0} onClick={() => setAt(go(editor, -1))}>
          Previous
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={() => setAt(go(editor, 1))}>
          Next
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={() => setAt(replaceOne(editor, words))}>
          Replace
        </button>
        <button type="button" className="button" disabled={all === 0} onClick={replaceEverywhere}>
          Replace all
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
        <span role="status">{says}</span>
      </div>
      {text && beside.length > 0 && (
        <ul aria-label="Found beside the text" className="flex flex-wrap items-center gap-2 text-sm">
          {beside.map(({ id, name, times, replace }) => (
            <li key={id}>
              <button type="button" className="button" onClick={replace}>
                Replace in {name} ({times})
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
