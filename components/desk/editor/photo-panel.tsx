import type { Editor } from '@tiptap/core';
import type { Picture } from './body-editor.tsx';
import { ensureEnd } from './leave.ts';

/** Puts one of the story's photos into the text; those stay out of the carousel at its head. */
export function PhotoPanel({ editor, pictures, close }: { editor: Editor; pictures: Picture[]; close: () => void }) {
  if (pictures.length === 0) return <p className="hint p-2">Add a photo to the story first, under “Photos”.</p>;
  return (
    <ul className="flex flex-wrap gap-2 p-2">
      {pictures.map(({ photoId, src, alt, name }) => (
        <li key={photoId}>
          <button
            type="button"
            className="button p-1"
            aria-label={`Put ${name} into the text`}
            onClick={() => {
              editor.chain().focus().insertContent({ type: 'photo', attrs: { photoId, src, alt } }).run();
              ensureEnd(editor);
              close();
            }}
          >
            <img src={src} alt="" className="h-16 w-24 object-cover" />
          </button>
        </li>
      ))}
    </ul>
  );
}
