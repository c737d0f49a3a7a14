import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { Picture } from './body-editor.tsx';
import { ensureEnd } from './leave.ts';

/** Several of the story's photos, in the order they are chosen, as one block of the text. */
export function GalleryPanel({ editor, pictures, close }: { editor: Editor; pictures: Picture[]; close: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  if (pictures.length < 2) return <p className="hint p-2">A gallery needs two photos or more: add them to the story first, under “Photos”.</p>;

  function insert() {
    const srcs = chosen.map((photoId) => pictures.find((each) => each.photoId === photoId)?.src ?? '');
    editor
      .chain()
      .focus()
      .insertContent({ type: 'gallery', attrs: { photoIds: chosen, srcs } })
      .run();
    ensureEnd(editor);
    close();
  }

  return (
    <div className="grid gap-2 p-2">
      <ul className="flex flex-wrap gap-2">
        {pictures.map(({ photoId, src, name }) => {
          const place = chosen.indexOf(photoId) + 1;
          return (
            <li key={photoId}>
              <button
                type="button"
                className="button relative p-1"
                aria-label={`${name} in the gallery`}
                aria-pressed={place > 0}
                onClick={() => setChosen(place ? chosen.filter((each) => each !== photoId) : [...chosen, photoId])}
              >
                <img src={src} alt="" className={`h-16 w-24 object-cover ${place ? '' : 'opacity-60'}`} />
                {place > 0 && <span className="absolute start-1 top-1 bg-ink px-1.5 text-xs text-paper">{place}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button button-main justify-self-start" disabled={chosen.length === 0} onClick={insert}>
        Put the gallery in
      </button>
    </div>
  );
}
