import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import type { ReactNode } from 'react';
import type { OpenPanel } from './body-editor.tsx';
import { INSERTIONS, PLACED } from './insertions.ts';
import { run, TABLE_ACTS } from './tables.ts';

export type Tools = { panel?: OpenPanel; toggle: (panel: OpenPanel) => void; tidy: () => void; styleHits: number };

const named = (names: string[]) => INSERTIONS.filter(({ name }) => names.includes(name));

/** Everything the text can be made into, in one row that scrolls where it is narrow; each button says whether it is on. */
export function Toolbar({ editor, tools, isPlain }: { editor: Editor; tools: Tools; isPlain: boolean }) {
  const does = () => editor.chain().focus();
  return (
    <>
      <div role="toolbar" aria-label="Text" className="flex gap-0.5 overflow-x-auto sm:flex-wrap sm:overflow-visible">
        <Tool name="Text" isOn={editor.isActive('paragraph')} run={() => does().setParagraph().run()} />
        <Tool name="Heading" isOn={editor.isActive('heading', { level: 2 })} run={() => does().toggleHeading({ level: 2 }).run()} />
        <Tool name="Subheading" isOn={editor.isActive('heading', { level: 3 })} run={() => does().toggleHeading({ level: 3 }).run()} />
        <Tool name="Bold" label={<strong>B</strong>} isOn={editor.isActive('bold')} run={() => does().toggleBold().run()} />
        <Tool name="Italic" label={<em>I</em>} isOn={editor.isActive('italic')} run={() => does().toggleItalic().run()} />
        <Tool name="Link" isOn={editor.isActive('link')} isExpanded={tools.panel === 'link'} run={() => tools.toggle('link')} />
        <Tool name="List" isOn={editor.isActive('bulletList')} run={() => does().toggleBulletList().run()} />
        <Tool name="Numbers" isOn={editor.isActive('orderedList')} run={() => does().toggleOrderedList().run()} />
        <Tool name="Quotation" isOn={editor.isActive('quotation')} run={() => does().toggleWrap('quotation').run()} />
        <Tool name="Note" isOn={editor.isActive('editorNote')} run={() => does().toggleMark('editorNote').run()} />
        {named(isPlain ? [] : PLACED).map(({ name, panel }) => (
          <Tool key={name} name={name} isExpanded={tools.panel === panel} run={() => panel && tools.toggle(panel)} />
        ))}
        {named(['Pull quote', 'Fact box', 'Table', 'Rule']).map(({ name, run: insert }) => (
          <Tool key={name} name={name} run={() => insert?.(editor)} />
        ))}
        <Tool name="Undo" isOff={!editor.can().undo()} run={() => does().undo().run()} />
        <Tool name="Redo" isOff={!editor.can().redo()} run={() => does().redo().run()} />
        <Tool name="Find" isExpanded={tools.panel === 'find'} run={() => tools.toggle('find')} />
        <Tool name="Tidy typography" run={tools.tidy} />
        {tools.styleHits > 0 && <Tool name={`House style (${tools.styleHits})`} isExpanded={tools.panel === 'style'} run={() => tools.toggle('style')} />}
        <Tool name="Keys" run={() => tools.toggle('keys')} />
      </div>
      {isInTable(editor.state) && (
        <div role="toolbar" aria-label="Table" className="flex gap-0.5 overflow-x-auto border-t border-line">
          {TABLE_ACTS.map(({ name, does: act }) => (
            <Tool key={name} name={name} run={() => run(editor, act) && editor.commands.focus()} />
          ))}
        </div>
      )}
    </>
  );
}

type ToolProps = { name: string; label?: ReactNode; isOn?: boolean; isOff?: boolean; isExpanded?: boolean; run: () => void };

function Tool({ name, label, isOn, isOff, isExpanded, run: act }: ToolProps) {
  return (
    <button
      type="button"
      className={`min-h-11 min-w-11 shrink-0 rounded px-2.5 text-sm hover:bg-wash sm:min-h-9 sm:min-w-8 ${isOn || isExpanded ? 'bg-wash font-bold' : ''}`}
      aria-label={label ? name : undefined}
      aria-pressed={isOn}
      aria-expanded={isExpanded}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {label ?? name}
    </button>
  );
}
