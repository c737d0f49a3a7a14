import { z } from 'zod';

/** A block's address, stable through every save: comparison, merging and notes refer to it. */
const id = z.string().regex(/^[A-Za-z0-9_-]{4,40}$/, 'is not a block id');

export const MAXIMUM_BODY_BYTES = 900_000;
const LINK = /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i;

/** May a link point there? Only http, https and mailto, never a scheme that runs. */
export function isSafeLink(href: string): boolean {
  return href.length <= 2000 && LINK.test(href);
}

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isSafeLink, 'must be an http, https or mailto address') }),
  }),
]);
const Inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z
      .string()
      .min(1)
      .max(100_000)
      .transform((text) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '') || ' '),
    marks: z.array(Mark).max(3).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
]);
const inlines = z.array(Inline).max(2000).optional();
const blockId = z.strictObject({ id });

const Paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: blockId, content: inlines });
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id, level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const ListItem = z.strictObject({ type: z.literal('listItem'), attrs: blockId, content: z.array(Paragraph).min(1).max(20) });
const items = z.array(ListItem).min(1).max(500);
const BulletList = z.strictObject({ type: z.literal('bulletList'), attrs: blockId, content: items });
const OrderedList = z.strictObject({ type: z.literal('orderedList'), attrs: blockId, content: items });
const Quotation = z.strictObject({
  type: z.literal('quotation'),
  attrs: z.strictObject({ id, attribution: z.string().trim().max(200).default('') }),
  content: z.array(Paragraph).min(1).max(20),
});
const PhotoBlock = z.strictObject({ type: z.literal('photo'), attrs: z.strictObject({ id, photoId: z.string().min(1).max(64) }) });
const Related = z.strictObject({
  type: z.literal('related'),
  attrs: z.strictObject({ id, storyId: z.string().min(1).max(64), headline: z.string().max(400).default('') }),
});
const Block = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList, Quotation, PhotoBlock, Related]);

export const Body = z.strictObject({ type: z.literal('doc'), content: z.array(Block).max(3000) }).superRefine((body, context) => {
  const seen = new Set<string>();
  for (const block of body.content) {
    if (seen.has(block.attrs.id)) context.addIssue({ code: 'custom', message: `has the block id ${block.attrs.id} twice` });
    seen.add(block.attrs.id);
  }
});

export type Body = z.output<typeof Body>;
export type Block = Body['content'][number];
export type Inline = z.output<typeof Inline>;
export type Paragraph = z.output<typeof Paragraph>;

export const EMPTY_BODY: Body = { type: 'doc', content: [] };

/** A new block id: 12 characters of a random UUID. */
export function newBlockId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}

/** The text of a body, a line per paragraph, as search, word count and feeds need it. */
export function plainText(body: Body): string {
  return body.content.map(textOfBlock).filter(Boolean).join('\n');
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

function textOfBlock(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'heading') return textOf(block.content);
  if (block.type === 'quotation') return block.content.map((paragraph) => textOf(paragraph.content)).join('\n');
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    return block.content.flatMap((item) => item.content.map((paragraph) => textOf(paragraph.content))).join('\n');
  }
  return '';
}

function textOf(content: Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}
