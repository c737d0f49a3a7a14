import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Field } from '../field.tsx';
import { ensureEnd } from './leave.ts';
import { useFoundStories } from './use-found-stories.ts';

/** Finds a story of the house by its headline and puts it into the text. */
export function RelatedPanel({ editor, ownId, close }: { editor: Editor; ownId: string; close: () => void }) {
  const [text, setText] = useState('');
  const found = useFoundStories(text)?.filter((each) => each.id !== ownId);

  return (
    <div className="grid gap-2 p-2">
      <Field label="Headline contains" value={text} autoFocus onChange={(event) => setText(event.target.value)} />
      <ul className="max-h-56 overflow-y-auto">
        {found?.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              dir="auto"
              className="w-full rounded px-2 py-1.5 text-start text-sm hover:bg-wash"
              onClick={() => {
                editor
                  .chain()
                  .focus()
                  .insertContent({ type: 'related', attrs: { storyId: story.id, headline: story.headline } })
                  .run();
                ensureEnd(editor);
                close();
              }}
            >
              {story.headline || 'No headline yet'} <span className="text-quiet">{story.state}</span>
            </button>
          </li>
        ))}
        {found?.length === 0 && <li className="hint">No story of yours has this in its headline.</li>}
      </ul>
    </div>
  );
}
