import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import { type Block, newBlockId } from './body-rules.ts';
import type { Inline, Paragraph } from './inline-rules.ts';
import { outlined, raised } from './outline-rules.ts';
import { INLINE, readInline, withoutBold } from './paste-inline-rules.ts';
import { tableBlocks } from './paste-table-rules.ts';
import { paragraphOf, Text, together } from './paste-text-rules.ts';

/** Beyond so many characters of HTML a paste would make the desk wait; it is then taken as plain text. */
export const MOST_PASTED = 2_000_000;

export type Pasted = { blocks: Block[]; pictures: number };

const KEPT = 'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr td th b i a br sup sub hr marker'.split(' ');

/** What another program put on the clipboard as clean blocks: its words, headings, lists, tables, quotations, bold, italic and links, and nothing else. Pictures are counted, not taken. */
export function pastedHtml(html: string): Pasted {
  let pictures = 0;
  const clean = sanitizeHtml(html, {
    allowedTags: KEPT,
    allowedAttributes: { a: ['href'], li: ['data-word'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'xml', 'svg', 'math', 'object', 'iframe', 'template'],
    nestingLimit: 1000,
    parseStyleAttributes: false,
    transformTags: {
      b: (_name, { style = '' }) => mark(/font-weight:\s*(normal|400)/i.test(style) ? 'span' : 'b'),
      i: (_name, { style = '' }) => mark(/font-style:\s*normal/i.test(style) ? 'span' : 'i'),
      strong: 'b',
      em: 'i',
      span: (_name, { style = '' }) => mark(spanOf(style)),
      p: (_name, { class: name = '', style = '' }) =>
        /MsoListParagraph/.test(name) && /mso-list/i.test(style) ? { tagName: 'li', attribs: { 'data-word': 'yes' } } : mark('p'),
      img: () => {
        pictures += 1;
        return mark('span');
      },
    },
  });
  return { blocks: outlined(blocksOf(parseDocument(raised(clean)))), pictures };
}

function mark(tagName: string) {
  return { tagName, attribs: {} };
}

/** Google Docs and Word write bold and italic as styles; a list’s own bullet in Word is a span too. */
function spanOf(style: string): string {
  if (/mso-list:\s*ignore/i.test(style)) return 'marker';
  const shift = /vertical-align:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  if (shift) return shift === 'sub' ? 'sub' : 'sup';
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) return 'b';
  return /font-style:\s*italic/i.test(style) ? 'i' : 'span';
}

/** Blocks of everything inside a node; words that stand outside any block become paragraphs. */
function blocksOf(parent: ParentNode): Block[] {
  const blocks: Block[] = [];
  const text = new Text();
  const flush = () => blocks.push(...text.paragraphs());
  const words: Element[] = [];
  const flushWords = () => {
    if (words.length > 0) blocks.push(...wordLists(words.splice(0)));
  };
  for (const node of parent.children) {
    if (isTag(node) && node.attribs['data-word']) {
      flush();
      words.push(node);
    } else if (isText(node) || (isTag(node) && INLINE.has(node.name) && !hasBlocks(node))) {
      if (!isText(node) || node.data.trim()) flushWords();
      readInline(node, [], text);
    } else if (isTag(node)) {
      flush();
      flushWords();
      blocks.push(...blockOf(node));
    }
  }
  flush();
  flushWords();
  return blocks;
}

function hasBlocks(node: Element): boolean {
  return node.children.some((child) => isTag(child) && (!INLINE.has(child.name) || hasBlocks(child)));
}

function blockOf(node: Element): Block[] {
  if (/^h[1-6]$/.test(node.name)) {
    const level = node.name <= 'h2' ? 2 : 3;
    return inlinesIn(node).map((content) => ({ type: 'heading', attrs: { id: newBlockId(), level }, content: content.map(withoutBold) }));
  }
  if (node.name === 'ul' || node.name === 'ol') return listsOf(node.name === 'ol', itemsOf(node));
  if (node.name === 'blockquote') return chunks(asParagraphs(blocksOf(node)), 20).map((content) => quotation(content));
  if (node.name === 'table') return tableBlocks(node, (cell) => asParagraphs(blocksOf(cell)), blocksOf);
  if (node.name === 'hr') return [{ type: 'horizontalRule', attrs: { id: newBlockId() } }];
  return blocksOf(node);
}

function quotation(content: Paragraph[]): Block {
  return { type: 'quotation', attrs: { id: newBlockId(), attribution: '' }, content };
}

/** The items of a list, those of lists inside it after the item they stand in. */
function itemsOf(list: Element): Paragraph[][] {
  return list.children.filter(isTag).flatMap((item) => (item.name === 'ul' || item.name === 'ol' ? itemsOf(item) : itemOf(item)));
}

/** One item, cut where a list stands in it, so that everything keeps its order. */
function itemOf(item: Element): Paragraph[][] {
  const found: Paragraph[][] = [];
  let own: ChildNode[] = [];
  const flush = () => {
    found.push(asParagraphs(blocksOf(Object.assign(item.cloneNode(false), { children: own }))));
    own = [];
  };
  for (const child of item.children) {
    if (isTag(child) && (child.name === 'ul' || child.name === 'ol')) {
      flush();
      found.push(...itemsOf(child));
    } else own.push(child);
  }
  flush();
  return found.filter((paragraphs) => paragraphs.length > 0);
}

function listsOf(isOrdered: boolean, items: Paragraph[][]): Block[] {
  return chunks(items, 500).map((some) => ({
    type: isOrdered ? 'orderedList' : 'bulletList',
    attrs: { id: newBlockId() },
    content: some.map((content) => ({ type: 'listItem', attrs: { id: newBlockId() }, content: together(content) })),
  }));
}

/** Word writes lists as paragraphs with a sign before each: a number makes an ordered one. */
function wordLists(items: Element[]): Block[] {
  const first = items[0]?.children.find((child) => isTag(child) && child.name === 'marker') as Element | undefined;
  const sign = first ? inlineWords(first) : '';
  return listsOf(/^[\s(]*(\d+|[a-z]|[ivx]+)[.)]/i.test(sign), items.flatMap(itemOf));
}

function inlineWords(node: ParentNode): string {
  return node.children.map((child) => (isText(child) ? child.data : isTag(child) ? inlineWords(child) : '')).join('');
}

/** Any blocks as paragraphs, for places that hold nothing else. */
function asParagraphs(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'heading') return [paragraphOf(block.content ?? [])];
    if (block.type === 'quotation') return block.content;
    if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.flatMap((item) => item.content);
    return block.type === 'table' ? block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.filter(({ content }) => content?.length))) : [];
  });
}

function inlinesIn(node: Element): Inline[][] {
  return asParagraphs(blocksOf(node)).flatMap(({ content }) => (content?.length ? [content] : []));
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
