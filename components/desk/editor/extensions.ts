import { type Extensions, mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { isSafeLink } from '#db/story/inline-rules.ts';
import { BlockIds } from './block-ids.ts';
import { QuotationView } from './quotation-view.tsx';

const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({
    attribution: { default: '', parseHTML: (element) => element.getAttribute('data-attribution') ?? '' },
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes, node }) => ['blockquote', mergeAttributes(HTMLAttributes, { 'data-attribution': node.attrs.attribution }), 0],
  addNodeView: () => ReactNodeViewRenderer(QuotationView),
});

const Photo = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    photoId: { default: '', parseHTML: (element) => element.getAttribute('data-photo') ?? '' },
    src: { default: '', parseHTML: (element) => element.querySelector('img')?.getAttribute('src') ?? '' },
    alt: { default: '', parseHTML: (element) => element.querySelector('img')?.getAttribute('alt') ?? '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-photo]' }],
  renderHTML: ({ node }) => [
    'figure',
    { 'data-photo': node.attrs.photoId },
    ['img', { src: node.attrs.src, alt: node.attrs.alt || 'Photo', class: 'max-h-72' }],
  ],
});

const Related = Node.create({
  name: 'related',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    storyId: { default: '', parseHTML: (element) => element.getAttribute('data-related') ?? '' },
    headline: { default: '', parseHTML: (element) => element.textContent ?? '' },
  }),
  parseHTML: () => [{ tag: 'aside[data-related]' }],
  renderHTML: ({ node }) => ['aside', { 'data-related': node.attrs.storyId, class: 'bg-wash p-3' }, `Related: ${node.attrs.headline}`],
});

/** What the editor knows: exactly the blocks and marks a story's body may hold, and nothing else survives a paste. */
export function bodyExtensions(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        protocols: ['http', 'https', 'mailto'],
        isAllowedUri: (url) => isSafeLink(url ?? ''),
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }).extend({
      addExtensions() {
        return (this.parent?.() ?? []).map((each) => (each.name === 'listItem' ? each.extend({ content: 'paragraph+' }) : each));
      },
    }),
    Quotation,
    Photo,
    Related,
    BlockIds,
  ];
}
