'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Body } from '#db/story/body-rules.ts';
import type { StyleEntry } from '#db/style/rules.ts';
import { fromEditor, toEditor } from './body-json.ts';
import { bodyExtensions } from './extensions.ts';
import type { FieldText } from './field-texts.ts';
import { type Place, placeIn } from './place.ts';
import { replaceBody } from './replace-body.ts';
import { SlashMenu } from './slash-menu.tsx';
import { hitsIn } from './style-marks.ts';
import { Toolbar } from './toolbar.tsx';

const NO_FIELDS = () => [];
const Panels = lazy(() => import('./panels.tsx').then(({ Panels }) => ({ default: Panels })));

export type Picture = { photoId: string; src: string; alt: string; name: string };
export type OpenPanel = 'link' | 'photo' | 'gallery' | 'related' | 'embed' | 'find' | 'style' | 'keys';
type BodyEditorProps = {
  body: Body;
  replacement?: Body;
  direction: 'ltr' | 'rtl';
  language: string;
  pictures: Picture[];
  style: StyleEntry[];
  ownId: string;
  isEditable: boolean;
  /** Text alone: no photos, embeds and stories in it. */
  isPlain?: boolean;
  label?: string;
  /** The texts beside this one that are searched and tidied with it. */
  fields?: () => FieldText[];
  onChange: (body: Body) => void;
  onPlace?: (place: Place | null) => void;
};

/** The story's text. Takes `body` once; another text that comes from outside is its `replacement`. */
export function BodyEditor({
  body,
  replacement,
  direction,
  language,
  pictures,
  style,
  ownId,
  isEditable,
  isPlain = false,
  label = 'Story text',
  fields = NO_FIELDS,
  onChange,
  onPlace,
}: BodyEditorProps) {
  const [panel, setPanel] = useState<OpenPanel>();
  const [notice, setNotice] = useState('');
  const pictureOf = (photoId: string) => pictures.find((each) => each.photoId === photoId) ?? { src: '', alt: '' };
  const around = useRef({ language, pictures });
  useEffect(() => {
    around.current = { language, pictures };
  }, [language, pictures]);
  const editor = useEditor({
    extensions: bodyExtensions({
      language: () => around.current.language,
      has: (photoId) => around.current.pictures.some((each) => each.photoId === photoId),
      style,
      open: setPanel,
      say: setNotice,
    }),
    content: toEditor(body, pictureOf),
    immediatelyRender: false,
    injectCSS: false,
    editable: isEditable,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { class: 'writing p-4 sm:p-6', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, id: 'field-body' } },
    onSelectionUpdate: ({ editor: moved }) => onPlace?.(placeIn(moved)),
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.state.doc)),
  });
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);
  const show = useEffectEvent((text: Body) => editor && replaceBody(editor, toEditor(text, pictureOf)));
  useEffect(() => {
    if (editor && replacement) show(replacement);
  }, [editor, replacement]);

  async function tidyAll() {
    if (!editor) return;
    const { tidy } = await import('./tidy.ts');
    const count = tidy(editor, language, fields());
    setNotice(count === 0 ? 'Every mark and space is right already.' : `${count} ${count === 1 ? 'place was' : 'places were'} tidied. Undo takes it back.`);
  }

  const toggle = (name: OpenPanel) => setPanel(panel === name ? undefined : name);
  return (
    <div className="sheet relative min-w-0" data-editor="">
      {editor && isEditable && (
        <div className="sticky top-0 z-10 rounded-t-lg border-b border-line bg-sheet p-1.5">
          <Toolbar editor={editor} isPlain={isPlain} tools={{ panel, toggle, tidy: tidyAll, styleHits: style.length > 0 ? hitsIn(editor).length : 0 }} />
          {panel && (
            <Suspense fallback={<p className="hint p-2">One moment…</p>}>
              <Panels panel={panel} editor={editor} pictures={pictures} ownId={ownId} fields={fields} close={() => setPanel(undefined)} />
            </Suspense>
          )}
          <p role="status" className={notice ? 'p-2 text-sm' : 'sr-only'}>
            {notice}
          </p>
        </div>
      )}
      <div dir={direction} lang={language}>
        <EditorContent editor={editor} />
      </div>
      {editor && isEditable && <SlashMenu editor={editor} openPanel={setPanel} isPlain={isPlain} />}
    </div>
  );
}
