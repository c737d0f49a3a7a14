import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { isSafeLink } from '#db/story/inline-rules.ts';
import type { StyleEntry } from '#db/style/rules.ts';
import { BlockIds } from './block-ids.ts';
import { Find } from './find.ts';
import { LeaveBlock } from './leave.ts';
import { newspaperNodes } from './nodes.ts';
import { CleanPaste } from './paste.ts';
import { SlashKeys } from './slash.ts';
import { StyleMarks } from './style-marks.ts';
import { tableNodes } from './tables.ts';
import { Typography } from './typography.ts';

/** What the text needs to know of what is around it, and how it asks for panels and says things. */
type Around = {
  language: () => string;
  /** Is a photo one of the story's? */
  has: (photoId: string) => boolean;
  style: StyleEntry[];
  open: (panel: 'find' | 'style') => void;
  say: (message: string) => void;
};

/** What the editor knows: exactly the blocks and marks a story's body may hold, and nothing else survives a paste. */
export function bodyExtensions({ language, has, style, open, say }: Around): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      blockquote: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        protocols: ['http', 'https', 'mailto'],
        isAllowedUri: (url) => isSafeLink(url ?? ''),
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }).extend({
      addExtensions() {
        return (this.parent?.() ?? []).map((each) => (each.name === 'listItem' ? each.extend({ content: 'paragraph+' }) : each));
      },
    }),
    ...newspaperNodes,
    ...tableNodes,
    BlockIds,
    SlashKeys,
    LeaveBlock,
    Typography.configure({ language }),
    Find.configure({ open: () => open('find') }),
    StyleMarks.configure({ entries: style, open: () => open('style') }),
    CleanPaste.configure({ say, language, has }),
  ];
}
