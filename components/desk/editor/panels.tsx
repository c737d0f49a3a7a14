import type { Editor } from '@tiptap/core';
import type { OpenPanel, Picture } from './body-editor.tsx';
import { EmbedPanel } from './embed-panel.tsx';
import type { FieldText } from './field-texts.ts';
import { FindBar } from './find-bar.tsx';
import { GalleryPanel } from './gallery-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { PhotoPanel } from './photo-panel.tsx';
import { RelatedPanel } from './related-panel.tsx';
import { StylePanel } from './style-panel.tsx';

type PanelsProps = { panel: OpenPanel; editor: Editor; pictures: Picture[]; ownId: string; fields: () => FieldText[]; close: () => void };

/** What opens under the toolbar; loaded when the first of them is asked for. */
export function Panels({ panel, editor, pictures, ownId, fields, close }: PanelsProps) {
  switch (panel) {
    case 'link':
      return <LinkPanel editor={editor} close={close} />;
    case 'photo':
      return <PhotoPanel editor={editor} pictures={pictures} close={close} />;
    case 'gallery':
      return <GalleryPanel editor={editor} pictures={pictures} close={close} />;
    case 'embed':
      return <EmbedPanel editor={editor} close={close} />;
    case 'related':
      return <RelatedPanel editor={editor} ownId={ownId} close={close} />;
    case 'find':
      return <FindBar editor={editor} fields={fields} close={close} />;
    case 'style':
      return <StylePanel editor={editor} close={close} />;
    case 'keys':
      return <KeysPanel close={close} />;
  }
}
