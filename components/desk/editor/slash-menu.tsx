import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Insertion, insertionsFor, type Panel, PLACED } from './insertions.ts';
import { slashAt } from './slash.ts';

const ID = 'slash-menu';

/** The list of what can be put in where a slash was typed: narrowed by what follows it, gone through with the arrows. */
export function SlashMenu({ editor, openPanel, isPlain }: { editor: Editor; openPanel: (panel: Panel) => void; isPlain: boolean }) {
  const slash = slashAt(editor);
  const [closedAt, setClosedAt] = useState<number>();
  const [chosen, setChosen] = useState(0);
  const found =
    slash && slash.from !== closedAt && editor.isFocused ? insertionsFor(slash.typed).filter(({ name }) => !(isPlain && PLACED.includes(name))) : [];
  const isOpen = found.length > 0;
  const at = Math.min(chosen, found.length - 1);

  function take({ run, panel }: Insertion) {
    if (!slash) return;
    editor.chain().focus().deleteRange({ from: slash.from, to: slash.to }).run();
    setChosen(0);
    if (panel) openPanel(panel);
    else run?.(editor);
  }

  const onKey = useEffectEvent((key: string): boolean => {
    if (!isOpen) return false;
    const insertion = found[at];
    if (key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if ((key === 'Enter' || key === 'Tab') && insertion) take(insertion);
    else if (key === 'Escape') setClosedAt(slash?.from);
    else return false;
    return true;
  });
  useEffect(() => {
    editor.storage.slash.onKey = (key) => onKey(key);
    return () => {
      editor.storage.slash.onKey = undefined;
    };
  }, [editor]);
  useEffect(() => {
    const { dom } = editor.view;
    if (!isOpen) {
      for (const name of ['aria-controls', 'aria-activedescendant']) dom.removeAttribute(name);
      return;
    }
    dom.setAttribute('aria-controls', ID);
    dom.setAttribute('aria-activedescendant', `${ID}-${at}`);
    document.getElementById(`${ID}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [editor, isOpen, at]);
  useEffect(() => {
    if (slash === undefined) setClosedAt(undefined);
  }, [slash]);

  if (!isOpen || !slash) return null;
  return (
    <div
      id={ID}
      role="listbox"
      aria-label="Put in"
      tabIndex={0}
      className="sheet absolute z-20 max-h-64 w-56 overflow-y-auto py-1 shadow-lg"
      style={placeAt(editor, slash.from)}
    >
      {found.map((insertion, index) => (
        <div
          key={insertion.name}
          id={`${ID}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={`min-h-11 px-3 py-2.5 text-sm sm:min-h-0 sm:py-1.5 ${index === at ? 'bg-wash font-bold' : ''}`}
          onMouseDown={(event) => {
            event.preventDefault();
            take(insertion);
          }}
        >
          {insertion.name}
        </div>
      ))}
    </div>
  );
}

/** Under the slash, inside the frame of the text, never wider than it. */
function placeAt(editor: Editor, position: number) {
  const frame = editor.view.dom.closest('[data-editor]')?.getBoundingClientRect();
  const { left, bottom } = editor.view.coordsAtPos(position);
  if (!frame) return {};
  return { left: Math.max(0, Math.min(left - frame.left, frame.width - 232)), top: bottom - frame.top + 4 };
}
