import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { embedAddress, PROVIDER_NAMES } from '#db/story/embed-rules.ts';
import { Field } from '../field.tsx';
import { ensureEnd } from './leave.ts';

/** The address of something to embed, what it says and who made it: kept as words, never as another site's HTML. */
export function EmbedPanel({ editor, close }: { editor: Editor; close: () => void }) {
  const [address, setAddress] = useState('');
  const [author, setAuthor] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

  function insert() {
    const known = embedAddress(address);
    const names = Object.values(PROVIDER_NAMES).join(', ');
    if (!known) return setProblem(`This is not the address of one video, post or chart on ${names}. Copy it from the browser’s address line.`);
    editor
      .chain()
      .focus()
      .insertContent({ type: 'embed', attrs: { ...known, author: author.trim(), text: text.trim() } })
      .run();
    ensureEnd(editor);
    close();
  }

  return (
    <div className="grid gap-2 p-2">
      <Field label="Address of the video, post or chart" value={address} problem={problem} autoFocus onChange={(event) => setAddress(event.target.value)} />
      <Field label="What it says" value={text} maxLength={1000} hint="For readers who do not open it" onChange={(event) => setText(event.target.value)} />
      <Field label="Who made it" value={author} maxLength={200} onChange={(event) => setAuthor(event.target.value)} />
      <button type="button" className="button button-main justify-self-start" onClick={insert}>
        Put it in
      </button>
    </div>
  );
}
