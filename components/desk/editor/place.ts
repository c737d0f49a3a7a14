import type { Editor } from '@tiptap/core';

/** The block of a text the cursor is in, and its words. */
export type Place = { blockId: string; text: string; isRewordable: boolean };

/** The block of the first level the cursor is in; null where it has no id yet. */
export function placeIn({ state }: Editor): Place | null {
  const { $from } = state.selection;
  const node = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  const id = node?.attrs.id;
  if (!node || typeof id !== 'string') return null;
  return { blockId: id, text: node.textContent, isRewordable: node.type.name === 'paragraph' || node.type.name === 'heading' };
}
