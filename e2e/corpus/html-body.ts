import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Body } from '#db/story/body-rules.ts';
import { type Inline, isSafeLink } from '#db/story/inline-rules.ts';

type Mark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number];
type Block = Body['content'][number];

const CONTAINERS = ['div', 'figure', 'dl', 'table', 'tbody', 'tr', 'section'];

/** An article's HTML as a story's body: what has no block of its own becomes a paragraph, pictures fall away. */
export function bodyOf(html: string): Body {
  const blocks: Block[] = [];
  let count = 0;
  const id = () => {
    count += 1;
    return `b${String(count).padStart(5, '0')}`;
  };
  const paragraph = (node: ParentNode) => ({ type: 'paragraph' as const, attrs: { id: id() }, content: inlinesOf(node) });

  const add = (node: ChildNode): void => {
    if (isTag(node) && CONTAINERS.includes(node.name)) for (const child of node.children) add(child);
    else {
      const block = blockOf(node);
      if (block) blocks.push(block);
    }
  };
  const blockOf = (node: ChildNode): Block | undefined => {
    if (isText(node)) return node.data.trim() ? { type: 'paragraph', attrs: { id: id() }, content: [{ type: 'text', text: node.data.trim() }] } : undefined;
    if (!isTag(node) || node.name === 'hr' || node.name === 'img') return undefined;
    if (/^h[1-6]$/.test(node.name))
      return { type: 'heading', attrs: { id: id(), level: node.name === 'h3' || node.name === 'h4' ? 3 : 2 }, content: inlinesOf(node) };
    if (node.name === 'ul' || node.name === 'ol') {
      const items = node.children.filter(isTag).map((item) => ({ type: 'listItem' as const, attrs: { id: id() }, content: [paragraph(item)] }));
      return items.length > 0 ? { type: node.name === 'ul' ? 'bulletList' : 'orderedList', attrs: { id: id() }, content: items } : undefined;
    }
    if (node.name === 'blockquote') return { type: 'quotation', attrs: { id: id(), attribution: '' }, content: [paragraph(node)] };
    return paragraph(node);
  };
  for (const child of parseDocument(html).children) add(child);
  return { type: 'doc', content: blocks };
}

function inlinesOf(parent: ParentNode, marks: Mark[] = []): Inline[] {
  return parent.children.flatMap((node): Inline[] => {
    if (isText(node)) return node.data ? [{ type: 'text', text: node.data, ...(marks.length > 0 && { marks }) }] : [];
    if (!isTag(node)) return [];
    if (node.name === 'br') return [{ type: 'hardBreak' }];
    return inlinesOf(node, [...marks.filter((mark) => mark.type !== markOf(node)?.type), ...[markOf(node) ?? []].flat()]);
  });
}

function markOf(node: Element): Mark | undefined {
  if (node.name === 'strong' || node.name === 'b') return { type: 'bold' };
  if (node.name === 'em' || node.name === 'i') return { type: 'italic' };
  const href = node.name === 'a' ? node.attribs.href : undefined;
  return href && isSafeLink(href) ? { type: 'link', attrs: { href } } : undefined;
}
