import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import type { Picture } from './body-editor.tsx';
import { LinkPanel } from './link-panel.tsx';
import { PhotoPanel } from './photo-panel.tsx';
import { RelatedPanel } from './related-panel.tsx';

type Panel = 'link' | 'photo' | 'related';

/** Everything the text can be made into; each button says whether it is on. */
export function Toolbar({ editor, pictures, ownId }: { editor: Editor; pictures: Picture[]; ownId: string }) {
  const [panel, setPanel] = useState<Panel>();
  const does = () => editor.chain().focus();
  const toggle = (name: Panel) => setPanel(panel === name ? undefined : name);
  const close = () => setPanel(undefined);
  return (
    <div className="sticky top-0 z-10 rounded-t-lg border-b border-line bg-sheet p-1.5">
      <div role="toolbar" aria-label="Text" className="flex flex-wrap gap-0.5">
        <Tool name="Text" isOn={editor.isActive('paragraph')} run={() => does().setParagraph().run()} />
        <Tool name="Heading" isOn={editor.isActive('heading', { level: 2 })} run={() => does().toggleHeading({ level: 2 }).run()} />
        <Tool name="Subheading" isOn={editor.isActive('heading', { level: 3 })} run={() => does().toggleHeading({ level: 3 }).run()} />
        <Tool name="Bold" label={<strong>B</strong>} isOn={editor.isActive('bold')} run={() => does().toggleBold().run()} />
        <Tool name="Italic" label={<em>I</em>} isOn={editor.isActive('italic')} run={() => does().toggleItalic().run()} />
        <Tool name="Link" isOn={editor.isActive('link')} isExpanded={panel === 'link'} run={() => toggle('link')} />
        <Tool name="List" isOn={editor.isActive('bulletList')} run={() => does().toggleBulletList().run()} />
        <Tool name="Numbers" isOn={editor.isActive('orderedList')} run={() => does().toggleOrderedList().run()} />
        <Tool name="Quotation" isOn={editor.isActive('quotation')} run={() => does().toggleWrap('quotation').run()} />
        <Tool name="Photo" isExpanded={panel === 'photo'} run={() => toggle('photo')} />
        <Tool name="Related story" isExpanded={panel === 'related'} run={() => toggle('related')} />
        <Tool name="Undo" isOff={!editor.can().undo()} run={() => does().undo().run()} />
        <Tool name="Redo" isOff={!editor.can().redo()} run={() => does().redo().run()} />
      </div>
      {panel === 'link' && <LinkPanel editor={editor} close={close} />}
      {panel === 'photo' && <PhotoPanel editor={editor} pictures={pictures} close={close} />}
      {panel === 'related' && <RelatedPanel editor={editor} ownId={ownId} close={close} />}
    </div>
  );
}

type ToolProps = { name: string; label?: ReactNode; isOn?: boolean; isOff?: boolean; isExpanded?: boolean; run: () => void };

function Tool({ name, label, isOn, isOff, isExpanded, run }: ToolProps) {
  return (
    <button
      type="button"
      className={`min-h-8 rounded px-2.5 text-sm hover:bg-wash ${isOn || isExpanded ? 'bg-wash font-bold' : ''}`}
      aria-label={label ? name : undefined}
      aria-pressed={isOn}
      aria-expanded={isExpanded}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {label ?? name}
    </button>
  );
}
