import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/** A paragraph to go on in, where the text ends with something else. The cursor stays where it is, but behind what was just put in and has no text: what is typed next would take its place. */
export function ensureEnd(editor: Editor): void {
  const { doc, tr, schema, selection } = editor.state;
  const paragraph = () => schema.nodes.paragraph?.createAndFill() ?? [];
  if (doc.lastChild?.type.name !== 'paragraph') tr.insert(doc.content.size, paragraph());
  if (selection instanceof NodeSelection) {
    if (!tr.doc.resolve(selection.to).nodeAfter?.isTextblock) tr.insert(selection.to, paragraph());
    tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
  }
  if (tr.docChanged || tr.selectionSet) editor.view.dispatch(tr);
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
