import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Field } from '../field.tsx';
import { go, placesOf, replaceAll, replaceOne, search } from './find.ts';

/** Finds words in the text and puts others in their place. */
export function FindBar({ editor, close }: { editor: Editor; close: () => void }) {
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  const [matchesCase, setMatchesCase] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const [done, setDone] = useState('');
  const count = placesOf(editor).length;

  useEffect(() => search(editor, { text, matchesCase, isWhole }), [editor, text, matchesCase, isWhole]);
  useEffect(() => () => search(editor, { text: '', matchesCase: false, isWhole: false }), [editor]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      close();
      editor.commands.focus();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
      event.preventDefault();
      setAt(go(editor, event.shiftKey ? -1 : 1));
    }
  }
  const says = done || (text && (count === 0 ? 'Not found' : `${at ? `${Math.min(at, count)} of ` : ''}${count} found`));

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
          <input type="checkbox" className="size-5" checked={matchesCase} onChange={(event) => setMatchesCase(event.target.checked)} /> Match case
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
        <button type="button" className="button" disabled={count === 0} onClick={() => setDone(`${replaceAll(editor, words)} replaced`)}>
          Replace all
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
        <span role="status">{says}</span>
      </div>
    </search>
  );
}
