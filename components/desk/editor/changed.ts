import type { Node } from '@tiptap/pm/model';

export type Changed = { was: Node[]; is: Node[]; from: number; to: number };

/** The blocks that differ between two states of a text, and where they stand in the newer: unchanged blocks are the same objects in both, so nothing is read. */
export function changedBlocks(before: Node, after: Node): Changed {
  let first = 0;
  let from = 0;
  const least = Math.min(before.childCount, after.childCount);
  while (first < least && before.child(first) === after.child(first)) {
    from += after.child(first).nodeSize;
    first += 1;
  }
  let last = 0;
  let to = after.content.size;
  while (last < least - first && before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last)) {
    to -= after.child(after.childCount - 1 - last).nodeSize;
    last += 1;
  }
  return { was: blocksBetween(before, first, last), is: blocksBetween(after, first, last), from, to };
}

function blocksBetween(doc: Node, first: number, last: number): Node[] {
  return Array.from({ length: doc.childCount - first - last }, (_, index) => doc.child(first + index));
}
