import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { newBlockId } from '#db/story/body-rules.ts';

const NAMED = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'quotation', 'photo', 'related'];

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
      appendTransaction: (transactions, _before, after) => {
        if (!transactions.some((each) => each.docChanged)) return null;
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
