import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';
import { isSafeLink } from '#db/story/inline-rules.ts';
import { Field } from '../field.tsx';

/** The address of a link; `https://` is added where somebody leaves it out. */
export function LinkPanel({ editor, close }: { editor: Editor; close: () => void }) {
  const [address, setAddress] = useState<string>(editor.getAttributes('link').href ?? '');
  const [problem, setProblem] = useState('');

  function apply() {
    const href = /^[a-z]+:/i.test(address) ? address.trim() : `https://${address.trim()}`;
    if (!isSafeLink(href)) return setProblem('Enter an address such as https://example.org or mailto:desk@example.org');
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    close();
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  }

  return (
    <div className="flex flex-wrap items-end gap-2 p-2">
      <div className="min-w-64 flex-1">
        <Field label="Link to" value={address} problem={problem} autoFocus onChange={(event) => setAddress(event.target.value)} onKeyDown={onKeyDown} />
      </div>
      <button type="button" className="button button-main" onClick={apply}>
        Set link
      </button>
      {editor.isActive('link') && (
        <button type="button" className="button" onClick={remove}>
          Remove link
        </button>
      )}
    </div>
  );
}
