import type { JSONContent } from '@tiptap/core';
import { type Body, newBlockId } from '#db/story/body-rules.ts';

type Picture = { src: string; alt: string };

/** A stored body as the editor takes it, photos with an address to show. */
export function toEditor(body: Body, pictureOf: (photoId: string) => Picture): JSONContent {
  const content = body.content.map((block) => {
    if (block.type !== 'photo') return block as JSONContent;
    return { ...block, attrs: { ...block.attrs, ...pictureOf(block.attrs.photoId) } } as JSONContent;
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newBlockId() } }] };
}

/** What the editor holds as a body to be stored: only the attributes a body has, no empty paragraphs at its end. */
export function fromEditor(document: JSONContent): Body {
  const blocks = (document.content ?? []).map(blockOf);
  while (blocks.at(-1)?.type === 'paragraph' && !blocks.at(-1)?.content?.length) blocks.pop();
  return { type: 'doc', content: blocks } as Body;
}

const KEPT: Record<string, string[]> = { heading: ['level'], quotation: ['attribution'], photo: ['photoId'], related: ['storyId', 'headline'] };

function blockOf(node: JSONContent): JSONContent {
  if (node.type === 'hardBreak') return { type: 'hardBreak' };
  if (node.type === 'text') return textOf(node);
  const attrs: Record<string, unknown> = { id: node.attrs?.id ?? newBlockId() };
  for (const name of KEPT[node.type ?? ''] ?? []) attrs[name] = node.attrs?.[name] ?? '';
  const content = node.content?.map(blockOf);
  return content?.length ? { type: node.type, attrs, content } : { type: node.type, attrs };
}

function textOf(node: JSONContent): JSONContent {
  const marks = node.marks?.map((mark) => (mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs?.href } } : { type: mark.type }));
  return marks?.length ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text };
}
