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

/** Ctrl Enter leaves a quotation, a fact box or a table for a new paragraph behind it; so does Enter where it holds as many as it may. */
export const LeaveBlock = Extension.create({
  name: 'leaveBlock',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => leave(this.editor),
      Enter: () => isFull(this.editor) && leave(this.editor),
    };
  },
});

function leave(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.depth < 2) return false;
  return editor
    .chain()
    .insertContentAt($from.after(1), { type: 'paragraph' })
    .setTextSelection($from.after(1) + 1)
    .scrollIntoView()
    .run();
}

/** Has what the cursor is in no room for another paragraph? */
function isFull({ state }: Editor): boolean {
  const { $from, empty } = state.selection;
  const { paragraph } = state.schema.nodes;
  if (!empty || !paragraph || $from.depth < 2 || $from.parent.content.size === 0) return false;
  const at = $from.indexAfter(-1);
  return !$from.node(-1).canReplaceWith(at, at, paragraph);
}
