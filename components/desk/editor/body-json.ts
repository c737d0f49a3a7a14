import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Block, type Body, newBlockId } from '#db/story/body-rules.ts';

type Picture = { src: string; alt: string };

/** A stored body as the editor takes it, photos with an address to show. */
export function toEditor(body: Body, pictureOf: (photoId: string) => Picture): JSONContent {
  const content = body.content.map((block) => {
    if (block.type === 'photo') return { ...block, attrs: { ...block.attrs, ...pictureOf(block.attrs.photoId) } } as JSONContent;
    if (block.type === 'gallery')
      return { ...block, attrs: { ...block.attrs, srcs: block.attrs.photoIds.map((photoId) => pictureOf(photoId).src) } } as JSONContent;
    return block as JSONContent;
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newBlockId() } }] };
}

/** Blocks made of the editor's own, which never change: only what was typed in is made again. */
const made = new WeakMap<Node, Block>();

/** What the editor holds as a body to be stored: only the attributes a body has, no empty paragraphs at its end. */
export function fromEditor(document: Node): Body {
  const blocks: Block[] = [];
  document.forEach((node) => {
    const block = made.get(node) ?? (blockOf(node.toJSON()) as Block);
    made.set(node, block);
    blocks.push(block);
  });
  while (isEmpty(blocks.at(-1))) blocks.pop();
  return { type: 'doc', content: blocks };
}

function isEmpty(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && !block.content?.length;
}

const KEPT: Record<string, string[]> = {
  heading: ['level'],
  quotation: ['attribution'],
  pullQuote: ['attribution'],
  factBox: ['title'],
  photo: ['photoId'],
  gallery: ['photoIds'],
  related: ['storyId', 'headline'],
  embed: ['provider', 'url', 'author', 'text'],
};

function blockOf(node: JSONContent): JSONContent {
  if (node.type === 'hardBreak') return isNoted(node) ? { type: 'hardBreak', marks: [{ type: 'editorNote' }] } : { type: 'hardBreak' };
  if (node.type === 'text') return textOf(node);
  const attrs: Record<string, unknown> = { id: node.attrs?.id ?? newBlockId() };
  for (const name of KEPT[node.type ?? ''] ?? []) attrs[name] = node.attrs?.[name] ?? '';
  const content = node.content?.map(blockOf);
  return content?.length ? { type: node.type, attrs, content } : { type: node.type, attrs };
}

function isNoted({ marks }: JSONContent): boolean {
  return Boolean(marks?.some(({ type }) => type === 'editorNote'));
}

function textOf(node: JSONContent): JSONContent {
  const marks = node.marks?.map((mark) => (mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs?.href } } : { type: mark.type }));
  return marks?.length ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text };
}
