import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { corrected } from '#db/style/rules.ts';
import { fix, hitAt, hitsIn, type PlacedHit } from './style-marks.ts';

/** What the house writes otherwise, each with its reason and one button that puts it right; the one at the cursor comes first. */
export function StylePanel({ editor, close }: { editor: Editor; close: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  const here = hitAt(editor, editor.state.selection.from);
  const hits = hitsIn(editor);
  const shown = here ? [here, ...hits.filter(({ at }) => at.from !== here.at.from)] : hits;
  useEffect(() => first.current?.focus(), []);

  function put(hit: PlacedHit) {
    fix(editor, hit);
    if (hits.length === 1) close();
  }

  return (
    <section
      aria-label="House style"
      className="max-h-56 overflow-y-auto border-t border-line p-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        editor.commands.focus();
      }}
    >
      <ul className="grid gap-2">
        {shown.map((hit, index) => (
          <li key={`${hit.entry.id} ${hit.at.from}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <button ref={index === 0 ? first : undefined} type="button" className="button" onClick={() => put(hit)}>
              {corrected(hit) ? `Write “${corrected(hit)}”` : 'Take out'} <span className="text-quiet">for “{hit.found}”</span>
            </button>
            <span>{hit.entry.reason}</span>
          </li>
        ))}
        {shown.length === 0 && <li className="hint">Everything is written as the house writes it.</li>}
      </ul>
      <button type="button" className="button mt-2" onClick={close}>
        Close
      </button>
    </section>
  );
}
