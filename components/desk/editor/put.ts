import type { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Block } from '#db/story/body-rules.ts';

/** Puts blocks in at a place. One paragraph goes into the line; more stand on their own, joined to the words around them where both are text; what has no room there stands behind the block. */
export function put(editor: Editor, blocks: Block[], at: number): void {
  if (blocks.length === 0 || editor.isDestroyed) return;
  const { doc, schema, tr } = editor.state;
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const isText = (block: Block | undefined) => (block?.type === 'paragraph' ? 1 : 0);
  const isInTable = doc.resolve(at).node(-1)?.type.spec.tableRole;
  const words = nodes.map((node) => node.textContent).join(' ') || ' ';
  const inLine = Fragment.from(schema.nodes.paragraph?.create(null, schema.text(words)));
  const slice =
    isInTable && blocks.some((block) => block.type !== 'paragraph')
      ? new Slice(inLine, 1, 1)
      : new Slice(Fragment.from(nodes), isText(blocks[0]), isText(blocks.at(-1)));
  const isHere = tr.selection.empty && tr.selection.from === at;
  const change = isHere ? tr.replaceSelection(slice) : tr.replaceRange(at, at, slice);
  const isWhole = change.doc.textContent.length - doc.textContent.length === slice.content.textBetween(0, slice.content.size).length;
  dispatch(editor, isWhole ? change : behind(editor, nodes, at));
}

function behind(editor: Editor, nodes: Parameters<Transaction['insert']>[1], at: number): Transaction {
  const place = editor.state.doc.resolve(at).after(1);
  const change = editor.state.tr.insert(place, nodes);
  return change.setSelection(TextSelection.near(change.doc.resolve(change.mapping.map(place)), -1));
}

function dispatch(editor: Editor, change: Transaction): void {
  editor.view.dispatch(change.scrollIntoView().setMeta('paste', true));
}
