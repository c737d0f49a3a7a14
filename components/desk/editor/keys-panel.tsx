import { useEffect, useRef } from 'react';

const KEYS: [string, string][] = [
  ['/', 'Put something in, at the start of a paragraph or behind a space'],
  ['Ctrl B, Ctrl I', 'Bold, italic'],
  ['Ctrl Alt N', 'A note to the editor, never printed'],
  ['Ctrl Alt 2, Ctrl Alt 3', 'Heading, subheading'],
  ['Ctrl Shift 8, Ctrl Shift 7', 'List, numbers'],
  ['Ctrl Z, Ctrl Shift Z', 'Undo, redo; right after a quotation mark: the straight one again'],
  ['Ctrl F', 'Find and replace'],
  ['Ctrl Enter', 'Out of a quotation, fact box or table, into a new paragraph'],
  ['Tab, Shift Tab', 'Next cell, previous cell of a table; after the last one a new row'],
  ['Alt Enter', 'What the house writes instead, at an underlined word'],
  ['Ctrl K', 'Go anywhere: stories, tags, photos, pages'],
  ['?', 'These keys, outside of a text'],
];

/** The keys of the desk, as a dialog that Escape closes. */
export function KeysPanel({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sheet m-auto max-w-lg p-5 text-ink" aria-labelledby="keys-heading" onClose={close}>
      <h2 id="keys-heading" className="mb-3 text-lg font-bold">
        Keys
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {KEYS.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold">{isApple ? keys.replaceAll('Ctrl', '⌘').replaceAll('Alt', '⌥') : keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button mt-4" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
