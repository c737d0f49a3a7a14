import type { Editor } from '@tiptap/core';

/** The block of a text the cursor is in. */
export type Place = { blockId: string; isRewordable: boolean };

/** The block of the first level the cursor is in; null where it has no id yet. */
export function placeIn({ state }: Editor): Place | null {
  const { $from } = state.selection;
  const node = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  const id = node?.attrs.id;
  if (!node || typeof id !== 'string') return null;
  return { blockId: id, isRewordable: node.type.name === 'paragraph' || node.type.name === 'heading' };
}
