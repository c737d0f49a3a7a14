import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { newBlockId } from '#db/story/body-rules.ts';
import { changedBlocks } from './changed.ts';

const TOP = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'quotation',
  'pullQuote',
  'photo',
  'gallery',
  'related',
  'embed',
  'factBox',
  'horizontalRule',
];
const NAMED = [...TOP, 'listItem', 'table', 'tableRow', 'tableCell', 'tableHeader'];

/** Gives each block an id that stays its own: new for new blocks, and for the second of two that came from a split or a paste. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: NAMED,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute('data-id'),
          renderHTML: ({ id }) => (id ? { 'data-id': id } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        if (!transactions.some((each) => each.docChanged) || hasSameIds(before.doc, after.doc)) return null;
        const seen = new Set<string>();
        const change = after.tr;
        after.doc.descendants((node, position) => {
          if (!NAMED.includes(node.type.name)) return;
          const { id } = node.attrs;
          if (id && !seen.has(id)) seen.add(id);
          else change.setNodeAttribute(position, 'id', newBlockId());
        });
        return change.docChanged ? change.setMeta('addToHistory', false) : null;
      },
    }),
  ],
});

/** Did typing leave every block what it was? Then there is nothing to look for in the whole text, which is so for nearly every key. */
function hasSameIds(before: Node, after: Node): boolean {
  const { was, is } = changedBlocks(before, after);
  return idsOf(was) === idsOf(is) && !idsOf(is).includes('null');
}

function idsOf(blocks: Node[]): string {
  const ids: string[] = [];
  for (const block of blocks) {
    ids.push(String(block.attrs.id));
    block.descendants((node) => {
      if (!node.isInline) ids.push(String(node.attrs.id));
    });
  }
  return ids.join(' ');
}
