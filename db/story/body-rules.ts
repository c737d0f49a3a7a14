import { z } from 'zod';
import { BulletList, Embed, FactBox, Gallery, Heading, HorizontalRule, OrderedList, PhotoBlock, PullQuote, Quotation, Related, Table } from './block-rules.ts';
import { deskText, type Inline, isNote, Paragraph, printedText } from './inline-rules.ts';

export const MAXIMUM_BODY_BYTES = 900_000;
export const MOST_BLOCKS = 3000;

const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Quotation,
  PullQuote,
  PhotoBlock,
  Gallery,
  Related,
  Table,
  FactBox,
  Embed,
  HorizontalRule,
]);

export const Body = z
  .strictObject({ type: z.literal('doc'), content: z.array(Block).max(MOST_BLOCKS, `A story has at most ${MOST_BLOCKS} blocks`) })
  .superRefine((body, context) => {
    const seen = new Set<string>();
    for (const id of idsIn(body.content)) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `has the block id ${id} twice` });
      seen.add(id);
    }
  });

export type Body = z.output<typeof Body>;
export type Block = Body['content'][number];

/** A new block id: 12 characters of a random UUID. */
export function newBlockId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}

/** The text of a body as readers get it, a line per paragraph, as search, word count and feeds need it. */
export function plainText(body: Body): string {
  return textWith(body, printedText);
}

/** The same with the notes for editors in it, as the desk compares two texts. */
export function plainDeskText(body: Body): string {
  return textWith(body, deskText);
}

/** The body readers get: without notes for editors, and without the paragraphs, items and boxes that held nothing else. */
export function withoutNotes(body: Body): Body {
  return { ...body, content: (body.content as Node[]).flatMap(stripped) as Block[] };
}

/** The addresses a body leads to, each once: what to look at for links that broke. */
export function linksIn(body: Body): string[] {
  const found = new Set<string>();
  walk(body.content, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'link' && mark.attrs) found.add(mark.attrs.href);
  });
  return [...found];
}

/** Words of a text in any script; Chinese, Japanese and Thai are segmented by dictionary. */
export function countWords(text: string, language = 'en'): number {
  let words = 0;
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) if (part.isWordLike) words += 1;
  return words;
}

/** Minutes to read so many words, at 230 a minute, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

type Node = { type: string; attrs?: { id?: string }; text?: string; content?: Node[]; marks?: { type: string; attrs?: { href: string } }[] };

function walk(nodes: Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    walk(node.content ?? [], visit);
  }
}

/** Every id in these blocks, those of list items and cells among them. */
export function idsIn(blocks: Block[]): string[] {
  const ids: string[] = [];
  walk(blocks as Node[], ({ attrs }) => attrs?.id && ids.push(attrs.id));
  return ids;
}

type TextOf = (content: Inline[] | undefined) => string;

function textWith(body: Body, textOf: TextOf): string {
  return body.content
    .map((block) => textOfBlock(block, textOf))
    .filter(Boolean)
    .join('\n');
}

function textOfBlock(block: Block, textOf: TextOf): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOf(block.content);
    case 'quotation':
    case 'pullQuote':
      return paragraphs(block.content, textOf);
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => paragraphs(item.content, textOf)).join('\n');
    case 'table':
      return block.content.map((row) => row.content.map((cell) => paragraphs(cell.content, textOf)).join('\t')).join('\n');
    case 'factBox':
      return [block.attrs.title, ...block.content.map((each) => textOfBlock(each, textOf))].filter(Boolean).join('\n');
    case 'embed':
      return [block.attrs.text, block.attrs.author].filter(Boolean).join('\n');
    default:
      return '';
  }
}

function paragraphs(content: Paragraph[], textOf: TextOf): string {
  return content.map((paragraph) => textOf(paragraph.content)).join('\n');
}

/** A node without the notes in it, however deep they lie; nothing where they were all it said. A cell stays, because a table has as many in every row. */
function stripped(node: Node): Node[] {
  if (!holdsNote(node)) return [node];
  if (holdsText(node)) return [{ ...node, content: node.content?.flatMap(stripped) }];
  return isCell(node) ? [{ ...node, content: node.content?.slice(0, 1).map((paragraph) => ({ ...paragraph, content: [] })) }] : [];
}

function holdsNote(node: Node): boolean {
  return isNote(node as Inline) || Boolean(node.content?.some(holdsNote));
}

function holdsText(node: Node): boolean {
  return !isNote(node as Inline) && (Boolean(node.text?.trim()) || Boolean(node.content?.some(holdsText)));
}

function isCell({ type }: Node): boolean {
  return type === 'tableCell' || type === 'tableHeader';
}
