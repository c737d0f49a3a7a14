import { type Editor, Extension } from '@tiptap/core';

/** A paragraph to go on in, where the text ends with something else; the cursor stays where it is. */
export function ensureEnd(editor: Editor): void {
  const { doc, tr, schema } = editor.state;
  const paragraph = schema.nodes.paragraph?.createAndFill();
  if (paragraph && doc.lastChild?.type.name !== 'paragraph') editor.view.dispatch(tr.insert(doc.content.size, paragraph));
}

/** Ctrl Enter leaves a quotation, a fact box or a table for a new paragraph behind it. */
export const LeaveBlock = Extension.create({
  name: 'leaveBlock',
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => {
        const { $from } = this.editor.state.selection;
        if ($from.depth < 2) return false;
        return this.editor
          .chain()
          .insertContentAt($from.after(1), { type: 'paragraph' })
          .setTextSelection($from.after(1) + 1)
          .scrollIntoView()
          .run();
      },
    };
  },
});
