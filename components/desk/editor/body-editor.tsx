'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import type { Body } from '#db/story/body-rules.ts';
import { fromEditor, toEditor } from './body-json.ts';
import { bodyExtensions } from './extensions.ts';
import { Toolbar } from './toolbar.tsx';

export type Picture = { photoId: string; src: string; alt: string; name: string };
type BodyEditorProps = {
  body: Body;
  direction: 'ltr' | 'rtl';
  language: string;
  pictures: Picture[];
  ownId: string;
  isEditable: boolean;
  onChange: (body: Body) => void;
};

/** The story's text. Takes `body` once; give it another key to begin again with other text. */
export function BodyEditor({ body, direction, language, pictures, ownId, isEditable, onChange }: BodyEditorProps) {
  const editor = useEditor({
    extensions: bodyExtensions(),
    content: toEditor(body, (photoId) => pictures.find((each) => each.photoId === photoId) ?? { src: '', alt: '' }),
    immediatelyRender: false,
    injectCSS: false,
    editable: isEditable,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { class: 'writing p-4 sm:p-6', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Story text', id: 'field-body' } },
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
  });
  return (
    <div className="sheet">
      {editor && isEditable && <Toolbar editor={editor} pictures={pictures} ownId={ownId} />}
      <div dir={direction} lang={language}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
