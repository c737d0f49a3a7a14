import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';
import { isSafeLink } from '#db/story/inline-rules.ts';
import { Field } from '../field.tsx';
import { useFoundStories } from './use-found-stories.ts';

const ADDRESS = /^([a-z]+:|\/|www\.)|^[^\s]+\.[a-z]{2,}(\/|$)/i;

/** Where a link leads: a story of the house, found by its headline, or any address; `https://` is added where somebody leaves it out. */
export function LinkPanel({ editor, close }: { editor: Editor; close: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes('link').href ?? '');
  const [problem, setProblem] = useState('');
  const isAddress = ADDRESS.test(typed.trim());
  const stories = useFoundStories(typed, isAddress || !typed.trim())?.filter(({ path }) => path);

  function link(href: string, words: string) {
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    close();
  }

  function apply() {
    const address = typed.trim();
    const href = /^([a-z]+:|\/)/i.test(address) ? address : `https://${address}`;
    if (!isSafeLink(href)) return setProblem('Choose a story, or enter an address such as https://example.org, /section/story or mailto:desk@example.org');
    link(href, href);
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
    <div className="grid gap-2 p-2">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1">
          <Field
            label="Link to"
            value={typed}
            problem={problem}
            hint="Words of a headline of ours, or an address"
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
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
      {!isAddress && typed.trim() && (
        <ul className="max-h-56 overflow-y-auto" aria-label="Stories">
          {stories?.map(({ id, headline, path }) => (
            <li key={id}>
              <button
                type="button"
                dir="auto"
                className="w-full rounded px-2 py-2 text-start text-sm hover:bg-wash"
                onClick={() => path && link(path, headline)}
              >
                {headline} <span className="text-quiet">{path}</span>
              </button>
            </li>
          ))}
          {stories?.length === 0 && <li className="hint">No live story has this in its headline.</li>}
        </ul>
      )}
    </div>
  );
}
