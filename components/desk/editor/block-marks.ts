import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { changedBlocks } from './changed.ts';

/** A place in a text, counted from the start of its text block. */
export type Place<Data> = { from: number; to: number; data: Data };
/** Looks for places in the words of one text block; called again only when that block changed. */
export type Look<Data> = (words: string, block: Node, parent: Node | null) => Place<Data>[];

/** Decorations for what is found in a document. */
export function markAll<Data>(doc: Node, look: Look<Data>, className: string): DecorationSet {
  return DecorationSet.create(doc, marksIn(doc, 0, doc.content.size, look, className));
}

/** The same after a change: only what stands in changed blocks is looked for again. */
export function markChanged<Data>(set: DecorationSet, change: Transaction, look: Look<Data>, className: string): DecorationSet {
  if (!change.docChanged) return set;
  const { from, to } = changedBlocks(change.before, change.doc);
  const moved = set.map(change.mapping, change.doc);
  return moved.remove(moved.find(from, to)).add(change.doc, marksIn(change.doc, from, to, look, className));
}

function marksIn<Data>(doc: Node, from: number, to: number, look: Look<Data>, className: string): Decoration[] {
  const marks: Decoration[] = [];
  if (from >= to) return marks;
  doc.nodesBetween(from, to, (node, position, parent) => {
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const place of look(words, node, parent))
      marks.push(Decoration.inline(position + 1 + place.from, position + 1 + place.to, { class: className }, { data: place.data }));
    return false;
  });
  return marks;
}
