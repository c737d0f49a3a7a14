import type { Editor } from '@tiptap/core';
import { ensureEnd } from './leave.ts';
import { newTable } from './tables.ts';

export type Panel = 'link' | 'photo' | 'gallery' | 'related' | 'embed';
export type Insertion = { name: string; words: string; panel?: Panel; run?: (editor: Editor) => void };

const wrapIn = (type: string) => (editor: Editor) => {
  const content = [{ type: 'paragraph' }];
  const { $from } = editor.state.selection;
  if (editor.state.selection.empty && $from.parent.type.name === 'paragraph' && $from.depth === 1) editor.chain().focus().wrapIn(type).run();
  else editor.chain().focus().insertContent({ type, content }).run();
  ensureEnd(editor);
};

function insertTable(editor: Editor): void {
  const at = editor.state.selection.from;
  editor.chain().focus().insertContent(newTable()).run();
  editor.state.doc.nodesBetween(Math.max(0, at - 1), editor.state.doc.content.size, (node, position) => {
    if (node.type.name !== 'table' || position < at - 1) return true;
    editor.commands.setTextSelection(position + 4);
    return false;
  });
  ensureEnd(editor);
}

/** Everything that can be put into the text, by the names it goes by. */
export const INSERTIONS: Insertion[] = [
  { name: 'Heading', words: 'title h2', run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run() },
  { name: 'Subheading', words: 'title h3', run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run() },
  { name: 'List', words: 'bullets ul', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'Numbers', words: 'ordered list ol', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'Quotation', words: 'blockquote said', run: wrapIn('quotation') },
  { name: 'Pull quote', words: 'large quotation', run: wrapIn('pullQuote') },
  { name: 'Fact box', words: 'background info aside', run: wrapIn('factBox') },
  { name: 'Table', words: 'rows columns figures', run: insertTable },
  { name: 'Photo', words: 'picture image', panel: 'photo' },
  { name: 'Gallery', words: 'photos pictures images', panel: 'gallery' },
  { name: 'Embed', words: 'youtube vimeo x twitter bluesky mastodon instagram tiktok datawrapper video post chart', panel: 'embed' },
  { name: 'Related story', words: 'read more', panel: 'related' },
  { name: 'Link', words: 'address url', panel: 'link' },
  { name: 'Rule', words: 'line divider hr', run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  { name: 'Note', words: 'editor comment hidden', run: (editor) => editor.chain().focus().toggleMark('editorNote').run() },
];

/** What refers to something beside the text. */
export const PLACED = ['Photo', 'Gallery', 'Embed', 'Related story'];

/** Those whose name, or another word for it, begins with what was typed. */
export function insertionsFor(typed: string): Insertion[] {
  const wanted = typed.trim().toLowerCase();
  const begins = (text: string) => text.toLowerCase().startsWith(wanted) || text.toLowerCase().includes(` ${wanted}`);
  return INSERTIONS.filter(({ name, words }) => begins(name) || begins(words));
}
