'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useEffectEvent } from 'react';
import type { Body } from '#db/story/body-rules.ts';
import { fromEditor, toEditor } from './body-json.ts';
import { bodyExtensions } from './extensions.ts';
import { type Place, placeIn } from './place.ts';
import { replaceBody } from './replace-body.ts';
import { Toolbar } from './toolbar.tsx';

export type Picture = { photoId: string; src: string; alt: string; name: string };
type BodyEditorProps = {
  body: Body;
  replacement?: Body;
  direction: 'ltr' | 'rtl';
  language: string;
  pictures: Picture[];
  ownId: string;
  isEditable: boolean;
  onChange: (body: Body) => void;
  onPlace?: (place: Place | null) => void;
};

/** The story's text. Takes `body` once; another text that comes from outside is its `replacement`. */
export function BodyEditor({ body, replacement, direction, language, pictures, ownId, isEditable, onChange, onPlace }: BodyEditorProps) {
  const pictureOf = (photoId: string) => pictures.find((each) => each.photoId === photoId) ?? { src: '', alt: '' };
  const editor = useEditor({
    extensions: bodyExtensions(),
    content: toEditor(body, pictureOf),
    immediatelyRender: false,
    injectCSS: false,
    editable: isEditable,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { class: 'writing p-4 sm:p-6', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Story text', id: 'field-body' } },
    onSelectionUpdate: ({ editor: moved }) => onPlace?.(placeIn(moved)),
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
  });
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);
  const show = useEffectEvent((text: Body) => editor && replaceBody(editor, toEditor(text, pictureOf)));
  useEffect(() => {
    if (editor && replacement) show(replacement);
  }, [editor, replacement]);
  return (
    <div className="sheet">
      {editor && isEditable && <Toolbar editor={editor} pictures={pictures} ownId={ownId} />}
      <div dir={direction} lang={language}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
