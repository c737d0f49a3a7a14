import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { EmbedView } from './embed-view.tsx';
import { FactBoxView, PullQuoteView, QuotationView } from './field-views.tsx';

/** An attribute that stands in the HTML under a name of its own, so that it survives being copied. */
const kept = (name: string) => ({ default: '', parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? '' });

const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ attribution: kept('data-attribution') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes, node }) => ['blockquote', mergeAttributes(HTMLAttributes, { 'data-attribution': node.attrs.attribution }), 0],
  addNodeView: () => ReactNodeViewRenderer(QuotationView),
});

const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph{1,3}',
  defining: true,
  isolating: true,
  addAttributes: () => ({ attribution: kept('data-attribution') }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-pull-quote': '', 'data-attribution': node.attrs.attribution }),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(PullQuoteView),
});

const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph|bulletList|orderedList){1,30}',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: kept('data-title') }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-fact-box': '', 'data-title': node.attrs.title }), 0],
  addNodeView: () => ReactNodeViewRenderer(FactBoxView),
});

const Photo = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    photoId: kept('data-photo'),
    src: { default: '', parseHTML: (element) => element.querySelector('img')?.getAttribute('src') ?? '' },
    alt: { default: '', parseHTML: (element) => element.querySelector('img')?.getAttribute('alt') ?? '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-photo]' }],
  renderHTML: ({ node: { attrs } }) => [
    'figure',
    { 'data-photo': attrs.photoId, 'data-id': attrs.id },
    attrs.src
      ? ['img', { src: attrs.src, alt: attrs.alt || 'Photo', class: 'max-h-72' }]
      : ['p', { class: 'problem' }, 'This photo is not among the story’s photos: add it there, or take it out here.'],
  ],
});

const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    photoIds: { default: [], parseHTML: (element) => (element.getAttribute('data-gallery') ?? '').split(' ').filter(Boolean) },
    srcs: { default: [], parseHTML: (element) => Array.from(element.querySelectorAll('img'), (image) => image.getAttribute('src') ?? '') },
  }),
  parseHTML: () => [{ tag: 'section[data-gallery]' }],
  renderHTML: ({ node }) => [
    'section',
    {
      'data-gallery': node.attrs.photoIds.join(' '),
      'data-id': node.attrs.id,
      'aria-label': `Gallery of ${node.attrs.photoIds.length} photos`,
      class: 'flex flex-wrap gap-1',
    },
    ...node.attrs.srcs.map((src: string) => ['img', { src, alt: '', class: 'h-24 w-36 object-cover' }]),
  ],
});

const Related = Node.create({
  name: 'related',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    storyId: kept('data-related'),
    headline: { default: '', parseHTML: (element) => element.textContent?.replace(/^Related: /, '') ?? '' },
  }),
  parseHTML: () => [{ tag: 'aside[data-related]' }],
  renderHTML: ({ node }) => [
    'aside',
    { 'data-related': node.attrs.storyId, 'data-id': node.attrs.id, class: 'bg-wash p-3' },
    `Related: ${node.attrs.headline}`,
  ],
});

const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: kept('data-embed'), url: kept('data-url'), author: kept('data-author'), text: kept('data-text') }),
  parseHTML: () => [{ tag: 'figure[data-embed]' }],
  renderHTML: ({ node: { attrs } }) => [
    'figure',
    { 'data-embed': attrs.provider, 'data-id': attrs.id, 'data-url': attrs.url, 'data-author': attrs.author, 'data-text': attrs.text },
  ],
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
});

/** Words from writer to editor inside the text, which are never printed. */
const EditorNote = Mark.create({
  name: 'editorNote',
  parseHTML: () => [{ tag: 'mark[data-note]' }],
  renderHTML: () => ['mark', { 'data-note': '', title: 'A note: never printed' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-n': () => this.editor.commands.toggleMark('editorNote') };
  },
});

/** The blocks and marks of a newspaper that no kit brings along. */
export const newspaperNodes = [Quotation, PullQuote, FactBox, Photo, Gallery, Related, Embed, EditorNote];
